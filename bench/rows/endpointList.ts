import { dig, digObjects, isObject, type JsonObject } from '../../scripts/n8n/json';
import { runEngineScript } from '../lab/engineScript';
import { digNumber } from '../lab/numbers';
import { median } from '../lab/statistics';
import type { Measure } from '../measure';
import { bars } from '../report/charts';

export interface EndpointListOptions {
	rounds: number;
}

export interface EndpointListNumbers {
	/** Downloads of the description, and how often the list was opened. */
	downloads: number;
	openings: number;
	/** Bytes of the description. */
	size: number;
	/** ms in a running n8n, as the editor waits. */
	first: number;
	later: number;
	/** ms of CPU of the first opening, less that of an ordinary call; and of a later one. */
	ownFirst: number;
	ownLater: number;
}

const DOCUMENT = '/rest/swagger/docs/v1';
/** Bytes; Sellercloud's own has about 1 MB, and the sandbox's less. */
const SIZE = 950_000;
/** That Sellercloud's own has. */
const ENDPOINTS = 187;
const LATER_OPENINGS = 5;

export const endpointList: Measure<EndpointListOptions, EndpointListNumbers> = {
	id: 'row9',
	title: 'List of endpoints in the editor',
	sizes: { quick: { rounds: 1 }, default: { rounds: 5 }, full: { rounds: 5 } },
	async run(lab, { rounds }) {
		const sandbox = await lab.sandbox();
		const description = await enlarged(`${sandbox.endpoint}${DOCUMENT.replace('/rest', '')}`);
		await sandbox.replace(DOCUMENT, description);
		await sandbox.forget();
		const n8n = await lab.n8n();
		const { id, name } = await n8n.credential(sandbox.newAccount());
		const open = async () => {
			const begun = performance.now();
			const list = await n8n.instance.rest.post(
				'/dynamic-node-parameters/resource-locator-results',
				{
					nodeTypeAndVersion: { name: 'n8n-nodes-sellercloud.sellercloud', version: 1 },
					path: 'parameters.endpoint',
					methodName: 'searchEndpoints',
					currentNodeParameters: { resource: 'apiRequest', operation: 'call' },
					credentials: { sellercloudApi: { id, name } },
				},
			);
			if (digObjects(list, 'results').length === 0) throw new Error('The list is empty');
			return performance.now() - begun;
		};
		const first = await open();
		const later: number[] = [];
		for (let opening = 0; opening < LATER_OPENINGS; opening++) later.push(await open());
		const downloads = (await sandbox.calls()).filter(({ path }) => path === DOCUMENT).length;

		const own: Array<{ first: number; later: number }> = [];
		for (let round = 0; round < rounds; round++) {
			const args = [sandbox.endpoint];
			const taken = await runEngineScript('bench/rows/endpointListProcess.ts', args);
			own.push({
				first: digNumber(taken, 'first') - digNumber(taken, 'call'),
				later: digNumber(taken, 'later'),
			});
		}
		return {
			downloads,
			openings: 1 + LATER_OPENINGS,
			size: JSON.stringify(description).length,
			first,
			later: median(later),
			ownFirst: median(own.map((one) => one.first)),
			ownLater: median(own.map((one) => one.later)),
		};
	},
	report({ downloads, openings, size, first, later, ownFirst, ownLater }, { rounds }) {
		const ms = (name: string, value: number, unit = 'ms') => ({
			name,
			value: Number(value.toFixed(1)),
			unit,
		});
		return {
			method: `The list is opened ${openings} times in a running n8n. The CPU time is measured in n8n's own engine, in ${rounds} processes; that of an ordinary call is subtracted from the first opening.`,
			against: 'the first opening',
			figures: [
				{ name: 'Description', value: Math.round(size / 1000), unit: 'kB' },
				{ name: 'Downloads of the description', value: downloads },
				{ ...ms('First opening, as the editor waits', first), ratio: 1 },
				{ ...ms('Later ones, as the editor waits', later), ratio: later / first },
				{ ...ms('First opening, own work', ownFirst, 'ms of CPU'), ratio: 1 },
				{ ...ms('Later ones, own work', ownLater, 'ms of CPU'), ratio: ownLater / ownFirst },
			],
			goals: [
				{ text: 'download of the description', value: downloads, limit: { exactly: 1 } },
				{
					text: 'ms of own work at the first opening',
					value: ownFirst,
					limit: { atMost: 50 },
					cause:
						'By a profile, half of it is the reading of all endpoints with their parameters, and the rest is the parsing of the description and the masking of secrets in it.',
				},
				{ text: 'ms of own work later', value: ownLater, limit: { atMost: 50 } },
			],
			plots: [
				{
					name: 'endpoint-list',
					alt: 'Time to open the list of endpoints',
					option: bars('ms to open the list of endpoints', {
						'First opening, in the editor': first,
						'First opening, own CPU': ownFirst,
						'Later ones, in the editor': later,
						'Later ones, own CPU': ownLater,
					}),
				},
			],
		};
	},
};

/** The description at an address, with its endpoints and models repeated until it is like Sellercloud's. */
async function enlarged(url: string): Promise<JsonObject> {
	const description: unknown = await (await fetch(url)).json();
	const members = (name: string) => Object.entries(Object(dig(description, name)));
	const [paths, definitions] = [members('paths'), members('definitions')];
	if (!isObject(description)) throw new Error('There is no description');
	const repeated = (list: Array<[string, unknown]>, copies: number): JsonObject =>
		Object.fromEntries(
			Array.from({ length: copies }, (_, copy) =>
				list.map(([name, value]): [string, unknown] => [
					copy === 0 ? name : `${name}/Copy${copy}`,
					value,
				]),
			).flat(),
		);
	const large = { ...description, paths: repeated(paths, Math.ceil(ENDPOINTS / paths.length)) };
	const spare = SIZE - JSON.stringify(large).length;
	const copies = Math.floor(spare / (JSON.stringify(definitions).length * 1.05));
	return { ...large, definitions: repeated(definitions, copies + 1) };
}
