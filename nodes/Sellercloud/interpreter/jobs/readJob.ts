import type { IDataObject } from 'n8n-workflow';
import { scalarText } from '../../client/scalarText';
import type { Outcome, RequestDescription } from '../../client/types';
import type { ExpectedAnswer } from '../../execution/answer/expectedAnswer';
import { answerFailure } from '../../execution/answer/answerFailure';
import { jobMembers } from '../../records/job';
import type { OperationContext } from '../operation';

/** What the answer is if it is a job: a single job has most members in `Basic`. */
export const JOB_ANSWER: ExpectedAnswer = { record: ['Basic', 'Status', 'QueuedJobStatus'] };

export const jobPath = (id: number): string => `/api/QueuedJobs/${id}`;

/** A further request that reads something of a job. */
export const jobRequest = (path: string, query = {}): Partial<RequestDescription> => ({
	method: 'GET',
	path,
	kind: 'read',
	query,
	body: undefined,
});

/** Reads a job once. A failure is a value, also for an answer that is not this job. */
export async function readJob(
	{ attempt, request }: Pick<OperationContext, 'attempt' | 'request'>,
	id: number,
): Promise<Outcome<IDataObject>> {
	const changes = jobRequest(jobPath(id));
	const outcome = await attempt(changes);
	if (!outcome.ok) return outcome;
	const failure = answerFailure(outcome.value, { request: { ...request, ...changes } }, JOB_ANSWER);
	if (failure) return { ok: false, failure };
	const { content } = outcome.value;
	const decoded = content.kind === 'text' ? content.decoded : undefined;
	const job = decoded?.kind === 'object' ? decoded.object : {};
	const { ID: returned = id } = jobMembers(job);
	const name = scalarText(returned);
	if (returned === null || name === String(id)) return { ok: true, value: job };
	const message = `Sellercloud returned ${name === undefined ? 'a job without an ID' : `job ${name}`} instead of job ${id}`;
	return { ok: false, failure: { kind: 'unusable', message } };
}
