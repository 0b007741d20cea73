import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { SendOptions } from '../../client/types';
import { isTool } from '../../execution/agent/agentTool';
import { answerFailure } from '../../execution/answer/answerFailure';
import type { ItemRequest, RunResult } from '../../execution/itemRequest';
import { sendAndRead } from '../../execution/sendAndRead';
import type { JobSource, Operation, OperationContext } from '../operation';
import { finishedJob } from './finishedJob';
import { jobIdIn } from './jobIdIn';
import { fileResult, jobFile } from './jobOutput';
import { type JobRow, USUAL_WAIT } from './jobRow';
import { readJob } from './readJob';
import { isBusy, sendWhenFree } from './sendWhenFree';
import { type WaitedJob, waitForJob } from './waitForJob';

const MINUTE = 60_000;
/** ms; an agent, and the person in front of it, wait for the answer. */
const LONGEST_WAIT_OF_AGENT = MINUTE;

/**
 * Queues a job if the operation does that, waits for it if that is wanted, and reads its output file.
 *
 * @throws NodeError when the job failed, was aborted or cancelled, or can't be read
 */
export async function runJob(
	context: IExecuteFunctions,
	{ job: source = {} }: Operation,
	itemContext: OperationContext,
	item: ItemRequest,
	options: SendOptions,
): Promise<RunResult> {
	const { values } = itemContext;
	const { outputField } = item.response;
	const output = source.output?.(values);
	const known = source.id?.(values);
	const limit = waitLimit(context, values);
	const queued = known ?? (await queue(context, source, itemContext, item, options, limit));
	// The Swagger says of some exports that the answer is the file itself
	if (typeof queued !== 'number') {
		return await fileResult(context, queued, { output: output ?? 'file', outputField }, options);
	}
	const id = queued;
	const isWaiting = known !== undefined || values.waitForCompletion !== false;
	const waited: WaitedJob = isWaiting
		? await wait(itemContext, id, {
				limit,
				isQueued: known === undefined,
			})
		: { isFinished: false };
	const { job = {}, isFinished: finished } = waited;
	const results = finished ? ((await source.results?.(itemContext, id)) ?? []) : [];
	const errors = finished ? await finishedJob(itemContext, id, job, results.length > 0) : [];
	const row: JobRow = { jobId: id, job, finished, results, errors };
	if (!finished || output === undefined) {
		return { items: [{ json: row, pairedItem: { item: options.itemIndex } }], total: 1, pages: 1 };
	}
	const file = await jobFile(context, item, id, options);
	return await fileResult(context, file, { output, outputField, row }, options);
}

/** ms to wait for a job, and before that for another one. */
function waitLimit(context: IExecuteFunctions, { maximumWait }: IDataObject): number {
	const limit = Number(maximumWait ?? USUAL_WAIT) * MINUTE;
	return isTool(context) ? Math.min(limit, LONGEST_WAIT_OF_AGENT) : limit;
}

/**
 * Sends the request that queues the job.
 *
 * @returns the ID of the job, or the file if that is the answer
 */
async function queue(
	context: IExecuteFunctions,
	source: JobSource,
	itemContext: OperationContext,
	item: ItemRequest,
	options: SendOptions,
	limit: number,
): Promise<number | IBinaryData> {
	const { busy } = source;
	const { error, failed, values, wait: sleep } = itemContext;
	const request = { ...item.request, ...(await source.request?.(itemContext)) };
	const expected = source.output?.(values) ? 'output' : 'file';
	const send = async () =>
		await sendAndRead(context, request, { ...item.response, expected }, options);
	const answer = busy
		? await sendWhenFree(
				{ send, now: () => Date.now(), sleep },
				busy,
				values.waitForRunning === true ? limit : 0,
			)
		: await send();
	if (!answer.ok) {
		const failure = failed(answer.failure);
		throw busy && isBusy(answer.failure, busy)
			? error(
					`Another import is still running: ${failure.message}`,
					'Sellercloud runs one import of this kind at a time, so nothing was imported. Turn on Wait for Running Import and increase Maximum Wait, or run this again later.',
				)
			: failure;
	}
	const { content } = answer.value;
	if (content.kind === 'file') return content.file;
	const id = jobIdIn(answer.value);
	if (id !== undefined) return id;
	const refusal = answerFailure(answer.value, item, { record: ['QueuedJobLink', 'ID'] });
	throw refusal
		? failed(refusal)
		: error(
				'Sellercloud returned no job',
				'The job may have been queued. Look for it with Queued Job > Get Many.',
			);
}

/** @throws NodeError that names the job, so that nobody queues it again */
async function wait(
	context: OperationContext,
	id: number,
	{ limit, isQueued }: { limit: number; isQueued: boolean },
): Promise<WaitedJob> {
	// What an expression gives may be the ID of a job which the node before has just queued
	const origin = isQueued ? 'queued' : context.isTyped('jobId') ? 'typed' : 'computed';
	const outcome = await waitForJob(
		{
			read: async () => await readJob(context, id),
			now: () => Date.now(),
			sleep: context.wait,
		},
		{ limit, origin },
	);
	if (outcome.ok) return outcome.value;
	const failure = context.failed(outcome.failure);
	if (!isQueued) throw failure;
	throw context.error(
		`Job ${id} was queued, but cannot be read: ${failure.message}`,
		`The job continues in Sellercloud, so do not run this again. Use Queued Job > Wait with the Job ID ${id}.`,
	);
}
