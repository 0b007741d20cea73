import type { JournalEntry } from '../../sandbox';
import { SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox';
import type { JsonObject } from '../../scripts/n8n/json';
import { printed, startScript } from './childProcess';

export interface SandboxSize {
	products?: number;
	orders?: number;
	/** Seconds. */
	tokenLifetime?: number;
	callsPerHour?: number;
}

/** A Sellercloud in a process of its own, so that what it costs is not counted as n8n's. */
export interface SandboxServer {
	endpoint: string;
	/**
	 * What is typed into a credential. Each is another user to who keeps something per user, and the same to Sellercloud,
	 * which ignores case: nothing that was learned in one run helps or hinders the next.
	 */
	newAccount(): JsonObject;
	/** Lets every call of a path take so many ms longer; `*` stands for any text. */
	delay(path: string, ms: number): Promise<void>;
	/** Lets every call of a path get this answer; at most 1 MB of JSON. */
	replace(path: string, body: unknown): Promise<void>;
	/** The API's calls since `forget`, without logins. */
	calls(): Promise<JournalEntry[]>;
	logins(): Promise<JournalEntry[]>;
	/** Empties the journal. */
	forget(): Promise<void>;
	/** The login token of the demo user, which lives for an hour. */
	token(): Promise<string>;
	close(): Promise<void>;
}

const LOGIN = '/rest/api/token';

export async function startSandboxServer(size: SandboxSize): Promise<SandboxServer> {
	const options = {
		port: 0,
		'control-port': 0,
		products: size.products ?? 120,
		orders: size.orders ?? 240,
		'token-lifetime': size.tokenLifetime ?? 24 * 3600,
		'calls-per-hour': size.callsPerHour ?? 1_000_000_000,
	};
	const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
	const server = startScript('sandbox/main.ts', { args });
	const control = await printed(server, /Control\s+(http\S+)/);
	const endpoint = await printed(server, /REST API endpoint\s+(http\S+)/);
	const send = async (method: string, path: string, body?: object): Promise<unknown> => {
		const response = await fetch(`${control}${path}`, {
			method,
			headers: body ? { 'content-type': 'application/json' } : {},
			body: body && JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`The sandbox refused ${method} ${path}: ${text}`);
		return text === '' ? undefined : JSON.parse(text);
	};
	const journal = async (): Promise<JournalEntry[]> => {
		const entries = await send('GET', '/journal');
		return Array.isArray(entries) ? entries : [];
	};
	let accounts = 0;
	return {
		endpoint,
		newAccount: () => ({
			endpoint,
			username: spelled(SANDBOX_USER, accounts++),
			password: SANDBOX_PASSWORD,
		}),
		async delay(path, ms) {
			// After it is handled: whether a token is good is seen when the call comes
			const fault = { kind: 'latency', ms, path, times: null, afterHandling: true };
			await send('POST', '/faults', fault);
		},
		async replace(path, body) {
			await send('POST', '/faults', { kind: 'status', code: 200, path, body, times: null });
		},
		calls: async () => (await journal()).filter(({ path }) => path !== LOGIN),
		logins: async () => (await journal()).filter(({ path }) => path === LOGIN),
		forget: async () => void (await send('DELETE', '/journal')),
		async token() {
			const issued = await send('POST', '/issue-token', { username: SANDBOX_USER, lifetime: 3600 });
			return String(Object(issued).accessToken);
		},
		close: async () => await server.stop(1000),
	};
}

/** The name with capital letters where the number has ones. */
function spelled(name: string, number: number): string {
	return [...name]
		.map((letter, index) => ((number >> index) & 1 ? letter.toUpperCase() : letter))
		.join('');
}
