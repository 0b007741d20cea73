/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

/** What a server answers; `Error` is a broken connection. */
export type Reply =
	{ status: number; body?: unknown; headers?: Record<string, string>; reason?: string } | Error;

export interface Server {
	/** Stands where n8n's HTTP helper stands. */
	http: IHttpRequestHelper['helpers'];
	/** What came in, as `POST https://host/path`. */
	calls: string[];
	requests: IHttpRequestOptions[];
}

/** A server in memory: a function from a request to a reply, behind n8n's HTTP helper. */
export function serverOf(
	reply: (request: IHttpRequestOptions, nth: number) => Reply | Promise<Reply>,
): Server {
	const requests: IHttpRequestOptions[] = [];
	const calls: string[] = [];
	const httpRequest = async (request: IHttpRequestOptions) => {
		requests.push(request);
		calls.push(`${request.method ?? 'GET'} ${request.url}`);
		const answer = await reply(request, requests.length);
		if (answer instanceof Error) throw answer;
		const { status, body = '', headers = {}, reason } = answer;
		const head = { statusCode: status, statusMessage: reason, headers };
		if (body instanceof Readable) return { ...head, body };
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		return { ...head, body: Readable.from([Buffer.from(text)]) };
	};
	return { http: { httpRequest }, calls, requests };
}

/** An error as Node has it: with the system's code, and a message that quotes it. */
export function systemError(code: string, message = `connect ${code}`): Error {
	return Object.assign(new Error(message), { code });
}

export const token = (accessToken: string, expiresIn: unknown = 3600) => ({
	status: 200,
	body: { access_token: accessToken, token_type: 'bearer', expires_in: expiresIn },
});

/** What a promise was rejected with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<Error> {
	const error: unknown = await promise.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (error instanceof Error) return error;
	throw new Error('It was not rejected');
}

/** Under fake timers: lets the pauses between tries pass at once. */
export async function settled<T>(work: Promise<T>): Promise<T> {
	work.catch(() => undefined);
	await jest.advanceTimersByTimeAsync(10_000);
	return await work;
}
