import { isUntrusted } from '../../../credentials/networkErrors';
import { timeIn } from '../../../credentials/serverClock';
import { rateLimitResetIn } from '../../../credentials/vendorErrors';
import type { Failure, OperationKind, TextAnswer } from './types';

/** Attempts after the first. */
const RETRIES = 3;
/** ms, doubled with each attempt. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;
/** ms; the longest wait requested by the server that is accepted. After a longer one the request fails at once. */
const LONGEST_REQUESTED_WAIT = 120_000;
/** ms; a date can't be made of much more. */
const LONGEST_ASKED = 365 * 24 * 3_600_000;
/** ms after the reset, because both clocks are rounded. */
const AFTER_RESET = 1_000;

const TEMPORARY_STATUSES = [408, 502, 503, 504];
const NEVER_ARRIVED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** Whether a request that failed with this system error code cannot have reached the server. */
export const neverArrived = (code: string): boolean =>
	NEVER_ARRIVED.includes(code) || isUntrusted(code);

/**
 * Classifies an answer without a success status: as a reached rate limit, which Sellercloud reports by 409 with a reset
 * time and proxies by 429, or as any other refusal.
 *
 * @param now ms since epoch
 */
export function failureOf(answer: TextAnswer, now: number): Failure {
	const resetTime = rateLimitResetIn(answer.text);
	if (answer.status !== 429 && !(answer.status === 409 && resetTime !== undefined)) {
		return { kind: 'status', answer };
	}
	const wait = resetTime
		? Math.max(resetTime - serverTime(answer, now), 0) + AFTER_RESET
		: retryAfter(answer, now);
	return wait === undefined
		? { kind: 'throttled', answer }
		: { kind: 'throttled', answer, resetAt: now + Math.max(wait, 0) };
}

/**
 * How long to wait before a request is retried.
 *
 * @param tries how often the request was sent, from 1
 * @param random from 0 to 1: full jitter, so that parallel requests are not retried at the same time
 * @param now ms since epoch
 * @returns ms, or `undefined` when the request must not be retried
 */
export function retryDelay(
	failure: Failure,
	kind: OperationKind,
	tries: number,
	random: number,
	now: number,
): number | undefined {
	if (tries > RETRIES) return undefined;
	const jittered = random * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (tries - 1));
	switch (failure.kind) {
		case 'throttled':
			if (failure.resetAt === undefined) return jittered;
			return acceptedWait(failure.resetAt - now);
		case 'network':
			if (isUntrusted(failure.code)) return undefined;
			return kind !== 'write' || failure.neverArrived ? jittered : undefined;
		case 'status': {
			const { status } = failure.answer;
			if (kind === 'write') return undefined;
			if (TEMPORARY_STATUSES.includes(status)) {
				const asked = retryAfter(failure.answer, now);
				return asked === undefined ? jittered : acceptedWait(asked);
			}
			return status === 500 && kind === 'read' && tries === 1 ? jittered : undefined;
		}
		case 'credential':
		case 'unusable':
		case 'cancelled':
			return undefined;
	}
}

const acceptedWait = (wait: number): number | undefined =>
	wait <= LONGEST_REQUESTED_WAIT ? Math.max(wait, 0) : undefined;

/** The wait in `Retry-After`, which has seconds or a date; ms. */
function retryAfter(answer: TextAnswer, now: number): number | undefined {
	const value = String(answer.headers['retry-after'] ?? '').trim();
	if (value === '') return undefined;
	const wait = /^\d+(\.\d+)?$/.test(value)
		? Number(value) * 1000
		: httpDate(value) - serverTime(answer, now);
	return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_ASKED);
}

/** The time by the server's clock if its headers have it, because this machine's clock may be wrong; ms since epoch. */
const serverTime = (answer: TextAnswer, now: number): number => timeIn(answer.headers.date) ?? now;

/** An HTTP date; `Date.parse` alone would read "-5" as a year. */
const httpDate = (text: string): number =>
	/^[a-z]{3,9}, .*gmt$/i.test(text) ? Date.parse(text) : Number.NaN;
