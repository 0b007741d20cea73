import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { sleep, UserError } from 'n8n-workflow';
import { isRecord, isText } from './answer';

export type HttpHelper = IHttpRequestHelper['helpers'];

export interface Answer {
	status: number;
	text: string;
	/** Where a redirect points; it is not followed. */
	location: string;
}

/** ms. */
const TIMEOUT = 30_000;
/** ms before each further try of a login that met a passing fault. */
const PAUSES = [500, 1_000];
const PASSING_STATUSES = [502, 503, 504];
const PASSING_CODES = ['ECONNRESET', 'EAI_AGAIN', 'EPIPE'];

/**
 * Sends, and sends again after a passing fault: a restart of the server must not fail a workflow.
 *
 * @param noSuchServer what to say when the host has no address
 */
export async function ask(
	http: HttpHelper,
	host: string,
	noSuchServer: string,
	options: IHttpRequestOptions,
): Promise<Answer> {
	for (const pause of PAUSES) {
		try {
			const answer = await askOnce(http, options);
			if (!PASSING_STATUSES.includes(answer.status)) return answer;
		} catch (error) {
			if (!PASSING_CODES.includes(codeOf(error))) throw networkError(error, host, noSuchServer);
		}
		await sleep(pause);
	}
	try {
		return await askOnce(http, options);
	} catch (error) {
		throw networkError(error, host, noSuchServer);
	}
}

async function askOnce(http: HttpHelper, options: IHttpRequestOptions): Promise<Answer> {
	const response: unknown = await http.httpRequest({
		...options,
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: TIMEOUT,
	});
	const { statusCode, body, headers } = isRecord(response) ? response : {};
	const location = isRecord(headers) ? headers.location : undefined;
	return {
		status: Number(statusCode),
		text: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
		location: isText(location) ? location : '',
	};
}

/** n8n replaces messages that contain the system's own codes by texts of its own, so these words avoid them. */
function networkError(error: unknown, host: string, noSuchServer: string): UserError {
	const code = codeOf(error);
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
		return new UserError(noSuchServer);
	}
	if (code === 'ETIMEDOUT' || code === 'ECONNABORTED') {
		return new UserError(
			`${host} did not answer within ${TIMEOUT / 1000} seconds. Try again later`,
		);
	}
	if (/CERT|SELF_SIGNED|ISSUER/.test(code)) {
		return new UserError(`The certificate of ${host} is not trusted (${code}). Check Endpoint`);
	}
	if (code === 'ECONNREFUSED') {
		return new UserError(`${host} accepts no connections. Check Endpoint in the credential`);
	}
	const words = error instanceof Error ? error.message : String(error);
	return new UserError(`${host} could not be reached: ${words}`);
}

function codeOf(error: unknown): string {
	return isRecord(error) && isText(error.code) ? error.code : '';
}
