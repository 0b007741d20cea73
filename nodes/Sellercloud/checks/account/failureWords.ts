import type { Failure } from '../../client/types';

/** What went wrong, without words of the server, which may name people. */
export function failureWords(failure: Failure): string {
	switch (failure.kind) {
		case 'status':
			return `Sellercloud answered with status ${failure.answer.status}.`;
		case 'throttled':
			return 'The hourly limit of calls was reached.';
		case 'network':
			return 'The server could not be reached.';
		case 'credential':
			return 'Signing in failed.';
		case 'unusable':
			return 'The answer could not be used.';
		case 'cancelled':
			return 'The execution was stopped.';
	}
}
