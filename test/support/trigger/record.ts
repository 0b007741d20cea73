import { parse as parseFlatted } from 'flatted';

import { dig, digObjects, digText, isObject, type JsonObject } from '../../../scripts/n8n/json';
import type { Rest } from '../../../scripts/n8n/rest';
import { TRIGGER } from './workflow';

/** What n8n has recorded of one execution, finished or not. */
export interface Batch {
	workflowId: string;
	/** When n8n recorded it, ms since epoch. */
	at: number;
	status: string;
	/** `json` of the items that the trigger returned; none for a poll that failed. */
	rows: JsonObject[];
}

/** All that n8n has recorded, read from its REST API; what was read once it had ended stays read. */
export class ExecutionRecord {
	private readonly known = new Map<number, Batch>();

	constructor(private readonly rest: Rest) {}

	/** Oldest first. */
	get batches(): Batch[] {
		return [...this.known.values()];
	}

	/** Reads what has been recorded since. */
	async update(): Promise<void> {
		const list = await this.rest.get('/executions?limit=1');
		const newestId = Number(dig(list, 'results', 0, 'id') ?? 0);
		for (let id = 1; id <= newestId; id++) {
			const status = this.known.get(id)?.status ?? 'new';
			if (status !== 'new' && status !== 'running') continue;
			const execution = await this.rest.find(`/executions/${id}`);
			if (execution !== undefined) this.known.set(id, batchOf(execution));
		}
	}
}

function batchOf(execution: unknown): Batch {
	const text = dig(execution, 'data');
	const data: unknown = typeof text === 'string' ? parseFlatted(text) : undefined;
	return {
		workflowId: digText(execution, 'workflowId'),
		at: Date.parse(digText(execution, 'createdAt')),
		status: digText(execution, 'status'),
		rows: rowsIn(data),
	};
}

/** Before it has run, an execution holds the items as work to do; afterwards as a result. */
function rowsIn(data: unknown): JsonObject[] {
	const begun = digObjects(data, 'executionData', 'nodeExecutionStack').find(
		({ node }) => dig(node, 'name') === TRIGGER,
	);
	const run = dig(data, 'resultData', 'runData', TRIGGER, 0);
	const items = [begun, run].map((source) => digObjects(source, 'data', 'main', 0));
	const [found = []] = items.filter((list) => list.length > 0);
	// A poll that failed is recorded with an empty item
	return found.flatMap(({ json }) =>
		isObject(json) && ('ID' in json || 'UserID' in json) ? [json] : [],
	);
}
