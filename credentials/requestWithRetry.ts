import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { sleep, UserError } from 'n8n-workflow';
import { readUpTo } from './bounded';
import { networkWords } from './networkErrors';
import { isRecord, isText } from './vendorErrors';

export type HttpHelper = IHttpRequestHelper['helpers'];

export interface Answer {
	status: number;
	text: string;
	/** Behind the status: it may carry the reason alone. */
	phrase: string;
	/** Where a redirect points; it is not followed. */
	location: string;
	/** When the server sent it, by its own clock. */
	date: unknown;
}

/** ms of silence. */
const TIMEOUT = 30_000;
/** bytes: a token has a few thousand. Of more, such as a long web page, the beginning says what it is. */
const LONGEST_ANSWER = 256 * 1024;
/** ms before each further try of a login that met a passing fault. */
const PAUSES = [500, 1_000];
const PASSING_STATUSES = [502, 503, 504];
const PASSING_CODES = ['ECONNRESET', 'EAI_AGAIN', 'EPIPE'];

/**
 * Sends, and sends again after a passing fault: a restart of the server must not fail a workflow.
 *
 * @param noSuchServer what to say when the host has no address
 * @param signal says when to stop, since the time for all of it is up
 */
export async function ask(
	http: HttpHelper,
	host: string,
	noSuchServer: string,
	options: IHttpRequestOptions,
	signal: AbortSignal,
): Promise<Answer> {
	for (const pause of PAUSES) {
		try {
			const answer = await askOnce(http, options, signal);
			if (!PASSING_STATUSES.includes(answer.status)) return answer;
		} catch (error) {
			if (!PASSING_CODES.includes(codeOf(error))) throw networkError(error, host, noSuchServer);
		}
		await sleep(pause);
		if (signal.aborted) break;
	}
	try {
		return await askOnce(http, options, signal);
	} catch (error) {
		throw networkError(error, host, noSuchServer);
	}
}

async function askOnce(
	http: HttpHelper,
	options: IHttpRequestOptions,
	signal: AbortSignal,
): Promise<Answer> {
	signal.throwIfAborted();
	const response: unknown = await http.httpRequest({
		...options,
		abortSignal: signal,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: TIMEOUT,
	});
	const { statusCode, statusMessage, body, headers } = isRecord(response) ? response : {};
	const { text } = await readUpTo(body, LONGEST_ANSWER, signal);
	const { location, date } = isRecord(headers) ? headers : {};
	return {
		status: Number(statusCode),
		text,
		phrase: isText(statusMessage) ? statusMessage : '',
		location: isText(location) ? location : '',
		date,
	};
}

/** A broken connection in words for the user. */
export function networkError(error: unknown, host: string, noSuchServer: string): UserError {
	const code = codeOf(error);
	if (code === 'ENOTFOUND') return new UserError(noSuchServer);
	const message = error instanceof Error ? error.message : '';
	return new UserError(
		`${host} ${networkWords(code, message)}. Check Endpoint in the credential, or try again later`,
	);
}

function codeOf(error: unknown): string {
	return isRecord(error) && isText(error.code) ? error.code : '';
}
