import { cpuOf } from '../lab/processUsage';
import { alternate } from '../lab/statistics';
import { count, httpRequest, items, ours, type SavedCredential, type Step } from '../lab/workflow';
import type { Measure } from '../measure';
import { bareLoop } from '../peers/bareLoop';
import { bars } from '../report/charts';

export interface RequestCostOptions {
	items: number;
	rounds: number;
}

/** ms of CPU of one request, the cost of an idle workflow subtracted; medians. */
export interface RequestCostNumbers {
	ours: number;
	http: number;
	httpPlain: number;
	bare: number;
}

/** Calls of one account, which Sellercloud permits 10,800 an hour: the node must not have a reason to wait. */
const MOST_CALLS = 4000;
const ORDERS = 60;
const FIRST_ORDER = 1_000_001;
const PATH = '=/api/Orders/{{ $json.id }}';
/** HTTP Request sends all items at once unless it is told to send them in batches. */
const BATCHES = { batching: { batch: { batchSize: 50, batchInterval: 50 } } };

export const requestCost: Measure<RequestCostOptions, RequestCostNumbers> = {
	id: 'row3',
	title: 'CPU of a request',
	sizes: {
		quick: { items: 300, rounds: 1 },
		default: { items: 2000, rounds: 3 },
		full: { items: 10_000, rounds: 3 },
	},
	async run(lab, { items: amount, rounds }) {
		const sandbox = await lab.sandbox({ orders: ORDERS });
		const n8n = await lab.n8n();
		const credential = async (type?: string) => await n8n.credential(sandbox.newAccount(), type);
		/** ms of CPU of an item. */
		const cpuWith = async (stepFor?: () => Promise<Step>) => {
			let seconds = 0;
			for (let left = amount; left > 0; left -= MOST_CALLS) {
				const part = Math.min(left, MOST_CALLS);
				const steps = stepFor ? [await stepFor()] : [];
				const workflow = await n8n.workflow([items(FIRST_ORDER, ORDERS), ...steps, count()]);
				// It signs in, and loads what it needs
				await workflow.run({ count: 1 });
				const before = await cpuOf(n8n.pid);
				const { answer } = await workflow.run({ count: part });
				if (answer.count !== part) throw new Error(`${answer.count} items came`);
				seconds += (await cpuOf(n8n.pid)) - before;
			}
			return seconds * (1000 / amount);
		};
		const viaHttp = (one: SavedCredential) => httpRequest(one, PATH, { options: BATCHES });
		const contenders = {
			idle: async () => await cpuWith(),
			ours: async () => await cpuWith(async () => ours(await credential(), { path: PATH })),
			http: async () => await cpuWith(async () => viaHttp(await credential())),
			httpPlain: async () =>
				await cpuWith(async () => viaHttp(await credential('sellercloudPlainApi'))),
			bare: async () => {
				const { endpoint } = sandbox;
				const path = `/api/Orders/${FIRST_ORDER}`;
				const loop = { endpoint, token: await sandbox.token(), path, requests: amount, width: 4 };
				return (await bareLoop(n8n.instance.installed.node, loop)).cpu * (1000 / amount);
			},
		};
		lab.say('one round that does not count, in which everything is loaded and compiled');
		await alternate(1, contenders);
		const { idle, bare, ...taken } = await alternate(rounds, contenders);
		return {
			ours: taken.ours - idle,
			http: taken.http - idle,
			httpPlain: taken.httpPlain - idle,
			bare,
		};
	},
	report({ ours: own, http, httpPlain, bare }, { items: amount, rounds }) {
		const line = (name: string, cpu: number) => ({
			name,
			value: Number(cpu.toFixed(2)),
			unit: 'ms of CPU a request',
			ratio: cpu / http,
		});
		return {
			method: `${amount} items, one GET each, from a server that answers at once. The CPU time of the n8n process, less that of the same workflow without the node; the median of ${rounds} runs each. HTTP Request sends batches of 50. An account makes ${MOST_CALLS} calls at the most.`,
			against: 'HTTP Request',
			figures: [
				line('Sellercloud node', own),
				line('HTTP Request', http),
				line('HTTP Request with a plain expirable credential', httpPlain),
				line('A bare loop in Node.js over fetch', bare),
			],
			goals: [
				{
					text: "of HTTP Request's CPU",
					value: own / http,
					limit: { atMost: 0.65 },
					cause:
						'By a profile, about nine tenths of it is spent in n8n and Node.js: for each item, n8n reads the credential once, resolves expressions, and opens a connection.',
				},
			],
			plots: [
				{
					name: 'request-cost',
					alt: 'CPU time of one request',
					option: bars('CPU time of one request (ms)', {
						'Sellercloud node': own,
						'HTTP Request': http,
						'HTTP Request, plain credential': httpPlain,
						'Loop over fetch': bare,
					}),
				},
			],
		};
	},
};
