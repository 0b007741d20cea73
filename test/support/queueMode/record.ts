/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

import { parse as parseFlatted } from 'flatted';

import { type Execution, toExecution } from '../../../scripts/n8n/execution';
import { dig, digObjects, digText } from '../../../scripts/n8n/json';
import type { Rest } from '../../../scripts/n8n/rest';
import { WEBHOOK } from './workload';

/** An execution as n8n has recorded it. */
export interface Recorded {
	workflowId: string;
	/** `new`, `running`, `success`, `error`, `crashed`, ... */
	status: string;
	/** Undefined when n8n has not kept its data. */
	execution: Execution | undefined;
	/** The number of the task, if the data are there. */
	number: number | undefined;
}

const UNFINISHED = ['new', 'running'];
/** ms between two looks, so that looking takes no part of n8n's time. */
const PAUSE = 1_000;
/** How many executions are read at the same time. */
const READERS = 4;
/** IDs count from 1, and the database may leave some out. */
const LARGEST_GAP = 3;

/** Waits until every execution has ended. @throws Error when one has not after `timeoutMs` */
export async function untilAllEnded(rest: Rest, timeoutMs: number): Promise<void> {
	const filter = encodeURIComponent(JSON.stringify({ status: UNFINISHED }));
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		const list = await rest.get(`/executions?limit=10&filter=${filter}`);
		const unfinished = digObjects(list, 'results').filter(({ status }) =>
			UNFINISHED.includes(String(status)),
		);
		const [first] = unfinished;
		if (first === undefined) return;
		if (Date.now() > deadline) {
			throw new Error(`Execution ${String(first.id)} is still ${String(first.status)}`);
		}
		await sleep(PAUSE);
	}
}

/** All that n8n has recorded; what was read once it had ended is not read again. */
export class ExecutionRecord {
	private readonly known = new Map<number, Recorded>();
	private highestId = 0;

	/** @returns the executions of a workflow that have ended as success, in no order */
	async successesOf(rest: Rest, workflowId: string): Promise<Recorded[]> {
		return (await this.all(rest, workflowId)).filter(({ status }) => status === 'success');
	}

	/** @returns the executions of a workflow, in no order */
	async all(rest: Rest, workflowId: string): Promise<Recorded[]> {
		await this.discover(rest);
		const unfinished = [...this.known].filter(([, { status }]) => UNFINISHED.includes(status));
		const ids = unfinished.map(([id]) => id);
		const readAll = async () => {
			for (let id = ids.shift(); id !== undefined; id = ids.shift()) await this.read(rest, id);
		};
		await Promise.all(Array.from({ length: READERS }, readAll));
		return this.of([workflowId]);
	}

	/** How many executions of these workflows there are: n8n 1.x answers a webhook before it has recorded anything. */
	async count(rest: Rest, workflowIds: readonly string[]): Promise<number> {
		await this.discover(rest);
		return this.of(workflowIds).length;
	}

	private of(workflowIds: readonly string[]): Recorded[] {
		return [...this.known.values()].filter((one) => workflowIds.includes(one.workflowId));
	}

	/** Lists of executions are sorted by their start, so that the newest ones are found by their IDs. */
	private async discover(rest: Rest): Promise<void> {
		for (let id = this.highestId + 1; id <= this.highestId + LARGEST_GAP; id++) {
			if (await this.read(rest, id)) this.highestId = id;
		}
	}

	private async read(rest: Rest, id: number): Promise<boolean> {
		const record = await rest.find(`/executions/${id}`);
		// For an execution that does not exist, n8n answers with an empty object
		const isThere = typeof dig(record, 'status') === 'string';
		if (isThere) this.known.set(id, recordedOf(record));
		return isThere;
	}
}

function recordedOf(record: unknown): Recorded {
	const status = digText(record, 'status');
	const text = dig(record, 'data');
	const data: unknown = typeof text === 'string' ? parseFlatted(text) : undefined;
	const execution = toExecution({ status, data });
	const number = Number(dig(execution?.jsonOf(WEBHOOK), 0, 'body', 'number') ?? NaN);
	return {
		workflowId: digText(record, 'workflowId'),
		status,
		execution,
		number: Number.isNaN(number) ? undefined : number,
	};
}
