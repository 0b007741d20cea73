import type { IDataObject } from 'n8n-workflow';
import { memberOf } from '../../../../credentials/vendorErrors';
import { scalarText } from '../../client/scalarText';
import { pageIn } from '../../client/listPage';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import { jobMembers } from '../../records/job';
import type { OperationContext } from '../operation';
import { jobPath, jobRequest } from './readJob';

/** The most errors that are returned. */
const MOST = 10;
/** The most characters of an error. */
const LONGEST = 500;

/**
 * Why a job failed: the errors in its log, or the message of the job if the log has none. Older servers have no log.
 *
 * @throws Cancelled when the execution is stopped
 */
export async function jobErrors(
	context: Pick<OperationContext, 'attempt'>,
	id: number,
	job: IDataObject,
): Promise<string[]> {
	const logged = messages(await loggedErrors(context, id, 1));
	return logged.length > 0 ? logged : messages(linesOf(jobMembers(job).ErrorMessage));
}

/**
 * The errors in the log of a job; none on servers that have no logs.
 *
 * @param mostPages how many pages of 50 lines are read at most
 * @throws Cancelled when the execution is stopped
 */
export async function loggedErrors(
	{ attempt }: Pick<OperationContext, 'attempt'>,
	id: number,
	mostPages: number,
): Promise<string[]> {
	const errors: string[] = [];
	for (let pageNumber = 1; pageNumber <= mostPages; pageNumber++) {
		// Source: article get-queued-job-logs (2026)
		const query = { 'model.isError': true, ...pageQuery({ ...FIRST_PAGE, pageNumber }) };
		const outcome = await attempt(jobRequest(`${jobPath(id)}/Logs`, query));
		const page =
			outcome.ok && outcome.value.content.kind === 'text'
				? pageIn(outcome.value.content.decoded)
				: undefined;
		const lines = page?.rows ?? [];
		for (const line of lines) {
			const message = memberOf(line, 'Message');
			// A server that does not know the filter returns all lines
			const isError = scalarText(memberOf(line, 'IsError'))?.toLowerCase() === 'true';
			if (isError && typeof message === 'string') errors.push(message);
		}
		if (lines.length < FIRST_PAGE.pageSize) break;
	}
	return errors;
}

/** A text, a list of texts, or an object, which is shown as it came. */
function linesOf(value: unknown): string[] {
	if (value === null || value === undefined) return [];
	if (Array.isArray(value)) return value.flatMap(linesOf);
	return (scalarText(value) ?? JSON.stringify(value)).split('\n');
}

const messages = (texts: unknown[]): string[] =>
	texts
		.filter((text): text is string => typeof text === 'string' && text.trim() !== '')
		.slice(0, MOST)
		.map((text) => text.trim())
		.map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text));
