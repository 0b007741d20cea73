import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { jobMembers, jobStatus } from '../../records/job';

const COMPLETED = 3;
const FAILED = 4;

const statusOf = ([{ job } = {}]: IDataObject[]) => (isDataObject(job) ? jobStatus(job) : null);

/** Whether the job of an import has succeeded as a whole: a completed one may count failures. */
export const isCompleted = (rows: IDataObject[]): boolean =>
	statusOf(rows) === COMPLETED && !hasFailures(rows);

const hasFailures = ([{ job } = {}]: IDataObject[]): boolean =>
	isDataObject(job) && Number(jobMembers(job).TotalFailure) > 0;

/**
 * Why an item of a failed job was not imported; `undefined` if the job has not failed.
 *
 * @param what is not known to be imported
 */
export function failureOf(rows: IDataObject[], what: string): string | undefined {
	if (statusOf(rows) !== FAILED) return undefined;
	const [{ jobId = null, errors } = {}] = rows;
	const reasons = Array.isArray(errors) && errors.length > 0 ? `: ${errors.join('; ')}` : '';
	return `Job ${Number(jobId)} failed, and its log does not say that ${what}${reasons}`;
}
