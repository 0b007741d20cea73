import { failureOf, neverArrived, retryDelay } from '../../../nodes/Sellercloud/client/retry';
import type { Failure, OperationKind, TextAnswer } from '../../../nodes/Sellercloud/client/types';

/** ms; this machine's clock. */
export const NOW = Date.UTC(2026, 10, 20, 15, 30);
export const HOUR = 3_600_000;

export const answer = (status: number, headers = {}, text = ''): TextAnswer => ({
	status,
	statusMessage: '',
	headers,
	text,
});
export const refused = (status: number, headers = {}, text = '') =>
	failureOf(answer(status, headers, text), NOW);
export const network = (code: string): Failure => ({
	kind: 'network',
	code,
	message: code,
	neverArrived: neverArrived(code),
});
/** What Sellercloud says when the limit of calls is spent until then. */
export const limit = (at: number | string) =>
	JSON.stringify({
		Error: 'Too many requests.',
		RateLimitResetTime: typeof at === 'number' ? new Date(at).toISOString() : at,
	});
/** The pause with the longest jitter. */
export const pauseOf = (failure: Failure, kind: OperationKind, tries = 1) =>
	retryDelay(failure, kind, tries, 1, NOW);
