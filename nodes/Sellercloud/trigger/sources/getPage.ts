import type { IPollFunctions } from 'n8n-workflow';
import { isHtml, reasonIn } from '../../../../credentials/vendorErrors';
import { listPageIn } from '../../client/listPage';
import { readText } from '../../client/readText';
import type { Failure, Outcome, Query } from '../../client/types';
import { answerTime } from './answerTime';
import type { DatedPage } from './readWindow';

/** ms. */
export const TIMEOUT = 60_000;

/** One page of a list. */
export async function getPage(
	context: IPollFunctions,
	path: string,
	query: Query,
	signal?: AbortSignal,
): Promise<Outcome<DatedPage>> {
	const outcome = await readText(context, path, query, { timeout: TIMEOUT, signal });
	if (!outcome.ok) return outcome;
	const { text, headers, receivedAt } = outcome.value;
	const at = answerTime(context, headers.date, receivedAt);
	const page = listPageIn(text);
	if (!page) return { ok: false, failure: reasonFor(text) };
	return { ok: true, value: { ...page, at } };
}

/** Why an answer is not a list: in Sellercloud's own words, if it gives any. */
function reasonFor(text: string): Failure {
	const reason = isHtml(text) ? undefined : reasonIn(text);
	return reason === undefined ? NOT_A_LIST : { kind: 'unusable', message: reason };
}

const NOT_A_LIST: Failure = {
	kind: 'unusable',
	message: 'Sellercloud answered with a web page or something else that is not a list',
	description: 'Check Endpoint in the credential, then try again.',
};
