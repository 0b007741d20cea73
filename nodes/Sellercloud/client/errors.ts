import { NodeApiError } from 'n8n-workflow';
import { whenReset } from '../../../credentials/limitReset';
import { networkWords } from '../../../credentials/networkErrors';
import { NOT_PERMITTED } from '../../../credentials/session';
import { isHtml, reasonIn } from '../../../credentials/vendorErrors';
import type { Context, ErrorPlace, Failure, TextAnswer } from './types';

/** The place that the errors of a request are shown at; by default a GET of the first item. */
export const errorPlace = (
	context: Context,
	{ method = 'GET', path, kind }: Pick<ErrorPlace, 'path' | 'kind'> & { method?: string },
	itemIndex = 0,
): ErrorPlace => ({
	node: context.getNode(),
	zone: context.getTimezone(),
	itemIndex,
	method,
	path,
	kind,
});

interface Words {
	/** What happened. */
	message: string;
	/** What to do next. */
	description: string;
}

/**
 * A failure as the error that n8n shows: the message says what happened, and the description says what to do next and
 * names method, path, status and item. It contains no password, token or PIN, because answers are redacted when they
 * arrive.
 *
 * @param now ms since epoch
 */
export function toNodeError(failure: Failure, place: ErrorPlace, now = Date.now()): NodeApiError {
	const { message, description } = wordsFor(failure, place, now);
	const status = 'answer' in failure ? failure.answer.status : undefined;
	const where = `${place.method} ${place.path}${status === undefined ? '' : `, status ${status}`}`;
	const error = new NodeApiError(
		place.node,
		{},
		{
			message,
			description: `${description} (${where})`.trimStart(),
			itemIndex: place.itemIndex,
			...(status !== undefined && { httpCode: String(status) }),
		},
	);
	if (failure.kind === 'throttled') error.context.isThrottled = true;
	// n8n replaces a message that contains a system error code, even as part of a SKU
	error.message = message;
	return error;
}

/** The portal returns a web page with status 200 for every path: as data it would be lost work. */
export const WEB_PAGE: Failure = {
	kind: 'unusable',
	message: 'The server returned a web page instead of API data',
	description:
		'Check Endpoint in the credential: it may be the address of the Sellercloud portal or of another site.',
};

function wordsFor(failure: Failure, place: ErrorPlace, now: number): Words {
	switch (failure.kind) {
		case 'cancelled':
			return {
				message: 'The execution was stopped',
				description: 'No further requests were sent.',
			};
		case 'credential':
			return credentialWords(failure.message);
		case 'unusable':
			return unusableWords(failure, place);
		case 'network':
			return connectionWords(failure, place);
		case 'throttled':
			return throttledWords(failure.resetAt, place, now);
		case 'status':
			return statusWords(failure.answer, place);
	}
}

/** The hook of the credential words its messages for the user; n8n's own about it are for developers of nodes. */
function credentialWords(message: string): Words {
	return /^Engine 2\.0 does not support credentials with an expirable property/.test(message)
		? {
				message:
					"This workflow runs on n8n's Engine 2.0, which does not support this credential yet",
				description:
					"Nothing was sent. Run it on n8n's default engine: remove engineType from the settings of the workflow, or set it to v1.",
			}
		: { message, description: '' };
}

function unusableWords(
	{ message, description = '', wasCarriedOut }: Extract<Failure, { kind: 'unusable' }>,
	place: ErrorPlace,
): Words {
	return {
		message,
		description: wasCarriedOut && !reads(place) ? MAY_BE_DONE : description,
	};
}

function connectionWords(failure: Extract<Failure, { kind: 'network' }>, place: ErrorPlace): Words {
	return {
		message: `Sellercloud ${networkWords(failure.code, failure.message)}`,
		description:
			reads(place) || failure.neverArrived
				? 'Check Endpoint in the credential and the network connection of your n8n instance, then run the workflow again.'
				: 'The change may have been made before the connection was lost. Check in Sellercloud before you send the request again.',
	};
}

const reads = ({ kind, method }: ErrorPlace): boolean =>
	kind ? kind === 'read' : method === 'GET' || method === 'HEAD';

/** A proxy gives up waiting for Sellercloud, which may go on. */
const isInterrupted = (status: number): boolean => status > 500 || status === 408;

const MAY_BE_DONE =
	'The change may have been made all the same. Check in Sellercloud before you send the request again.';

/** A redirect is not followed: it would send the token, and the body of a write, to another address. */
const redirectedWords = (status: number): Words => ({
	message: `The server redirects the request to another address (status ${status})`,
	description:
		'Nothing was sent there. Check Endpoint in the credential: it must be the address of the API itself.',
});

function throttledWords(resetAt: number | undefined, { zone }: ErrorPlace, now: number): Words {
	const reset = resetAt === undefined ? '' : ` The limit resets ${whenReset(resetAt, now, zone)}.`;
	return {
		message: 'Sellercloud rate limit reached for this user',
		description: `Sellercloud allows 10,800 calls per hour for each user and IP address.${reset} Run the workflow again after the reset, or use a dedicated employee account for this workflow.`,
	};
}

function statusWords(answer: TextAnswer, place: ErrorPlace): Words {
	const { method, path } = place;
	const reason = reasonIn(answer.text, answer.status < 400 ? '' : answer.statusMessage);
	const said = (otherwise: string) => reason ?? otherwise;
	switch (answer.status) {
		case 400:
			return {
				message: said('Sellercloud could not read the request'),
				description: /arguments? '?\w+'? (is|are) missing/i.test(reason ?? '')
					? 'Lists need at least one query parameter. Add model.pageNumber with the value 1.'
					: "Check the parameters against your server's API documentation.",
			};
		case 401:
			return {
				message: NOT_PERMITTED,
				description: reason && !/token/i.test(reason) ? `Sellercloud's reason: "${reason}".` : '',
			};
		case 403:
			return {
				message: said('This user is not permitted to send this request'),
				description:
					'Ask an admin to check the REST API permissions of this employee. A request that works for a client admin may not be permitted for an employee.',
			};
		case 404:
			return notFoundWords(reason, method, path);
		case 409:
			return {
				message: said('Sellercloud rejected the change because it conflicts with another one'),
				description: 'Fetch the record again before retrying.',
			};
		case 500:
			return {
				message: said('Sellercloud could not process the request'),
				description: reason
					? 'Sellercloud returns this status for requests that its rules do not allow. Correct what the message names, then try again.'
					: 'Check the IDs and values. If they are correct, try again later.',
			};
		default:
			if (answer.status >= 300 && answer.status < 400) return redirectedWords(answer.status);
			return {
				message: said(
					isHtml(answer.text)
						? `A proxy in front of Sellercloud returned a web page (status ${answer.status})`
						: `Sellercloud returned status ${answer.status} ${answer.statusMessage}`.trimEnd(),
				),
				description: isInterrupted(answer.status)
					? reads(place)
						? 'This is usually temporary. Try again in a few minutes.'
						: MAY_BE_DONE
					: 'Check the request and its parameters.',
			};
	}
}

function notFoundWords(reason: string | undefined, method: string, path: string): Words {
	const isApiPath = /^\/(api|swagger)\//i.test(path);
	const isUnknownEndpoint = /^No HTTP resource/i.test(reason ?? '');
	const message = isUnknownEndpoint
		? `This server has no endpoint ${method} ${path}`
		: (reason ?? 'Sellercloud could not find the requested record');
	if (!isApiPath) return { message, description: 'API paths start with /api/.' };
	const check = isUnknownEndpoint
		? "Compare it with your server's API documentation."
		: 'Check that the record exists.';
	return {
		message,
		description: `${check} Sellercloud also returns this status when the employee lacks a permission.`,
	};
}
