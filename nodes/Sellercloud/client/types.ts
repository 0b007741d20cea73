import type {
	IDataObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INode,
	IPollFunctions,
} from 'n8n-workflow';
import type { ByteStream } from './byteStream';
import type { ReadLane } from './readLane';

/** The contexts of n8n in which the nodes can send requests. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

export const METHODS = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'] as const;
export type Method = (typeof METHODS)[number];

/**
 * What a request does, which decides whether it may be retried: a `read` changes nothing, a `safeWrite` is idempotent
 * (such as one that sets a value), a `write` is neither.
 */
export type OperationKind = 'read' | 'safeWrite' | 'write';

export type QueryValue = string | number | boolean;
/** `undefined` is left out; a list is sent as a repeated key. */
export type Query = Record<string, QueryValue | QueryValue[] | undefined>;

/** A file in n8n's binary store that replaces `token` in the text of a body, as base64. */
export interface StoredFile {
	token: string;
	/** The size of the file before it is encoded. */
	bytes: number;
	/** Opens a new stream of the file with each call. */
	open: () => Promise<ByteStream>;
}

export interface RequestBody {
	contentType: string;
	text: string;
	files?: StoredFile[];
}

export interface RequestDescription {
	method: Method;
	/** Relative to the base URL, percent-encoded: `/api/Orders`. */
	path: string;
	kind: OperationKind;
	query?: Query;
	headers?: Record<string, string>;
	body?: RequestBody;
	/** ms until the answer starts, and between two chunks of it. */
	timeout: number;
}

export interface SendOptions {
	/** The item that the request is for: its credential is used, and errors refer to it. */
	itemIndex: number;
	/** The reads that this one belongs to, which decides how many run at the same time. */
	lane?: ReadLane;
	signal?: AbortSignal;
	/** Called before each wait for a retry. */
	onWait?: (waited: RetryWait) => void;
}

export interface RetryWait {
	reason: 'throttled' | 'fault';
	ms: number;
}

/** The answer without its body. */
export interface AnswerHead {
	status: number;
	statusMessage: string;
	/** With names in lower case. */
	headers: IDataObject;
}

export interface TextAnswer extends AnswerHead {
	text: string;
}

/** Why there is no usable answer. */
export type Failure =
	| { kind: 'status'; answer: TextAnswer }
	| { kind: 'throttled'; answer: TextAnswer; /** ms since epoch */ resetAt?: number }
	| { kind: 'network'; code: string; message: string; neverArrived: boolean }
	/** Signing in failed, or the credential blocked the request; the message is for the user. */
	| { kind: 'credential'; message: string }
	/** An answer that does not fit the request; the message is for the user. */
	| {
			kind: 'unusable';
			message: string;
			/** What to do next. */
			description?: string;
			/** Whether the status said that the request was carried out, before its answer turned out to be unusable. */
			wasCarriedOut?: boolean;
	  }
	| { kind: 'cancelled' };

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** What n8n needs to show an error at the right node and item. */
export interface ErrorPlace {
	node: INode;
	/** The time zone of the workflow, an IANA name; UTC if it is left out. */
	zone?: string;
	itemIndex: number;
	method: string;
	path: string;
	/** Left out, the method says whether it reads. */
	kind?: OperationKind;
}
