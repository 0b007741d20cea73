import type { Failure } from '../../client/types';

/** Status codes of proxies in front of Sellercloud: they do not show whether the request was carried out. */
const UNCERTAIN = [408, 500, 502, 503, 504];

/**
 * Whether a request may have been carried out although it failed. Sellercloud rejects with status 500 and a reason;
 * without a reason, the outcome is not known.
 */
export function isUncertain(failure: Failure): boolean {
	switch (failure.kind) {
		case 'network':
			return !failure.neverArrived;
		case 'status': {
			const { status, text } = failure.answer;
			return UNCERTAIN.includes(status) && (status !== 500 || text.trim() === '');
		}
		case 'unusable':
			return true;
		case 'throttled':
		case 'credential':
		case 'cancelled':
			return false;
	}
}
