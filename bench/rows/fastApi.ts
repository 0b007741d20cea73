import { alternate } from '../lab/statistics';
import type { Measure } from '../measure';
import { bareLoop } from '../peers/bareLoop';
import { bars } from '../report/charts';
import { mostAtOnce } from '../lab/journal';
import { bench, count, httpPages, returnAll, type Step } from '../lab/workflow';

export interface FastApiOptions {
	/** ms that a page takes. */
	latency: number;
	rows: number;
	rounds: number;
}

/** Medians, in ms. */
export interface FastApiNumbers {
	ours: number;
	http: number;
	httpPlain: number;
	helper: number;
	bare: number;
	/** How many calls our node had under way at once, at the most. */
	width: number;
}

const PATH = '/api/Catalog';
const PAGE = 50;

export const fastApi: Measure<FastApiOptions, FastApiNumbers> = {
	id: 'row2',
	title: 'Return All on a fast API',
	sizes: {
		quick: { latency: 20, rows: 1000, rounds: 1 },
		default: { latency: 20, rows: 5000, rounds: 5 },
		full: { latency: 20, rows: 5000, rounds: 9 },
	},
	async run(lab, { latency, rows, rounds }) {
		const sandbox = await lab.sandbox({ products: rows });
		await sandbox.delay('/rest/api/Catalog', latency);
		const n8n = await lab.n8n();
		const pages = Math.ceil((rows + 1) / PAGE);
		const timed = async (steps: readonly Step[]) => {
			const workflow = await n8n.workflow([...steps, count()]);
			const { ms, answer } = await workflow.run();
			if (answer.count !== rows) throw new Error(`${answer.count} rows came instead of ${rows}`);
			return ms;
		};
		const credential = async (type?: string) => await n8n.credential(sandbox.newAccount(), type);
		let width = 1;
		const contenders = {
			ours: async () => {
				const step = returnAll(await credential(), PATH);
				await sandbox.forget();
				const ms = await timed([step]);
				width = Math.max(width, mostAtOnce(await sandbox.calls()));
				return ms;
			},
			http: async () => await timed(httpPages(await credential(), PATH)),
			httpPlain: async () => await timed(httpPages(await credential('sellercloudPlainApi'), PATH)),
			helper: async () => {
				const parameters = { path: PATH, pages, width };
				return await timed([bench('benchLoop', parameters, await credential())]);
			},
			bare: async () => {
				const loop = { endpoint: sandbox.endpoint, token: await sandbox.token() };
				const { node } = n8n.instance.installed;
				return (await bareLoop(node, { ...loop, path: PATH, pages, width })).ms;
			},
		};
		lab.say('one round that does not count, in which everything is loaded and compiled');
		await alternate(1, contenders);
		const medians = await alternate(rounds, contenders);
		return { ...medians, width };
	},
	report({ ours, http, httpPlain, helper, bare, width }, { latency, rows, rounds }) {
		const line = (name: string, ms: number) => ({
			name,
			value: Math.round(ms),
			unit: 'ms',
			ratio: ms / ours,
		});
		return {
			method: `${rows} rows in pages of ${PAGE}, ${latency} ms a page; the median of ${rounds} runs each.`,
			against: 'the Sellercloud node',
			figures: [
				line('Sellercloud node, Return All', ours),
				line('HTTP Request with its pagination and Split Out', http),
				line('The same with a plain expirable credential', httpPlain),
				line(`A bare loop in a node over n8n's request helper, ${width} calls at once`, helper),
				line(`A bare loop in Node.js over fetch, ${width} calls at once`, bare),
			],
			goals: [
				{
					text: 'times as fast as HTTP Request',
					value: http / ours,
					limit: { atLeast: 5.5 },
					cause: `The node begins with few calls at once, and had ${width} at the most.`,
				},
				{
					text: "times the time of the bare loop over n8n's request helper",
					value: ours / helper,
					limit: { atMost: 1.25 },
					cause:
						'The node begins with few calls at once, and looks at each answer and its rows, which the loop does not.',
				},
			],
			plots: [
				{
					name: 'fast-api',
					alt: `Time to read ${rows} rows`,
					option: bars('Time to read the list (ms)', {
						'Sellercloud node': ours,
						'HTTP Request': http,
						'Loop over the request helper': helper,
						'Loop over fetch': bare,
					}),
				},
			],
		};
	},
};
