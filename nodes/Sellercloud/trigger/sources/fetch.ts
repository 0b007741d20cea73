import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { isHtml, reasonIn } from '../../../../credentials/vendorErrors';
import { decode } from '../../client/decode';
import { listPageIn } from '../../client/listPage';
import { readText } from '../../client/readText';
import type { Failure, Outcome, Query } from '../../client/types';
import { clockOf } from './clocks';
import type { DatedPage } from './readWindow';

/** ms. */
const TIMEOUT = 60_000;
const NO_LIST =
	'The answer is a web page or something else that is no list. Check Endpoint in the credential';

/** A page of a list. */
export async function getPage(
	context: IPollFunctions,
	path: string,
	query: Query,
	signal?: AbortSignal,
): Promise<Outcome<DatedPage>> {
	const outcome = await readText(context, path, query, { timeout: TIMEOUT, signal });
	if (!outcome.ok) return outcome;
	const { text, headers, receivedAt } = outcome.value;
	const at = clockOf(context, headers.date, receivedAt);
	const page = listPageIn(text);
	if (!page) {
		const message = isHtml(text) ? NO_LIST : (reasonIn(text) ?? NO_LIST);
		return { ok: false, failure: { kind: 'unusable', message } };
	}
	return { ok: true, value: { ...page, at } };
}

/** A single record; `undefined` if there is none (any more). */
export async function getRecord(
	context: IPollFunctions,
	path: string,
	signal?: AbortSignal,
): Promise<Outcome<IDataObject | undefined>> {
	const outcome = await readText(context, path, {}, { timeout: TIMEOUT, signal });
	if (!outcome.ok) {
		const { failure } = outcome;
		return isGone(failure) ? { ok: true, value: undefined } : outcome;
	}
	const decoded = decode(outcome.value.text);
	if (decoded.kind === 'object') return { ok: true, value: decoded.object };
	return { ok: false, failure: { kind: 'unusable', message: NO_LIST } };
}

/** Of a job that is gone the API says so with status 500, as its Swagger shows. */
function isGone(failure: Failure): boolean {
	if (failure.kind !== 'status') return false;
	const { status, text } = failure.answer;
	if (status === 404) return !isHtml(text);
	return status === 500 && /could not find or load record/i.test(text);
}
