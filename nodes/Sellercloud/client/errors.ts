import { NodeApiError } from 'n8n-workflow';
import { networkWords } from '../../../credentials/networkErrors';
import { NOT_PERMITTED } from '../../../credentials/session';
import { isHtml, reasonIn } from '../../../credentials/vendorErrors';
import type { Context, ErrorPlace, Failure, TextAnswer } from './types';

/** Where the errors of a request belong; a GET of the first item if not said otherwise. */
export const errorPlace = (
	context: Context,
	{ method = 'GET', path }: { method?: string; path: string },
	itemIndex = 0,
): ErrorPlace => ({ node: context.getNode(), itemIndex, method, path });

interface Words {
	/** What happened. */
	message: string;
	/** How to go on. */
	description: string;
}

/**
 * A failure as n8n shows it: the message says what happened, the description how to go on, with method, path, status
 * and item. No password, token or PIN is in it: reasons were freed of them where they came in.
 */
export function toNodeError(failure: Failure, place: ErrorPlace): NodeApiError {
	const { message, description } = wordsFor(failure, place);
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
	// n8n replaces a message in which it finds a system code, also one that is part of a SKU
	error.message = message;
	return error;
}

/** The portal answers every path with a page and status 200: taken for data, it would be lost work. */
export function portalError(place: ErrorPlace): NodeApiError {
	return toNodeError({ kind: 'unusable', message: PORTAL }, place);
}

export const PORTAL =
	'The answer is a web page, so this is the Sellercloud portal or another site, not the API. Check Endpoint in the credential';

function wordsFor(failure: Failure, place: ErrorPlace): Words {
	switch (failure.kind) {
		case 'cancelled':
			return { message: 'The execution was stopped', description: 'Nothing was sent after that.' };
		case 'credential':
			return { message: failure.message, description: '' };
		case 'unusable':
			return { message: failure.message, description: failure.description ?? '' };
		case 'network':
			return connectionWords(failure, place);
		case 'throttled':
			return throttledWords(failure.resetAt);
		case 'status':
			return statusWords(failure.answer, place);
	}
}

function connectionWords(
	failure: Extract<Failure, { kind: 'network' }>,
	{ method }: ErrorPlace,
): Words {
	const reads = method === 'GET' || method === 'HEAD';
	return {
		message: `Sellercloud ${networkWords(failure.code, failure.message)}`,
		description:
			reads || failure.neverArrived
				? 'Check Endpoint in the credential and the network of this n8n, then run it again.'
				: 'The change may have been made before the connection broke. Look in Sellercloud before you send it again.',
	};
}

function throttledWords(resetAt: number | undefined): Words {
	const until = resetAt === undefined ? '' : ` until ${new Date(resetAt).toISOString()}`;
	return {
		message: `Sellercloud takes no more calls from this user${until}`,
		description:
			'It allows 10,800 calls an hour for each user and address. Run it again after that time, or give this workflow an employee of its own.',
	};
}

function statusWords(answer: TextAnswer, { method, path }: ErrorPlace): Words {
	const reason = reasonIn(answer.text, answer.status < 400 ? '' : answer.statusMessage);
	const said = (otherwise: string) => reason ?? otherwise;
	switch (answer.status) {
		case 400:
			return {
				message: said('Sellercloud could not read the request'),
				description: /arguments? '?\w+'? (is|are) missing/i.test(reason ?? '')
					? 'Lists need at least one query parameter: add model.pageNumber with the value 1.'
					: 'Check the parameters against the API documentation of your server.',
			};
		case 401:
			return {
				message: NOT_PERMITTED,
				description: reason && !/token/i.test(reason) ? `Sellercloud says: "${reason}".` : '',
			};
		case 403:
			return {
				message: said('Sellercloud does not permit this user to do that'),
				description:
					'Ask an admin to check the REST permissions of this employee. What works for a client admin may be closed to an employee.',
			};
		case 404:
			return {
				message: /^No HTTP resource/i.test(reason ?? '')
					? `There is no ${method} ${path}`
					: said('Sellercloud has nothing at this path'),
				description: /^\/(api|swagger)\//i.test(path)
					? 'Check the path and the ID in it. The answer is the same where the employee lacks a permission.'
					: 'The paths of the API begin with /api/.',
			};
		case 409:
			return {
				message: said('Sellercloud refused the change, since it conflicts with another'),
				description: 'Read the record anew, then decide again.',
			};
		case 500:
			return {
				message: said('Sellercloud could not process the request'),
				description: reason
					? 'Sellercloud refuses with this status what its rules do not allow: correct what it names.'
					: 'Check ids and values. If they are right, try again later.',
			};
		default:
			return {
				message: said(
					isHtml(answer.text)
						? `A server before Sellercloud answered with a web page (status ${answer.status})`
						: `Sellercloud answered with status ${answer.status} ${answer.statusMessage}`.trimEnd(),
				),
				description:
					answer.status > 500
						? 'That passes as a rule: run it again in a few minutes.'
						: 'Check method, path and parameters.',
			};
	}
}
