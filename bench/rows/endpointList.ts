import { digObjects } from '../../scripts/n8n/json';
import { runScript } from '../lab/childProcess';
import { digNumber } from '../lab/numbers';
import { median } from '../lab/statistics';
import type { Measure } from '../measure';

export interface EndpointListOptions {
	rounds: number;
}

export interface EndpointListNumbers {
	/** Downloads of the description, and how often the list was opened. */
	downloads: number;
	openings: number;
	/** Endpoints that the editor got. */
	entries: number;
	/** ms in a running n8n, as the editor waits. */
	first: number;
	later: number;
	/** ms of CPU of the first opening, less that of an ordinary call; and of a later one. */
	ownFirst: number;
	ownLater: number;
}

const DOCUMENT = '/rest/swagger/docs/v1';
const LATER_OPENINGS = 5;

export const endpointList: Measure<EndpointListOptions, EndpointListNumbers> = {
	id: 'row9',
	title: 'List of endpoints in the editor',
	sizes: { quick: { rounds: 1 }, default: { rounds: 5 }, full: { rounds: 5 } },
	async run(lab, { rounds }) {
		const sandbox = await lab.sandbox();
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
			return { ms: performance.now() - begun, entries: digObjects(list, 'results').length };
		};
		const { ms: first, entries } = await open();
		const later: number[] = [];
		for (let opening = 0; opening < LATER_OPENINGS; opening++) later.push((await open()).ms);
		const downloads = (await sandbox.calls()).filter(({ path }) => path === DOCUMENT).length;

		const own: Array<{ first: number; later: number }> = [];
		for (let round = 0; round < rounds; round++) {
			const args = [sandbox.endpoint];
			const taken = await runScript('bench/rows/endpointListProcess.ts', { args });
			own.push({
				first: digNumber(taken, 'first') - digNumber(taken, 'call'),
				later: digNumber(taken, 'later'),
			});
		}
		return {
			downloads,
			openings: 1 + LATER_OPENINGS,
			entries,
			first,
			later: median(later),
			ownFirst: median(own.map((one) => one.first)),
			ownLater: median(own.map((one) => one.later)),
		};
	},
	report({ downloads, openings, entries, first, later, ownFirst, ownLater }, { rounds }) {
		const ms = (name: string, value: number, unit = 'ms') => ({
			name,
			value: Number(value.toFixed(1)),
			unit,
		});
		return {
			method: `The list is opened ${openings} times in a running n8n. The CPU time is measured in n8n's own engine, in ${rounds} processes; that of an ordinary call is subtracted from the first opening.`,
			figures: [
				{ name: 'Entries of the first page', value: entries },
				{ name: 'Downloads of the description', value: downloads },
				ms('First opening, as the editor waits', first),
				ms('Later ones, as the editor waits', later),
				ms('First opening, own work', ownFirst, 'ms of CPU'),
				ms('Later ones, own work', ownLater, 'ms of CPU'),
			],
			goals: [
				{ text: 'download of the description', value: downloads, limit: { exactly: 1 } },
				{
					text: 'ms of own work at the first opening',
					value: ownFirst,
					limit: { atMost: 50 },
					cause: 'The whole description is read and its endpoints get their titles.',
				},
				{ text: 'ms of own work later', value: ownLater, limit: { atMost: 50 } },
			],
		};
	},
};
