/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { stat } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

import { digObjects } from '../../scripts/n8n/json';
import { runScript } from '../lab/childProcess';
import { digNumber } from '../lab/numbers';
import { median } from '../lab/statistics';
import type { Measure } from '../measure';
import { bars } from '../report/charts';

export interface LoadingOptions {
	rounds: number;
}

export interface LoadingNumbers {
	/** ms to require nodes and credential; a median. */
	ms: number;
	/** The same for HTTP Request. */
	httpMs: number;
	/** Bytes. */
	tarball: number;
	/** Bytes of what the editor downloads of the nodes: all their forms, as tools, too. */
	description: number;
	httpDescription: number;
}

const OURS = [
	'credentials/SellercloudApi.credentials.js',
	'nodes/Sellercloud/Sellercloud.node.js',
	'nodes/Sellercloud/SellercloudTrigger.node.js',
];

export const loading: Measure<LoadingOptions, LoadingNumbers> = {
	id: 'row8',
	title: 'Loading',
	sizes: { quick: { rounds: 3 }, default: { rounds: 11 }, full: { rounds: 11 } },
	async run(lab, { rounds }) {
		const n8n = await lab.n8n();
		const { installed, userFolder, rest } = n8n.instance;
		const root = join(dirname(installed.bin), '..');
		const modules = join(root, '..');
		const timeOf = async (files: readonly string[]) => {
			const { node } = installed;
			// n8n lets community packages find its n8n-workflow in this way
			const env = {
				NODE_OPTIONS: '',
				NODE_PATH: [join(root, 'node_modules'), modules].join(delimiter),
			};
			const args = [root, ...files];
			return digNumber(await runScript('bench/rows/loadingProcess.cjs', { node, args, env }), 'ms');
		};
		const ours = join(userFolder, '.n8n/nodes/node_modules/n8n-nodes-sellercloud/dist');
		const http = join(modules, 'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js');
		const taken: number[] = [];
		const httpTaken: number[] = [];
		for (let round = 0; round < rounds; round++) {
			taken.push(await timeOf(OURS.map((file) => join(ours, file))));
			httpTaken.push(await timeOf([http]));
		}
		const types = digObjects({ list: await rest.getFile('/types/nodes.json') }, 'list');
		const sizeOf = (isMeant: (name: string) => boolean) =>
			types
				.filter(({ name }) => isMeant(String(name)))
				.reduce((sum, type) => sum + Buffer.byteLength(JSON.stringify(type)), 0);
		return {
			ms: median(taken),
			httpMs: median(httpTaken),
			tarball: (await stat(lab.tarball)).size,
			description: sizeOf((name) => name.startsWith('n8n-nodes-sellercloud.')),
			httpDescription: sizeOf((name) => /^n8n-nodes-base\.httpRequest(Tool)?$/.test(name)),
		};
	},
	report({ ms, httpMs, tarball, description, httpDescription }, { rounds }) {
		const kilobytes = (name: string, bytes: number) => ({
			name,
			value: Math.round(bytes / 1000),
			unit: 'kB',
		});
		return {
			method: `The time to require both nodes and the credential in n8n's Node.js once n8n-workflow is loaded, the median of ${rounds} processes. The descriptions are those that a running n8n sends to the editor, of both nodes and of the first as a tool of AI agents.`,
			against: 'HTTP Request',
			figures: [
				{
					name: 'Loading both nodes and the credential',
					value: Math.round(ms),
					unit: 'ms',
					ratio: ms / httpMs,
				},
				{ name: 'Loading HTTP Request', value: Math.round(httpMs), unit: 'ms', ratio: 1 },
				kilobytes('Tarball', tarball),
				{
					...kilobytes('Descriptions in the editor', description),
					ratio: description / httpDescription,
				},
				{
					...kilobytes('Descriptions of HTTP Request and its tool, all versions', httpDescription),
					ratio: 1,
				},
			],
			goals: [
				{
					text: 'ms to load',
					value: ms,
					limit: { atMost: 50 },
					cause:
						'The package is several hundred small files. By a profile, finding, reading and compiling them takes nine tenths of the time. In a single file they would take half as long.',
				},
				{ text: 'kB of the tarball', value: tarball / 1000, limit: { atMost: 300 } },
				{
					text: 'kB of descriptions',
					value: description / 1000,
					limit: { atMost: 400 },
					cause:
						'It has the fields of all operations, and that of the node is sent twice: as a node and as a tool.',
				},
			],
			plots: [
				{
					name: 'loading',
					alt: 'Time to load the nodes',
					option: bars('ms to load', { 'This package': ms, 'HTTP Request': httpMs }),
				},
			],
		};
	},
};
