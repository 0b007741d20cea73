/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DOWNLOAD, fileSteps, UPLOAD } from '../lab/fileSteps';
import { forgetPeak, memoryOf } from '../lab/processUsage';
import { alternate } from '../lab/statistics';
import { count, type Step } from '../lab/workflow';
import type { Measure } from '../measure';
import { bars } from '../report/charts';
import { numberOf } from '../report/section';
import { streamCopy } from '../peers/streamCopy';

export interface LargeFilesOptions {
	/** MB of the file. */
	download: number;
	upload: number;
	rounds: number;
}

export interface LargeFilesNumbers {
	/** MB by which n8n grew at the most. */
	downGrowth: number;
	upGrowth: number;
	/** The same when HTTP Request saves the base64 as it comes. */
	httpDownGrowth: number;
	/** ms, medians. */
	down: number;
	httpDown: number;
	up: number;
	plainDown: number;
	plainUp: number;
}

const FILE = 'file.bin';

export const largeFiles: Measure<LargeFilesOptions, LargeFilesNumbers> = {
	id: 'row5',
	title: 'Large files',
	sizes: {
		quick: { download: 64, upload: 64, rounds: 1 },
		default: { download: 350, upload: 200, rounds: 3 },
		full: { download: 350, upload: 200, rounds: 3 },
	},
	async run(lab, { download, upload, rounds }) {
		const folder = await mkdtemp(join(tmpdir(), 'sellercloud-files-'));
		lab.onClose(async () => await rm(folder, { recursive: true, force: true }));
		const n8n = await lab.n8n({
			N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
			N8N_RESTRICT_FILE_ACCESS_TO: folder,
		});
		const { node } = n8n.instance.installed;
		const stepsFor = async (megabytes: number) =>
			await fileSteps(lab, n8n, megabytes, join(folder, FILE));
		let growth = 0;
		const timed = async (...steps: Step[]) => {
			const workflow = await n8n.workflow([...steps, count()]);
			await forgetPeak(n8n.pid);
			const { now } = await memoryOf(n8n.pid);
			const { ms } = await workflow.run();
			growth = (await memoryOf(n8n.pid)).peak - now;
			return ms;
		};
		const grown: Record<'down' | 'up' | 'http', number> = { down: 0, up: 0, http: 0 };
		const small = await stepsFor(1);
		const down = await stepsFor(download);
		const up = await stepsFor(upload);
		const copy = async (direction: 'down' | 'up', endpoint: string, path: string) =>
			await streamCopy(node, { direction, url: `${endpoint}${path}`, file: small.file });

		lab.say('a small file, so that everything is loaded');
		await copy('down', small.endpoint, DOWNLOAD);
		for (const step of [small.download, small.httpDownload]) await timed(step);
		await timed(small.read, small.upload);

		lab.say(`${download} MB down`);
		const downs = await alternate(rounds, {
			down: async () => {
				const ms = await timed(down.download);
				grown.down = Math.max(grown.down, growth);
				return ms;
			},
			httpDown: async () => {
				const ms = await timed(down.httpDownload);
				grown.http = Math.max(grown.http, growth);
				return ms;
			},
			plainDown: async () => await copy('down', down.endpoint, DOWNLOAD),
		});

		lab.say(`${upload} MB up`);
		await copy('down', up.endpoint, DOWNLOAD);
		const {
			read,
			up: both,
			...ups
		} = await alternate(rounds, {
			read: async () => await timed(up.read),
			up: async () => {
				const ms = await timed(up.read, up.upload);
				grown.up = Math.max(grown.up, growth);
				return ms;
			},
			plainUp: async () => await copy('up', up.endpoint, UPLOAD),
		});
		return {
			...downs,
			...ups,
			up: both - read,
			downGrowth: grown.down,
			upGrowth: grown.up,
			httpDownGrowth: grown.http,
		};
	},
	report(numbers, { download, upload, rounds }) {
		const { down, httpDown, up, plainDown, plainUp, downGrowth, upGrowth, httpDownGrowth } =
			numbers;
		const speed = (name: string, size: number, ms: number, plain: number) => ({
			name,
			value: Math.round((size / ms) * 1000),
			unit: 'MB a second',
			ratio: plain / ms,
		});
		const memory = (name: string, value: number) => ({
			name,
			value: Math.round(value),
			unit: 'MB more memory',
		});
		return {
			method: `A snapshot of ${download} MB that comes as base64, into n8n's binary data; a file of ${upload} MB that goes out as base64 within JSON. Files are kept in the filesystem (N8N_DEFAULT_BINARY_DATA_MODE). The median speed and the largest growth of ${rounds} runs. Reading the file from the disk is subtracted from the upload.`,
			against: 'the plain stream',
			figures: [
				speed('Download with the Sellercloud node', download, down, plainDown),
				speed(
					'Plain stream from the server through base64 into a file',
					download,
					plainDown,
					plainDown,
				),
				speed(
					'Download with HTTP Request, which leaves the base64 as it is',
					download,
					httpDown,
					plainDown,
				),
				speed('Upload with the Sellercloud node', upload, up, plainUp),
				speed('Plain stream from a file through base64 to the server', upload, plainUp, plainUp),
				memory('Download with the Sellercloud node', downGrowth),
				memory('Download with HTTP Request, which leaves the base64 as it is', httpDownGrowth),
				memory('Upload with the Sellercloud node', upGrowth),
			],
			goals: [
				{
					text: 'MB more memory for the download',
					value: downGrowth,
					limit: { atMost: 64 },
					cause: 'Pieces of the stream wait to be collected as garbage.',
				},
				{
					text: 'MB more memory for the upload',
					value: upGrowth,
					limit: { atMost: 96 },
					cause: 'Pieces of the stream wait to be collected as garbage.',
				},
				{
					text: 'of the speed of a plain stream, download',
					value: plainDown / down,
					limit: { atLeast: 0.8 },
					cause: `HTTP Request, which saves the file without decoding it, reaches ${numberOf(plainDown / httpDown)}. Without n8n, what the node does takes about 1.3 times the CPU time of the plain stream.`,
				},
				{
					text: 'of the speed of a plain stream, upload',
					value: plainUp / up,
					limit: { atLeast: 0.8 },
					cause:
						"Each piece passes through n8n's HTTP client, too. Without n8n, what the node does takes as much CPU time as the plain stream.",
				},
			],
			plots: [
				{
					name: 'large-files',
					alt: 'Speed with large files',
					option: bars('MB a second', {
						'Download, Sellercloud node': (download / down) * 1000,
						'Download, HTTP Request': (download / httpDown) * 1000,
						'Download, plain stream': (download / plainDown) * 1000,
						'Upload, Sellercloud node': (upload / up) * 1000,
						'Upload, plain stream': (upload / plainUp) * 1000,
					}),
				},
			],
		};
	},
};
