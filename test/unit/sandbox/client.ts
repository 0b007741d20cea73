import { SANDBOX_USER, startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox';

/** A Friday, 10:30 in the tenant's New York. */
export const NOW = Date.UTC(2026, 10, 20, 15, 30);

export interface Answer {
	status: number;
	reason: string;
	headers: Headers;
	text: string;
	/** The body as JSON, undefined when it is none. */
	body: unknown;
}

interface Request {
	body?: unknown;
	/** Null sends none. */
	token?: string | null;
	headers?: Record<string, string>;
}

export interface Harness {
	sandbox: Sandbox;
	/** The sandbox's clock, ms; tests move it. */
	clock: { now: number };
	token: string;
	/** A call to a path below the endpoint, or to a whole URL. */
	call(method: string, path: string, request?: Request): Promise<Answer>;
	get(path: string): Promise<Answer>;
	put(path: string, body: unknown): Promise<Answer>;
	post(path: string, body: unknown): Promise<Answer>;
}

export async function startHarness(options: SandboxOptions = {}): Promise<Harness> {
	const clock = { now: NOW };
	const sandbox = await startSandbox({ now: () => clock.now, ...options });
	const token = sandbox.control.issueToken(SANDBOX_USER, 3600 * 24 * 365).accessToken;
	const call: Harness['call'] = async (
		method,
		path,
		{ body, token: own = token, headers } = {},
	) => {
		const response = await fetch(path.startsWith('/') ? sandbox.endpoint + path : path, {
			method,
			redirect: 'manual',
			headers: {
				...(own !== null && { Authorization: `Bearer ${own}` }),
				...(body !== undefined && { 'Content-Type': 'application/json' }),
				...headers,
			},
			body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
		});
		const text = await response.text();
		const { status, statusText: reason } = response;
		return { status, reason, headers: response.headers, text, body: parse(text) };
	};
	return {
		sandbox,
		clock,
		token,
		call,
		get: async (path) => await call('GET', path),
		put: async (path, body) => await call('PUT', path, { body }),
		post: async (path, body) => await call('POST', path, { body }),
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

export type Row = Record<string, unknown>;

export function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of a list answer. */
export function items({ body }: Answer): Row[] {
	if (!isRow(body) || !Array.isArray(body.Items)) throw new Error('The answer is no list.');
	return body.Items.filter(isRow);
}

export function total({ body }: Answer): unknown {
	return isRow(body) ? body.TotalResults : undefined;
}

export function ids(answer: Answer): unknown[] {
	return items(answer).map(({ ID }) => ID);
}

/** One of many, or a test that cannot go on. */
export function found<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('The seeded data has no such record.');
	return value;
}
