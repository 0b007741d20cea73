import type { ICredentialsDecrypted, IHttpRequestOptions } from 'n8n-workflow';
import { discard, withinTime } from '../../../credentials/bounded';
import { Secrets } from '../../../credentials/secrets';
import { accountBudget } from './accountBudget';
import { outgoingBody } from './outgoingBody';
import { attempts } from './attempts';
import { CancelledError } from './cancellation';
import { accountIdOf, CREDENTIAL, type CredentialData, readCredential } from './credential';
import { isDataObject } from './decode';
import { isByteStream } from './byteStream';
import { type IncomingAnswer, incomingAnswer, type RawAnswer, readRefusal } from './incomingAnswer';
import { failureOf, neverArrived } from './retry';
import { signedIn } from './signedIn';
import type { Context, Failure, Outcome, RequestDescription, SendOptions } from './types';
import { UnusableAnswer } from './unusableAnswer';

/** ms that n8n may take to sign in before it sends. */
const SIGNING_IN = 240_000;
/** ms that files may take to be sent. */
const UPLOADING = 3_600_000;
/** ms; the longest time that a timer accepts. */
const LONGEST_TIMER = 2 ** 31 - 1;

const TOO_LARGE = 'The response is too large or too deeply nested to be read';

type Receive<T> = (answer: IncomingAnswer) => Promise<T>;

/**
 * Sends an authenticated request and passes a successful answer to `receive` before its body has been read.
 *
 * It waits until the account's budget allows the request, renews a rejected token, and retries the request if that is
 * safe (see `retry.ts`). Statuses are handled here and not by n8n, because some versions of n8n replay bodies and lose
 * headers.
 *
 * This is the only place where the credential's secrets are redacted in answers: in text, headers and failure messages.
 *
 * @param request its path has been checked and encoded, see `path.ts`
 * @param receive reads the body; an error that it throws counts as a lost connection, except Unusable and Cancelled
 * @returns the result of `receive`, or the failure
 * @throws n8n's own error when the node has no credential
 */
export async function send<T>(
	context: Context,
	request: RequestDescription,
	options: SendOptions,
	receive: Receive<T>,
): Promise<Outcome<T>> {
	const account = accountIdOf(await readCredential(context, options.itemIndex));
	// Shared by all attempts: a server may still quote the token of an earlier one
	const secrets = new Secrets();
	try {
		return await attempts(
			accountBudget(account),
			request.kind,
			async () => await attempt(context, request, options, receive, secrets),
			options,
		);
	} catch (error) {
		return { ok: false, failure: failureFrom(error) };
	}
}

async function attempt<T>(
	context: Context,
	request: RequestDescription,
	{ itemIndex }: SendOptions,
	receive: Receive<T>,
	secrets: Secrets,
): Promise<Outcome<T>> {
	let wasCarriedOut = false;
	try {
		const { answer } = await signedIn(
			async (maxAge) => await readCredential(context, itemIndex, maxAge),
			async (data) => await sendOnce(context, request, data, secrets),
		);
		try {
			if (answer.status >= 200 && answer.status < 300) {
				wasCarriedOut = true;
				return { ok: true, value: await receive(incomingAnswer(answer, secrets, request.timeout)) };
			}
			return { ok: false, failure: failureOf(await readRefusal(answer, secrets), Date.now()) };
		} finally {
			// What failed may have left it open
			discard(answer.body);
		}
	} catch (error) {
		const failure = failureFrom(error);
		if (!('message' in failure)) return { ok: false, failure };
		const message = secrets.outOf(failure.message, true);
		return {
			ok: false,
			failure:
				failure.kind === 'unusable'
					? { ...failure, message, wasCarriedOut }
					: { ...failure, message },
		};
	}
}

async function sendOnce(
	context: Context,
	request: RequestDescription,
	data: CredentialData,
	secrets: Secrets,
): Promise<RawAnswer> {
	secrets.learn(data);
	secrets.sending(request);
	const options: IHttpRequestOptions = {
		method: request.method,
		url: request.path,
		qs: request.query,
		arrayFormat: 'repeat',
		headers: { accept: 'application/json, */*', ...request.headers },
		timeout: request.timeout,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// A redirect would send the body of a write to another address
		disableFollowRedirect: true,
	};
	if (request.body) {
		const { content, headers } = await outgoingBody(request.body);
		options.body = content;
		options.headers = { ...headers, ...options.headers };
	}
	const sent = async (): Promise<unknown> =>
		await context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, options, {
			credentialsDecrypted: decrypted(context, data),
		});
	const response = await withinTime(longestFor(request), sent)
		// After a login n8n writes the token into this object
		.finally(() => secrets.learn(data));
	if (!isDataObject(response) || !isByteStream(response.body)) {
		throw new Error('n8n returned a response that cannot be read');
	}
	return {
		status: Number(response.statusCode),
		statusMessage: String(response.statusMessage ?? ''),
		headers: isDataObject(response.headers) ? response.headers : {},
		body: response.body,
	};
}

/** n8n has a time-out of its own, but never settles a request that is answered by another protocol (status 101). */
function longestFor({ timeout, body }: RequestDescription): number {
	const uploading = body?.files?.length ? UPLOADING : 0;
	return Math.min(timeout + SIGNING_IN + uploading, LONGEST_TIMER);
}

/** n8n stores a renewed token under the ID in this object. */
function decrypted(context: Context, data: CredentialData): ICredentialsDecrypted {
	const { id, name } = context.getNode().credentials?.[CREDENTIAL] ?? { id: null, name: '' };
	return { id: id ?? '', name, type: CREDENTIAL, data };
}

/**
 * Because statuses are handled here, n8n throws for two reasons only: a network error, with the system's error code in
 * `httpCode`, or an error of the credential, whose message is for the user.
 */
function failureFrom(error: unknown): Failure {
	if (error instanceof CancelledError) return { kind: 'cancelled' };
	if (error instanceof UnusableAnswer) {
		return { kind: 'unusable', message: error.message, description: error.description };
	}
	// Too large for this process, and a retry would not change that
	if (error instanceof RangeError) return { kind: 'unusable', message: TOO_LARGE };
	const { httpCode, code, message } = fieldsOf(error);
	if (httpCode === 'ERR_CANCELED') return { kind: 'cancelled' };
	const fromN8n = 'httpCode' in Object(error);
	if (fromN8n && !httpCode) return { kind: 'credential', message };
	const reason = httpCode || code;
	return { kind: 'network', code: reason, message, neverArrived: neverArrived(reason) };
}

function fieldsOf(error: unknown): { httpCode: string; code: string; message: string } {
	const fields: { httpCode?: unknown; code?: unknown; message?: unknown } = Object(error);
	const text = (value: unknown) => (typeof value === 'string' ? value : '');
	return {
		httpCode: text(fields.httpCode),
		code: text(fields.code),
		message: text(fields.message),
	};
}
