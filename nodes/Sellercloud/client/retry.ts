import { rateLimitResetIn } from '../../../credentials/vendorErrors';
import type { Failure, OperationKind, TextAnswer } from './types';

/** Tries after the first. */
const RETRIES = 3;
/** ms, doubled with each try. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** ms that a wait asked for by the server may take; beyond it people are told rather than kept waiting. */
const LONGEST_OBEYED = 120_000;
/** ms: no date is made of more. */
const LONGEST_ASKED = 365 * 24 * 3_600_000;
/** ms after the reset, since both clocks are rounded. */
const AFTER_RESET = 1_000;

const PASSING_STATUSES = [408, 502, 503, 504];
const NEVER_ARRIVED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** Whether a request with this failure cannot have reached the server. */
export const neverArrived = (code: string): boolean => NEVER_ARRIVED.includes(code);

/**
 * Tells a spent limit of calls from any other refusal: Sellercloud says so with 409 and a reset time, proxies before it
 * with 429.
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
 * How long to wait before this request may be sent again.
 *
 * @param tries how often it was sent, from 1
 * @param random from 0 to 1: full jitter, so that parallel requests do not come back together
 * @param now ms since epoch
 * @returns ms, or `undefined` when it must not be sent again
 */
export function pauseBefore(
	failure: Failure,
	kind: OperationKind,
	tries: number,
	random: number,
	now: number,
): number | undefined {
	if (tries > RETRIES) return undefined;
	const jittered = random * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1));
	switch (failure.kind) {
		case 'throttled':
			if (failure.resetAt === undefined) return jittered;
			return obeyed(failure.resetAt - now);
		case 'network':
			return kind !== 'write' || failure.neverArrived ? jittered : undefined;
		case 'status': {
			const { status } = failure.answer;
			if (kind === 'write') return undefined;
			if (PASSING_STATUSES.includes(status)) {
				const asked = retryAfter(failure.answer, now);
				return asked === undefined ? jittered : obeyed(asked);
			}
			return status === 500 && kind === 'read' && tries === 1 ? jittered : undefined;
		}
		case 'credential':
		case 'unusable':
		case 'cancelled':
			return undefined;
	}
}

const obeyed = (wait: number): number | undefined =>
	wait <= LONGEST_OBEYED ? Math.max(wait, 0) : undefined;

/** `Retry-After`: seconds or a date. */
function retryAfter(answer: TextAnswer, now: number): number | undefined {
	const value = String(answer.headers['retry-after'] ?? '').trim();
	if (value === '') return undefined;
	const wait = /^\d+(\.\d+)?$/.test(value)
		? Number(value) * 1000
		: httpDate(value) - serverTime(answer, now);
	return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_ASKED);
}

/** The server's own clock where it says so: this machine's may be hours off. */
function serverTime(answer: TextAnswer, now: number): number {
	const date = Date.parse(String(answer.headers.date ?? ''));
	return Number.isNaN(date) ? now : date;
}

/** As HTTP writes dates; `Date.parse` alone would read a year into "-5". */
const httpDate = (text: string): number =>
	/^[a-z]{3,9}, .*gmt$/i.test(text) ? Date.parse(text) : Number.NaN;
