import type { IDataObject } from 'n8n-workflow';
import { reasonIn } from '../../../../credentials/vendorErrors';
import type { Failure, Outcome } from '../../client/types';
import { isFinished } from '../../records/job';
import { pollDelay } from './pollDelay';

/** ms in which a job that was just queued may be unknown to the server. */
export const BECOMES_VISIBLE = 30_000;
/** ms without a good answer after which waiting fails: a server may restart in the meantime. */
export const PATIENCE = 120_000;

/** Seen live by integrators: status 500 for a job that is not there yet, or not any more. */
const NO_RECORD = /could not find or load record/i;
/** Statuses of a server that restarts, or of a proxy in front of it. */
const INTERRUPTIONS = [404, 408, 500, 502, 503, 504];

/**
 * Where the ID of a job is from: this execution has queued it, so that it exists even if no answer has shown it; it was
 * computed, so that the job may just have been queued; or a person typed it, which takes longer than a job needs to
 * become visible.
 */
export type JobOrigin = 'queued' | 'computed' | 'typed';

/** What waiting works with. */
export interface JobWatch {
	/** Reads the job once. A failure is a value. */
	read(): Promise<Outcome<IDataObject>>;
	/** ms since any point in time. */
	now(): number;
	/** @param ms @throws Cancelled when the execution is stopped */
	sleep(ms: number): Promise<void>;
}

export interface WaitedJob {
	/** The last answer; `undefined` if there was none yet. */
	job?: IDataObject;
	isFinished: boolean;
}

/**
 * Reads a job until it has finished, or the time is over. The last read is when the time is over.
 *
 * @param limit ms; with 0, the job is read once
 * @returns the failure of a read if it shows that waiting is useless, or if nothing else was read for two minutes
 * @throws what `sleep` throws
 */
export async function waitForJob(
	{ read, now, sleep }: JobWatch,
	{ limit, origin }: { limit: number; origin: JobOrigin },
): Promise<Outcome<WaitedJob>> {
	const start = now();
	let job: IDataObject | undefined;
	let answered = start;
	for (let reads = 1; ; reads++) {
		const outcome = await read();
		const left = limit - (now() - start);
		if (outcome.ok) {
			job = outcome.value;
			answered = now();
			if (isFinished(job)) return { ok: true, value: { job, isFinished: true } };
		} else {
			const isKnown = origin === 'queued' || job !== undefined;
			const silence = now() - answered;
			const isTolerated = job
				? isInterruption(outcome.failure) && silence <= PATIENCE
				: isJustQueued(outcome.failure)
					? origin !== 'typed' && silence <= BECOMES_VISIBLE
					: isKnown && isInterruption(outcome.failure) && silence <= PATIENCE;
			if (!isTolerated || (left <= 0 && !isKnown)) return outcome;
		}
		if (left <= 0) return { ok: true, value: { job, isFinished: false } };
		await sleep(Math.min(pollDelay(reads), left));
	}
}

const isJustQueued = (failure: Failure): boolean =>
	failure.kind === 'status' && NO_RECORD.test(reasonIn(failure.answer.text) ?? '');

function isInterruption(failure: Failure): boolean {
	switch (failure.kind) {
		case 'status':
			return INTERRUPTIONS.includes(failure.answer.status);
		case 'network':
		case 'throttled':
			return true;
		case 'unusable':
			// The web page of a server that is starting, for example, but not an answer without an end
			return failure.wasCarriedOut !== true;
		case 'credential':
		case 'cancelled':
			return false;
	}
}
