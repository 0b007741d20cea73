import type {
	IDataObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INode,
	IPollFunctions,
} from 'n8n-workflow';
import type { ByteStream } from './files';

/** Everything that n8n runs us in and that can send a request. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

export const METHODS = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'] as const;
export type Method = (typeof METHODS)[number];

/**
 * What a request does, which decides how often it may be sent: a `read` changes nothing, a `safeWrite` may be repeated
 * (it sets a value, and setting it twice is setting it once), a `write` may not.
 */
export type OperationKind = 'read' | 'safeWrite' | 'write';

export type QueryValue = string | number | boolean;
/** `undefined` is left out; a list repeats the key. */
export type Query = Record<string, QueryValue | QueryValue[] | undefined>;

/** A file in n8n's store that takes the place of `token` in the text of a body, as base64. */
export interface StoredFile {
	token: string;
	/** Of the file itself, before it is encoded. */
	bytes: number;
	/** Begins to read it, as often as it is called. */
	open: () => Promise<ByteStream>;
}

export interface RequestBody {
	contentType: string;
	text: string;
	files?: StoredFile[];
}

export interface RequestDescription {
	method: Method;
	/** As people have it: `/api/Orders`, `api/Orders` or `/rest/api/Orders`, with or without a query. */
	path: string;
	kind: OperationKind;
	query?: Query;
	headers?: Record<string, string>;
	body?: RequestBody;
	/** ms until an answer begins, and at the longest between two parts of it. */
	timeout: number;
}

export interface SendOptions {
	/** The item whose parameters made the request; its credential is used, and errors name it. */
	itemIndex: number;
	/** Reads under way at the same time for one account, from 1 to 16. */
	parallelReads?: number;
	signal?: AbortSignal;
	/** Is told of every wait before a request is sent again. */
	onWait?: (waited: Waited) => void;
}

export interface Waited {
	reason: 'throttled' | 'fault';
	ms: number;
}

/** What came before the body. */
export interface AnswerHead {
	status: number;
	statusMessage: string;
	/** Names in lower case. */
	headers: IDataObject;
}

export interface TextAnswer extends AnswerHead {
	text: string;
}

/** Why there is no answer to work with. */
export type Failure =
	| { kind: 'status'; answer: TextAnswer }
	| { kind: 'throttled'; answer: TextAnswer; /** ms since epoch */ resetAt?: number }
	| { kind: 'network'; code: string; message: string; neverArrived: boolean }
	/** Signing in did not succeed, or a guard of the credential let nothing out; the words are for the user. */
	| { kind: 'credential'; message: string }
	/** An answer that is not what the request was for; the words are for the user. */
	| { kind: 'unusable'; message: string; /** how to go on */ description?: string }
	| { kind: 'cancelled' };

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Where an error belongs: what n8n needs to show it at the right place. */
export interface ErrorPlace {
	node: INode;
	itemIndex: number;
	method: string;
	path: string;
}
