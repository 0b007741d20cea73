import type { IDataObject } from 'n8n-workflow';
import { scalarText } from '../../client/scalarText';
import { jobMembers, jobStatus } from '../../records/job';
import type { OperationContext } from '../operation';
import { jobErrors } from './jobErrors';

const COMPLETED = 3;
const FAILED = 4;
const PARTIAL_SUCCESS = 5;
const ABORTED = 9;
/** The most errors in a message. */
const MOST_IN_MESSAGE = 3;

/**
 * Judges a finished job.
 *
 * @param isExplained whether it is known what became of each record: then a job in which all failed is no error itself
 * @returns the errors of a job that was a partial success; none for a completed job
 * @throws NodeOperationError for a job that failed, was aborted or was cancelled
 */
export async function finishedJob(
	context: OperationContext,
	id: number,
	job: IDataObject,
	isExplained = false,
): Promise<string[]> {
	const status = jobStatus(job);
	if (status === COMPLETED) return [];
	const errors = await jobErrors(context, id, job);
	if (status === PARTIAL_SUCCESS || (status === FAILED && isExplained)) return errors;
	const what =
		status === FAILED
			? 'failed'
			: status === ABORTED
				? 'took too long and was aborted'
				: 'was canceled';
	const reasons = errors.slice(0, MOST_IN_MESSAGE).join('; ');
	throw context.error(
		`Job ${id} ${what}${reasons && `: ${reasons}`}`,
		`${counts(job)}Queued Job > Get Logs returns the log of the job.`,
	);
}

/** How much was done before the job ended, where the server says so. */
function counts(job: IDataObject): string {
	const { TotalRecords, TotalSucceeded, TotalFailure } = jobMembers(job);
	if (typeof TotalRecords !== 'number' || TotalRecords <= 0) return '';
	return `Of ${TotalRecords} records, ${scalarText(TotalSucceeded) ?? 0} succeeded and ${scalarText(TotalFailure) ?? 0} failed. `;
}
