import type { JournalEntry } from '../../sandbox';
import { count, httpRequest, items, ours, type SavedCredential, type Step } from '../lab/workflow';
import type { N8nServer } from '../lab/n8nServer';
import type { Lab } from '../lab/lab';
import type { Measure } from '../measure';
import { bars } from '../report/charts';

export interface LoginsOptions {
	/** Of all executions together. */
	requests: number;
	executions: number;
	/** Seconds a token lives; the package believes none below 10. */
	tokenLifetime: number;
	/** Lives that the requests are to take. */
	lives: number;
	/** Whether the peers are measured, too. */
	withPeers: boolean;
}

export interface LoginCount {
	logins: number;
	/** Requests that were refused because of their token. */
	refused: number;
	/** Token lives from the first request to the last. */
	lives: number;
	/** The most logins in this time if each token is used until it is due to be renewed. */
	due: number;
}

export interface LoginsNumbers {
	ours: LoginCount;
	/** HTTP Request with our credential, and with a plain expirable one. */
	http?: LoginCount;
	httpPlain?: LoginCount;
}

const FIRST_ORDER = 1_000_001;
const ORDERS = 60;
const PATH = '=/api/Orders/{{ $json.id }}';
/** Requests of an execution at the same time. */
const WIDTH = 4;
/** A token is renewed when a tenth of its life is left, at the earliest. */
const SHORTEST_LIFE = 0.9;

export const logins: Measure<LoginsOptions, LoginsNumbers> = {
	id: 'row6',
	title: 'Logins',
	sizes: {
		quick: { requests: 200, executions: 4, tokenLifetime: 12, lives: 2, withPeers: true },
		default: { requests: 2000, executions: 4, tokenLifetime: 12, lives: 10, withPeers: true },
		// An account has 10,800 calls an hour, and the node has to keep some of them for others
		full: { requests: 4000, executions: 4, tokenLifetime: 15, lives: 10, withPeers: true },
	},
	async run(lab, options) {
		const n8n = await lab.n8n();
		const { requests, executions, tokenLifetime, lives, withPeers } = options;
		const duration = (lives - 0.5) * SHORTEST_LIFE * tokenLifetime * 1000;
		const interval = (duration * executions) / requests;
		const latency = interval * WIDTH;
		const batches = { batching: { batch: { batchSize: 1, batchInterval: Math.round(interval) } } };
		const measured = async (stepFor: (credential: SavedCredential) => Step, type?: string) =>
			await loginsWith(lab, n8n, { ...options, latency, type }, stepFor);
		const viaHttp = (credential: SavedCredential) =>
			httpRequest(credential, PATH, { options: batches });
		// They wait most of the time, each for a sandbox of its own
		const [own, http, httpPlain] = await Promise.all([
			measured((credential) => ours(credential, { path: PATH, options: { concurrency: WIDTH } })),
			...(withPeers ? [measured(viaHttp), measured(viaHttp, 'sellercloudPlainApi')] : []),
		]);
		return { ours: own, http, httpPlain };
	},
	report({ ours: own, http, httpPlain }, { requests, executions, tokenLifetime, lives }) {
		const lines = (name: string, taken: LoginCount | undefined) =>
			taken
				? [
						{ name: `${name}: logins`, value: taken.logins },
						{ name: `${name}: requests refused with 401`, value: taken.refused },
						{ name: `${name}: token lives that passed`, value: Number(taken.lives.toFixed(1)) },
					]
				: [];
		return {
			method: `${requests} requests in ${executions} executions at the same time in one server, over about ${lives} lives of a token of ${tokenLifetime} s. A token is renewed when at most 10 % of its life is left.`,
			figures: [
				...lines('Sellercloud node', own),
				...lines('HTTP Request with our credential', http),
				...lines('HTTP Request with a plain expirable credential', httpPlain),
			],
			goals: [
				{
					text: `logins, where ${own.due} are due in the ${own.lives.toFixed(1)} lives of a token that the run took`,
					value: own.logins,
					limit: { atMost: own.due },
					cause: 'Executions that run at the same time do not share a token.',
				},
				{ text: 'requests refused', value: own.refused, limit: { exactly: 0 } },
			],
			plots: [
				{
					name: 'logins',
					alt: 'Logins by the way to send',
					option: bars(`Logins for ${requests} requests`, {
						'Sellercloud node': own.logins,
						...(http && { 'HTTP Request': http.logins }),
						...(httpPlain && { 'HTTP Request, plain credential': httpPlain.logins }),
					}),
				},
			],
		};
	},
};

async function loginsWith(
	lab: Lab,
	n8n: N8nServer,
	options: LoginsOptions & { latency: number; type?: string },
	stepFor: (credential: SavedCredential) => Step,
): Promise<LoginCount> {
	const { requests, executions, tokenLifetime, latency, type } = options;
	const sandbox = await lab.sandbox({ orders: ORDERS, tokenLifetime });
	try {
		await sandbox.delay('/rest/api/Orders/*', latency);
		const credential = await n8n.credential(sandbox.newAccount(), type);
		const workflow = await n8n.workflow([items(FIRST_ORDER, ORDERS), stepFor(credential), count()]);
		const share = Math.ceil(requests / executions);
		const runs = Array.from({ length: executions }, async () => {
			const { answer } = await workflow.run({ count: share });
			if (answer.count !== share) throw new Error(`${answer.count} items came`);
		});
		await Promise.all(runs);
		const [calls, issued] = [await sandbox.calls(), await sandbox.logins()];
		const [first, last] = [calls.at(0)?.at ?? 0, calls.at(-1)?.at ?? 0];
		const passed = (last - first) / 1000 / tokenLifetime;
		return {
			logins: issued.length,
			refused: calls.filter(({ status }: JournalEntry) => status === 401).length,
			lives: passed,
			due: Math.ceil(passed / SHORTEST_LIFE),
		};
	} finally {
		await sandbox.close();
	}
}
