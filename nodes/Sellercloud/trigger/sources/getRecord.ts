import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { isHtml } from '../../../../credentials/vendorErrors';
import { decode } from '../../client/decode';
import { readText } from '../../client/readText';
import type { Failure, Outcome } from '../../client/types';
import { TIMEOUT } from './getPage';

/** The details of one record; `undefined` where the record does not exist any more. */
export async function getRecord(
	context: IPollFunctions,
	path: string,
	signal?: AbortSignal,
): Promise<Outcome<IDataObject | undefined>> {
	const outcome = await readText(context, path, {}, { timeout: TIMEOUT, signal });
	if (!outcome.ok) return isGone(outcome.failure) ? { ok: true, value: undefined } : outcome;
	const decoded = decode(outcome.value.text);
	if (decoded.kind === 'object') return { ok: true, value: decoded.object };
	return { ok: false, failure: NOT_A_RECORD };
}

/** For a job that does not exist the API answers with status 500, as its Swagger document shows. */
function isGone(failure: Failure): boolean {
	if (failure.kind !== 'status') return false;
	const { status, text } = failure.answer;
	if (status === 404) return !isHtml(text);
	return status === 500 && /could not find or load record/i.test(text);
}

const NOT_A_RECORD: Failure = {
	kind: 'unusable',
	message: 'Sellercloud returned a web page or something else instead of a record',
	description: 'Check Endpoint in the credential, then try again.',
};
