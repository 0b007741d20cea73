import type { JournalEntry } from '../../sandbox';
import type { Lab } from '../lab/lab';
import type { N8nServer } from '../lab/n8nServer';
import {
	count,
	httpRequest,
	items,
	oneByOne as loop,
	ours,
	type SavedCredential,
	type Step,
} from '../lab/workflow';
import type { Measure } from '../measure';
import { bars } from '../report/charts';

export interface BulkWritesOptions {
	/** Orders whose status is set. */
	changes: number;
	/** ms that a call takes. */
	latency: number;
	/** Changes from which the time of HTTP Request, one after another, is taken. */
	oneByOne: number;
}

interface Taken {
	ms: number;
	calls: number;
}

export interface BulkWritesNumbers {
	ours: Taken;
	/** All items at once, as HTTP Request sends them unless it is told otherwise. */
	http: Taken;
	/** ms of one item in a loop. */
	oneByOne: number;
}

const FIRST_ORDER = 1_000_001;
const PATH = '/api/Orders/StatusCode';
/** Quote, which no order of the sandbox is: all of them change. */
const STATUS = 300;

export const bulkWrites: Measure<BulkWritesOptions, BulkWritesNumbers> = {
	id: 'row10',
	title: 'Many changes',
	sizes: {
		quick: { changes: 1000, latency: 200, oneByOne: 10 },
		default: { changes: 1000, latency: 200, oneByOne: 50 },
		full: { changes: 1000, latency: 200, oneByOne: 1000 },
	},
	async run(lab, options) {
		const n8n = await lab.n8n();
		const { oneByOne } = options;
		const few = { ...options, changes: oneByOne };
		return {
			ours: await changed(lab, n8n, options, (credential) => [updateStatus(credential)]),
			http: await changed(lab, n8n, options, (credential) => [putStatus(credential)]),
			oneByOne:
				(await changed(lab, n8n, few, (credential) => [loop(), putStatus(credential)])).ms /
				oneByOne,
		};
	},
	report({ ours: own, http, oneByOne }, { changes, latency, oneByOne: looped }) {
		const line = (name: string, ms: number) => ({
			name,
			value: Number((ms / 1000).toFixed(1)),
			unit: 's',
			ratio: ms / own.ms,
		});
		const inLoop = oneByOne * changes;
		return {
			method: `The status of ${changes} orders is set, at ${latency} ms a call. HTTP Request sends one call an item: all at once, as it does unless it is told otherwise, or one after another in a loop, whose time is taken from ${looped} items.`,
			against: 'the Sellercloud node',
			figures: [
				{ name: 'Calls of the Sellercloud node, Order > Update Status', value: own.calls },
				{ name: 'Calls of HTTP Request', value: http.calls },
				line('Sellercloud node', own.ms),
				line('HTTP Request, all items at once', http.ms),
				line('HTTP Request, one item after another', inLoop),
			],
			goals: [
				{
					text: `calls for ${changes} changes`,
					value: own.calls,
					limit: { atMost: Math.ceil(changes / 200) },
					cause: 'Orders that an answer does not name as changed are looked up.',
				},
			],
			plots: [
				{
					name: 'bulk-writes',
					alt: `Time to set the status of ${changes} orders`,
					option: bars(`Time to set the status of ${changes} orders (s)`, {
						'Sellercloud node': own.ms / 1000,
						'HTTP Request, all at once': http.ms / 1000,
						'HTTP Request, one by one': inLoop / 1000,
					}),
				},
			],
		};
	},
};

const updateStatus = (credential: SavedCredential): Step =>
	ours(credential, {
		resource: 'order',
		operation: 'updateStatus',
		order: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
		status: STATUS,
		options: {},
	});

const putStatus = (credential: SavedCredential): Step =>
	httpRequest(credential, PATH, {
		method: 'PUT',
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `={{ JSON.stringify({ Orders: [$json.id], Status: ${STATUS} }) }}`,
		// Otherwise an order that had the status before is no item, and ends the loop
		options: { response: { response: { fullResponse: true } } },
	});

async function slowSandbox(lab: Lab, { changes, latency }: BulkWritesOptions) {
	const sandbox = await lab.sandbox({ orders: changes });
	await sandbox.delay('/rest/api/Orders/StatusCode', latency);
	return sandbox;
}

async function changed(
	lab: Lab,
	n8n: N8nServer,
	options: BulkWritesOptions,
	stepsFor: (credential: SavedCredential) => readonly Step[],
): Promise<Taken> {
	const sandbox = await slowSandbox(lab, options);
	const credential = await n8n.credential(sandbox.newAccount());
	const workflow = await n8n.workflow([
		items(FIRST_ORDER, options.changes),
		...stepsFor(credential),
		count(),
	]);
	const { ms, answer } = await workflow.run({ count: options.changes });
	if (answer.count !== options.changes) throw new Error(`${answer.count} items came`);
	const calls = await sandbox.calls();
	const failed = calls.filter(({ status }: JournalEntry) => status !== 200).length;
	if (failed > 0) throw new Error(`${failed} of ${calls.length} calls failed`);
	return { ms, calls: calls.length };
}
