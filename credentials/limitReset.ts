const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** ms since epoch; no date can be later. */
const LATEST = 8.64e15;

/**
 * When the rate limit resets, as it follows "resets" in a message: `in 12 minutes, at 02:11 UTC`, or with its date if it
 * is more than a day ahead. The time is rounded up to a minute, so that the limit has been reset by then.
 *
 * @param resetAt ms since epoch; a time that is over counts as now
 * @param now ms since epoch
 * @param zone IANA name; UTC if it is left out or not known
 */
export function whenReset(resetAt: number, now: number, zone = 'UTC'): string {
	const wait = Math.max(resetAt - now, 1);
	const at = Math.min(Math.ceil((now + wait) / MINUTE) * MINUTE, LATEST);
	if (wait > DAY) return `on ${clock(at, zone, { dateStyle: 'long' })}, at ${time(at, zone)}`;
	const [count, unit] =
		wait > 2 * HOUR ? [wait / HOUR, 'hour' as const] : [wait / MINUTE, 'minute' as const];
	const whole = Math.ceil(count);
	return `in ${whole} ${unit}${whole === 1 ? '' : 's'}, at ${time(at, zone)}`;
}

/** @returns `02:11 UTC`, `21:11 EST` */
const time = (at: number, zone: string): string =>
	clock(at, zone, {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZoneName: 'short',
	});

function clock(at: number, zone: string, options: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat('en-US', { ...options, timeZone: known(zone) }).format(at);
}

/** A message must not fail because of the zone of a workflow. */
function known(zone: string): string {
	try {
		return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;
	} catch {
		return 'UTC';
	}
}
