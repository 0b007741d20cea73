import { httpPages, returnAll } from '../lab/workflow';
import type { Measure } from '../measure';
import { lines } from '../report/charts';
import { peakWith } from './heldRows';

export interface GrowthOptions {
	/** Of the lists, in growing order. */
	pages: readonly number[];
	/** ms that a page takes. */
	latency: number;
}

interface Grown {
	pages: number;
	/** ms of the whole list. */
	ms: number;
	/** MB by which n8n grew. */
	growth: number;
}

export interface GrowthNumbers {
	ours: Grown[];
	http: Grown[];
}

const PAGE = 50;

export const growth: Measure<GrowthOptions, GrowthNumbers> = {
	id: 'row11',
	title: 'Growth',
	sizes: {
		quick: { pages: [10, 40], latency: 20 },
		default: { pages: [10, 100, 1000], latency: 20 },
		full: { pages: [10, 100, 1000], latency: 20 },
	},
	async run(lab, { pages: sizes, latency }) {
		const numbers: GrowthNumbers = { ours: [], http: [] };
		for (const pages of sizes) {
			const rows = pages * PAGE;
			const sandbox = await lab.sandbox({ products: rows });
			await sandbox.delay('/rest/api/Catalog', latency);
			lab.say(`${pages} pages`);
			const ours = await peakWith(lab, sandbox, rows, (...of) => [returnAll(...of)]);
			const http = await peakWith(lab, sandbox, rows, httpPages);
			numbers.ours.push({ pages, ms: ours.ms, growth: ours.peak - ours.before });
			numbers.http.push({ pages, ms: http.ms, growth: http.peak - http.before });
			await sandbox.close();
		}
		return numbers;
	},
	report({ ours, http }, { latency }) {
		const table = (name: string, grown: readonly Grown[]) =>
			grown.flatMap(({ pages, ms, growth: megabytes }) => [
				{ name: `${name}, ${pages} pages`, value: Math.round(ms), unit: 'ms' },
				{ name: `${name}, ${pages} pages`, value: Math.round(megabytes), unit: 'MB more memory' },
			]);
		const curve = (grown: readonly Grown[], value: (one: Grown) => number) =>
			grown.map((one): [number, number] => [one.pages, Number(value(one).toPrecision(3))]);
		const axes = { x: 'pages', log: true };
		return {
			method: `Lists of ${ours.map(({ pages }) => pages).join(', ')} pages, ${latency} ms a page, each read in an n8n that has just started.`,
			figures: [...table('Sellercloud node', ours), ...table('HTTP Request', http)],
			goals: [
				{
					text: 'times the time of a page in the longest list against the one before',
					value: lastStep(ours, ({ ms }) => ms),
					limit: { atMost: 1.25 },
					cause: 'Something in the node takes longer for each page the longer the list is.',
				},
				{
					text: 'times the memory of a page in the longest list against the one before',
					value: lastStep(ours, ({ growth: megabytes }) => megabytes),
					limit: { atMost: 1.25 },
					cause: 'Something in the node holds more for each page the longer the list is.',
				},
			],
			plots: [
				{
					name: 'growth-time',
					alt: 'Time to read a list by its number of pages',
					option: lines(
						'Time to read a list',
						{ ...axes, y: 'ms' },
						{
							'Sellercloud node': curve(ours, ({ ms }) => ms),
							'HTTP Request': curve(http, ({ ms }) => ms),
						},
					),
				},
				{
					name: 'growth-memory',
					alt: 'Memory to read a list by its number of pages',
					option: lines(
						'Memory to read a list',
						{ ...axes, y: 'MB' },
						{
							'Sellercloud node': curve(ours, (one) => one.growth),
							'HTTP Request': curve(http, (one) => one.growth),
						},
					),
				},
			],
		};
	},
};

/** How much more a page costs in the longest list than in the second longest. */
function lastStep(grown: readonly Grown[], value: (one: Grown) => number): number {
	const [before, last] = grown.slice(-2);
	if (!before || !last) return Number.NaN;
	return value(last) / last.pages / (value(before) / before.pages);
}
