/* eslint-disable @n8n/community-nodes/require-node-api-error, @n8n/community-nodes/no-restricted-imports */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type ICredentialDataDecryptedObject, sleep as pause } from 'n8n-workflow';
import { fingerprintOf } from '../../../credentials/account';
import { createRandom } from '../../../sandbox/data/random';
import { type Reply, serverOf, token } from './server';
import { wait } from './tokenServer';

/** A process of n8n that shares the credential with the others. */
export interface Member {
	/** Which node sends: n8n's own, which asks only the hook of the credential, or ours. */
	sends: 'HTTP Request' | 'Sellercloud';
	/** ms that its clock is ahead. */
	clock?: number;
}

export interface Trial {
	/** Of the random numbers. */
	seed: number;
	members: Member[];
	/** Minutes that all of them work. */
	minutes: number;
	/** Seconds that a token lives. */
	lifetime: number;
	/** ms between the moment from which a new token counts, and no older one, and its answer. */
	loginTakes: number;
	/** ms that the older token is still accepted after a login. */
	lingers?: number;
	/** ms that the server takes to refuse a token. */
	refusalTakes?: number;
	/** Whether a process begins with further requests while earlier ones wait. */
	overlaps: boolean;
	/** Whether the answers of the server have no date. */
	isDateless?: boolean;
	/** Users of Sellercloud, each with a credential that all processes share. */
	users?: number;
}

export interface Outcome {
	/** Of each member, in their order, and of each user. */
	members: Array<{
		member: Member;
		requests: number;
		failures: string[];
		/** ms since epoch, by the clock of the server. */
		logins: number[];
	}>;
	/** Of each user: how many different tokens were sent within the last minute. */
	latestTokens: number[];
}

const ENDPOINT = { endpoint: 'xx.api.sellercloud.com', password: 'hunter22' };
/** ms that a request is under way to the server, and an answer back. */
const WAY = 10;
/** ms that n8n takes to read the stored credential, or to write it. */
const DATABASE = 15;
/** ms between two rounds of requests, at the most. */
const PAUSE = 700;
/** Requests of a round that are sent at the same time, as of an execution of so many items. */
const ITEMS = 3;
/** Requests of each item of ours, one after the other: what follows the first shares its reading of the credential. */
const STEPS = 2;
const START = Date.UTC(2026, 10, 20);

type Credentials = ICredentialDataDecryptedObject;
type Modules = Pick<typeof import('../../../credentials/session'), 'openSession' | 'learnFrom'> &
	Pick<typeof import('../../../nodes/Sellercloud/client/signedIn'), 'signedIn'> &
	Pick<typeof import('../../../nodes/Sellercloud/client/credential'), 'readCredential'>;

/** The clock of the member that runs; ms ahead. */
const clock = new AsyncLocalStorage<number>();

/**
 * Several processes of n8n that share a stored credential, at a server that accepts only the newest token of a user. It
 * runs under fake timers with random numbers of its own, so that the same trial has the same outcome.
 */
export async function outcomeOf(trial: Trial): Promise<Outcome> {
	jest.useFakeTimers({ now: START });
	const serverTime = Date.now.bind(Date);
	jest.spyOn(Date, 'now').mockImplementation(() => serverTime() + (clock.getStore() ?? 0));
	jest.spyOn(Math, 'random').mockImplementation(createRandom(trial.seed).next);
	try {
		return await run(trial, serverTime);
	} finally {
		jest.restoreAllMocks();
		jest.useRealTimers();
	}
}

/** A user of Sellercloud, and the credential that n8n has stored for it. */
function userCalled(username: string, trial: Trial, serverTime: () => number) {
	const account = { ...ENDPOINT, username };
	let store: Credentials = {
		...account,
		accessToken: 'expired',
		expiresAt: START - 1_000,
		renewalWindow: 1_000,
		fingerprint: fingerprintOf(account),
		baseUrl: 'https://xx.api.sellercloud.com/rest',
	};
	return {
		server: newestOnly(trial, serverTime),
		async read(): Promise<Credentials> {
			await pause(DATABASE);
			// What n8n resolves the expression of the expirable property to
			const isCurrent = Number(store.expiresAt) - Number(store.renewalWindow) > Date.now();
			return { ...store, session: isCurrent ? String(store.accessToken) : '' };
		},
		async write(update: Credentials): Promise<void> {
			await pause(DATABASE);
			store = { ...store, ...update };
		},
	};
}
type User = ReturnType<typeof userCalled>;

async function run(trial: Trial, serverTime: () => number): Promise<Outcome> {
	const end = START + trial.minutes * 60_000;
	const users = Array.from({ length: trial.users ?? 1 }, (_, index) =>
		userCalled(`user-${index}`, trial, serverTime),
	);
	const work = async (member: Member, modules: Modules, { server, read, write }: User) => {
		const logins: number[] = [];
		const http = server.httpFor(logins);
		const failures: string[] = [];
		let requests = 0;
		const askHook = async (credentials: Credentials) => {
			const update: Credentials = Object(await modules.openSession(http, credentials));
			if (update.session === undefined) return false;
			await write(update);
			Object.assign(credentials, update);
			return true;
		};
		const send = async (credentials: Credentials) => {
			modules.learnFrom(credentials);
			return await server.isAccepted(credentials.accessToken);
		};
		const senders = { 'HTTP Request': viaHook, Sellercloud: viaClient };
		const item = senders[member.sends]({ modules, read, askHook, send, head: server.head });
		const round = async () => {
			requests += ITEMS;
			const execution = {};
			const sent = Array.from({ length: ITEMS }, (_, index) => item(execution, index));
			for (const result of await Promise.allSettled(sent)) {
				if (result.status === 'rejected') failures.push(String(result.reason));
			}
		};
		await clock.run(member.clock ?? 0, async () => {
			const rounds: Array<Promise<void>> = [];
			while (serverTime() < end) {
				const sent = round();
				rounds.push(sent);
				if (!trial.overlaps) await sent;
				await pause(Math.random() * PAUSE);
			}
			await Promise.all(rounds);
		});
		return { member, requests, failures, logins };
	};

	let isRunning = true;
	const loaded = await modulesOf(trial.members);
	const all = Promise.all(
		loaded.flatMap(({ member, modules }) =>
			users.map(async (user) => await work(member, modules, user)),
		),
	).finally(() => (isRunning = false));
	all.catch(() => undefined);
	while (isRunning) await wait(1_000);
	const latestTokens = users.map(({ server }) => server.tokensSince(end - 60_000));
	return { members: await all, latestTokens };
}

interface Process {
	modules: Modules;
	read(): Promise<Credentials>;
	/** @returns whether the credential has another token now, which is stored */
	askHook(credentials: Credentials): Promise<boolean>;
	/** @returns whether the token was accepted */
	send(credentials: Credentials): Promise<boolean>;
	/** The headers of an answer that arrives now. */
	head(): Record<string, string>;
}
/** @param context stands for the execution */
type SendItem = (context: object, index: number) => Promise<void>;

const REFUSED = 'Refused with 401';

/** As n8n's `requestWithAuthentication` does: whatever fails, the hook is asked, and the request sent once more. */
const viaHook =
	({ read, askHook, send }: Process): SendItem =>
	async () => {
		const credentials = await read();
		const sendOnce = async () => {
			if (!(await send(credentials))) throw new Error(REFUSED);
		};
		try {
			if (credentials.session === '') await askHook(credentials);
			await sendOnce();
		} catch (error) {
			if (!(await askHook(credentials))) throw error;
			await sendOnce();
		}
	};

/** As our client does, with n8n's `httpRequestWithAuthentication`, which leaves statuses to it. */
const viaClient =
	({ modules, read, askHook, send, head }: Process): SendItem =>
	async (context, index) => {
		Object.assign(context, { getCredentials: read });
		for (let step = 0; step < STEPS; step++) {
			const { answer } = await modules.signedIn(
				async (maxAge) => await modules.readCredential(Object(context), index, maxAge),
				async (credentials) => {
					if (credentials.session === '') await askHook(credentials);
					const status = (await send(credentials)) ? 200 : 401;
					return { status, headers: head(), body: undefined };
				},
			);
			if (answer.status === 401) throw new Error(REFUSED);
		}
	};

/** n8n loads the files of the package once for each process, so that each has a memory of its own. */
async function modulesOf(members: Member[]) {
	const processes: Array<{ member: Member; modules: Modules }> = [];
	for (const member of members) {
		await jest.isolateModulesAsync(async () => {
			const { openSession, learnFrom } = await import('../../../credentials/session');
			const { signedIn } = await import('../../../nodes/Sellercloud/client/signedIn');
			const { readCredential } = await import('../../../nodes/Sellercloud/client/credential');
			processes.push({ member, modules: { openSession, learnFrom, signedIn, readCredential } });
		});
	}
	return processes;
}

function newestOnly(trial: Trial, serverTime: () => number) {
	const { lifetime, loginTakes, lingers = 0, refusalTakes = 0 } = trial;
	const tokens: Array<{ expiresAt: number; endsAt: number }> = [];
	const sent: Array<{ accessToken: unknown; at: number }> = [];
	const isAccepted = async (accessToken: unknown): Promise<boolean> => {
		await pause(WAY);
		const now = serverTime();
		sent.push({ accessToken, at: now });
		const found = tokens[Number(/^token-(\d+)$/.exec(String(accessToken))?.[1]) - 1];
		const isGood = found !== undefined && now < Math.min(found.expiresAt, found.endsAt);
		await pause(isGood ? WAY : WAY + refusalTakes);
		return isGood;
	};
	const issue = async () => {
		await pause(WAY);
		const now = serverTime();
		const older = tokens.at(-1);
		if (older) older.endsAt = now + lingers;
		tokens.push({ expiresAt: now + lifetime * 1_000, endsAt: Infinity });
		const answer = token(`token-${tokens.length}`, lifetime);
		await pause(loginTakes);
		return answer;
	};
	/** The server as one process sees it, whose logins are noted. */
	const httpFor = (logins: number[]) =>
		serverOf(async ({ method, headers }): Promise<Reply> => {
			if (method === 'POST') {
				logins.push(serverTime());
				return { ...(await issue()), headers: head() };
			}
			const accepted = await isAccepted(String(headers?.authorization).replace('Bearer ', ''));
			const answer = accepted ? { status: 200, body: { Items: [] } } : { status: 401 };
			return { ...answer, headers: head() };
		}).http;
	const head = (): Record<string, string> =>
		trial.isDateless ? {} : { date: new Date(serverTime()).toUTCString() };
	const tokensSince = (time: number) =>
		new Set(sent.filter(({ at }) => at >= time).map(({ accessToken }) => accessToken)).size;
	return { isAccepted, httpFor, head, tokensSince };
}
