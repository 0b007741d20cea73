import { TooSlow, withinTime } from '../../../credentials/bounded';
import { isHtml, parseJson } from '../../../credentials/vendorErrors';
import { errorPlace, toNodeError } from '../client/errors';
import { readText, type ReadText } from '../client/readText';
import type { Context, Outcome } from '../client/types';
import type { Catalogue, Endpoint } from './endpoint';
import { endpointsIn } from './readDocument';
import { SNAPSHOT_YEAR, snapshot } from './snapshot';
import { Remembered } from './ttlCache';

const PATH = '/swagger/docs/v1';
/** ms of silence. */
const TIMEOUT = 30_000;
/** ms for all of it: whoever opens the list of endpoints waits for it. */
const TIME_FOR_ALL = 60_000;
/** bytes: the document has about a megabyte. */
const LONGEST_DOCUMENT = 20 * 1024 * 1024;

/** By account: what one employee may read, another may not. */
const remembered = new Remembered<Endpoint[]>({
	lifetime: 60 * 60_000,
	failureLifetime: 60_000,
	size: 20,
});

/**
 * What the API of an account offers, from the description that its server publishes. Where that can't be read, what
 * Sellercloud's API offered when this package was made takes its place, and `notice` says why.
 *
 * @param now the clock, in ms since epoch
 * @throws n8n's own error when the node has no credential
 */
export async function catalogueOf(
	context: Context,
	itemIndex: number,
	now: () => number = Date.now,
): Promise<Catalogue> {
	const { endpoint, username } = await context.getCredentials('sellercloudApi', itemIndex);
	const key = `${String(endpoint)}\n${String(username)}`;
	const outcome = await remembered.get(key, async () => await read(context, itemIndex), now);
	if (outcome.ok) return { endpoints: outcome.value, source: 'tenant' };
	const place = errorPlace(context, { path: PATH }, itemIndex);
	const { message } = toNodeError(outcome.failure, place);
	return {
		endpoints: snapshot(),
		source: 'snapshot',
		// The list of endpoints shows about fifty characters of it
		notice: `This is Sellercloud's API of ${SNAPSHOT_YEAR}: what your server has since is missing, for its own description could not be read (${message}).`,
	};
}

async function read(context: Context, itemIndex: number): Promise<Outcome<Endpoint[]>> {
	const outcome = await document(context, itemIndex);
	if (!outcome.ok) return outcome;
	const { text } = outcome.value;
	const endpoints = endpointsIn(parseJson(text));
	if (endpoints.length > 0) return { ok: true, value: endpoints };
	const reason = isHtml(text)
		? 'the answer is a web page'
		: 'the answer does not describe any endpoint';
	return { ok: false, failure: { kind: 'status', answer: { ...outcome.value, text: reason } } };
}

async function document(context: Context, itemIndex: number): Promise<Outcome<ReadText>> {
	const longest = {
		bytes: LONGEST_DOCUMENT,
		problem: 'The answer is too long for a list of endpoints',
	};
	return await withinTime(
		TIME_FOR_ALL,
		async (signal) =>
			await readText(context, PATH, {}, { timeout: TIMEOUT, itemIndex, signal, longest }),
	).catch((error: unknown) => {
		if (!(error instanceof TooSlow)) throw error;
		const message = `The answer took more than ${TIME_FOR_ALL / 1000} seconds`;
		return { ok: false, failure: { kind: 'unusable', message } };
	});
}
