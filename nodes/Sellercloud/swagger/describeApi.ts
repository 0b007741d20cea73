import { TooSlow, withinTime } from '../../../credentials/bounded';
import { isHtml, parseJson } from '../../../credentials/vendorErrors';
import { accountIdOf, readCredential } from '../client/credential';
import { errorPlace, toNodeError } from '../client/errors';
import { readText, type ReadText } from '../client/readText';
import type { Context, Outcome } from '../client/types';
import type { ApiDescription, Endpoint } from './endpoint';
import { readDocument } from './readDocument';
import { SNAPSHOT_YEAR, snapshot } from './snapshot';
import { TtlCache } from './ttlCache';

const PATH = '/swagger/docs/v1';
/** ms without progress. */
const TIMEOUT = 30_000;
/** ms for the whole document: a user who opens the list of endpoints waits for it. */
const TIME_FOR_ALL = 60_000;
/** bytes; the document is about 1 MB. */
const LONGEST_DOCUMENT = 20 * 1024 * 1024;

/** By account, because employees have different permissions. */
const cache = new TtlCache<Endpoint[]>({
	lifetime: 60 * 60_000,
	failureLifetime: 60_000,
	size: 20,
});

/**
 * The endpoints of an account's API, from the description that its server publishes. If that cannot be read, they come
 * from the snapshot in this package, and `notice` says why. The result is cached for an hour, a failure for a minute.
 *
 * @param now the clock, in ms since epoch
 * @throws n8n's own error when the node has no credential
 */
export async function describeApi(
	context: Context,
	itemIndex: number,
	now: () => number = Date.now,
): Promise<ApiDescription> {
	const key = accountIdOf(await readCredential(context, itemIndex));
	const outcome = await cache.get(key, async () => await read(context, itemIndex), now);
	if (outcome.ok) return { endpoints: outcome.value, source: 'tenant' };
	const place = errorPlace(context, { path: PATH }, itemIndex);
	const { message } = toNodeError(outcome.failure, place);
	return {
		endpoints: snapshot(),
		source: 'snapshot',
		// The list of endpoints shows about fifty characters of it
		notice: `Showing Sellercloud's API as of ${SNAPSHOT_YEAR}, without newer endpoints, because your server's API description could not be read (${message}).`,
	};
}

async function read(context: Context, itemIndex: number): Promise<Outcome<Endpoint[]>> {
	const outcome = await document(context, itemIndex);
	if (!outcome.ok) return outcome;
	const { text } = outcome.value;
	const endpoints = readDocument(parseJson(text));
	if (endpoints.length > 0) return { ok: true, value: endpoints };
	const reason = isHtml(text)
		? 'the response is a web page'
		: 'the response does not describe any endpoints';
	return { ok: false, failure: { kind: 'status', answer: { ...outcome.value, text: reason } } };
}

async function document(context: Context, itemIndex: number): Promise<Outcome<ReadText>> {
	const longest = {
		bytes: LONGEST_DOCUMENT,
		problem: 'The API description is too large',
	};
	return await withinTime(
		TIME_FOR_ALL,
		async (signal) =>
			await readText(context, PATH, {}, { timeout: TIMEOUT, itemIndex, signal, longest }),
	).catch((error: unknown) => {
		if (!(error instanceof TooSlow)) throw error;
		const message = `Reading the API description took more than ${TIME_FOR_ALL / 1000} seconds`;
		return { ok: false, failure: { kind: 'unusable', message } };
	});
}
