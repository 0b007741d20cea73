import { HOUR, SECOND } from '../time';

/** Counts calls per user and address in windows of one hour that begin with the first call. */
export interface RateLimit {
	/**
	 * Counts one call.
	 * @returns undefined when it may go on, else when the window ends (ms since the epoch)
	 */
	count(userName: string, address: string): number | undefined;
	setCallsPerHour(calls: number): void;
	reset(): void;
}

export function createRateLimit(now: () => number, callsPerHour: number): RateLimit {
	const windows = new Map<string, { startsAt: number; calls: number }>();
	let limit = callsPerHour;
	return {
		count(userName, address) {
			const key = `${userName.toLowerCase()} ${address}`;
			const known = windows.get(key);
			const window = known && now() < known.startsAt + HOUR ? known : { startsAt: now(), calls: 0 };
			windows.set(key, window);
			window.calls++;
			return window.calls > limit ? window.startsAt + HOUR : undefined;
		},
		setCallsPerHour: (calls) => {
			limit = calls;
		},
		reset: () => {
			windows.clear();
			limit = callsPerHour;
		},
	};
}

/** The body of a refused call: the time is UTC with seven fractional digits, as .NET prints it. */
export function rateLimitBody(resetsAt: number): string {
	const whole = Math.floor(resetsAt / SECOND) * SECOND;
	const fraction = String(Math.round((resetsAt - whole) * 10_000)).padStart(7, '0');
	const time = `${new Date(whole).toISOString().slice(0, 19)}.${fraction}Z`;
	return JSON.stringify({ Error: 'Too many requests.', RateLimitResetTime: time });
}
