import type { Settings } from '../options';

/** A request as far as a deviation may look at it or change it. */
export interface ApiRequest {
	method: string;
	/** Below `/rest`, as it came: `/api/Orders`. */
	path: string;
	/** Changed in place. */
	query: URLSearchParams;
}

/** A way in which a Sellercloud may answer otherwise than its documents lead one to expect. */
export interface Deviation {
	/** What this server does, in a sentence. */
	description: string;
	settings?: Partial<Settings>;
	/** Changes a request before it is handled. */
	request?(request: ApiRequest): void;
	/** Answers in place of the operation. */
	refusal?(request: ApiRequest): { status: number; body?: object } | undefined;
	/** Changes the JSON of a successful answer. */
	answer?(body: unknown, request: ApiRequest): unknown;
	/** Headers to set, or to leave out where the value is undefined. @param now ms since epoch */
	headers?(now: number): Record<string, string | undefined>;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer with other rows, where it is a page of a list. */
export function withRows(
	body: unknown,
	change: (rows: unknown[], body: Record<string, unknown>) => Record<string, unknown>,
): unknown {
	return isObject(body) && Array.isArray(body.Items) ? change(body.Items, body) : body;
}
