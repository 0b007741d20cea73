/* eslint-disable @n8n/community-nodes/require-node-api-error */
import { type ICredentialDataDecryptedObject, sleep as pause } from 'n8n-workflow';
import { fingerprintOf } from '../../../credentials/session';
import { type Reply, serverOf, token } from './server';
import { wait } from './tokenServer';

type Session = typeof import('../../../credentials/session');

export interface Trial {
	/** Of the random numbers. */
	seed: number;
	processes: number;
	/** Minutes that all of them work. */
	minutes: number;
	/** Seconds that a token lives. */
	lifetime: number;
	/** ms between the moment from which a new token counts, and no older one, and its answer. */
	loginTakes: number;
	/** Whether a process begins with further requests while earlier ones wait. */
	overlaps: boolean;
}

export interface Outcome {
	requests: number;
	logins: number;
	failures: string[];
}

const ACCOUNT = { endpoint: 'xx.api.sellercloud.com', username: 'shared', password: 'hunter22' };
/** ms that a request is under way to the server, and an answer back. */
const WAY = 10;
/** ms between two rounds of requests, at the most. */
const PAUSE = 700;
/** Requests of a round, as of an execution of so many items. */
const ITEMS = 3;
const START = Date.UTC(2026, 10, 20);

/**
 * Several processes of n8n whose HTTP Request nodes share a stored credential, at a server that accepts only the newest
 * token of a user. It runs under fake timers with random numbers of its own, so that the same trial has the same outcome.
 */
export async function outcomeOf(trial: Trial): Promise<Outcome> {
	jest.useFakeTimers({ now: START });
	jest.spyOn(Math, 'random').mockImplementation(randomFrom(trial.seed));
	try {
		return await run(trial);
	} finally {
		jest.restoreAllMocks();
		jest.useRealTimers();
	}
}

async function run(trial: Trial): Promise<Outcome> {
	const { http, isGood, logins } = newestOnly(trial);
	const failures: string[] = [];
	let requests = 0;
	let store: ICredentialDataDecryptedObject = {
		...ACCOUNT,
		accessToken: 'expired',
		expiresAt: START - 1_000,
		renewalWindow: 1_000,
		fingerprint: fingerprintOf(ACCOUNT),
		baseUrl: 'https://xx.api.sellercloud.com/rest',
	};

	/** What n8n resolves the expression of the expirable property to. */
	const read = (): ICredentialDataDecryptedObject => {
		const isCurrent = Number(store.expiresAt) - Number(store.renewalWindow) > Date.now();
		return { ...store, session: isCurrent ? String(store.accessToken) : '' };
	};
	const askHook = async ({ openSession }: Session, credentials: ICredentialDataDecryptedObject) => {
		const update: ICredentialDataDecryptedObject = Object(await openSession(http, credentials));
		if (update.session === undefined) return false;
		store = { ...store, ...update };
		Object.assign(credentials, update);
		return true;
	};
	const send = async ({ learnFrom }: Session, credentials: ICredentialDataDecryptedObject) => {
		learnFrom(credentials);
		await pause(WAY);
		const isAccepted = isGood(credentials.accessToken);
		await pause(WAY);
		if (!isAccepted) throw new Error('Refused with 401');
	};
	/** As n8n's `requestWithAuthentication` does: whatever fails, the hook is asked, and the request sent once more. */
	const request = async (process: Session) => {
		const credentials = read();
		try {
			if (credentials.session === '') await askHook(process, credentials);
			await send(process, credentials);
		} catch (error) {
			if (!(await askHook(process, credentials))) throw error;
			await send(process, credentials);
		}
	};
	const round = async (process: Session) => {
		const sent = Array.from({ length: ITEMS }, async () => await request(process));
		requests += sent.length;
		for (const result of await Promise.allSettled(sent)) {
			if (result.status === 'rejected') failures.push(String(result.reason));
		}
	};
	const end = START + trial.minutes * 60_000;
	const work = async (process: Session) => {
		const rounds: Array<Promise<void>> = [];
		while (Date.now() < end) {
			rounds.push(round(process));
			if (!trial.overlaps) await rounds.at(-1);
			await pause(Math.random() * PAUSE);
		}
		await Promise.all(rounds);
	};

	let isRunning = true;
	const processes = await newProcesses(trial.processes);
	const all = Promise.all(processes.map(work)).finally(() => (isRunning = false));
	while (isRunning) await wait(1_000);
	await all;
	return { requests, logins: logins(), failures };
}

/** n8n loads the credential's files once for each process, so that each has a memory of its own. */
async function newProcesses(count: number): Promise<Session[]> {
	const processes: Session[] = [];
	while (processes.length < count) {
		await jest.isolateModulesAsync(async () => {
			processes.push(await import('../../../credentials/session'));
		});
	}
	return processes;
}

function newestOnly({ lifetime, loginTakes }: Trial) {
	let issued = 0;
	let expiresAt = 0;
	const isGood = (accessToken: unknown) =>
		accessToken === `token-${issued}` && Date.now() < expiresAt;
	const { http } = serverOf(async ({ method, headers }): Promise<Reply> => {
		await pause(WAY);
		if (method === 'POST') {
			expiresAt = Date.now() + lifetime * 1_000;
			const answer = token(`token-${++issued}`, lifetime);
			await pause(loginTakes);
			return answer;
		}
		const isAccepted = isGood(String(headers?.authorization).replace('Bearer ', ''));
		await pause(WAY);
		return isAccepted ? { status: 200, body: { Items: [] } } : { status: 401 };
	});
	return { http, isGood, logins: () => issued };
}

/** Mulberry32: numbers from 0 to 1 that the seed decides. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
