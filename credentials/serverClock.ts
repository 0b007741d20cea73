/** ms: a date of HTTP has whole seconds, and an answer is under way for a while. Less than this is not a difference. */
const TOLERANCE = 5_000;

/** ms that the clock of this machine is ahead of a server's, by base URL. */
const ahead = new Map<string, number>();

/**
 * Compares the clock of this machine with that of a server.
 *
 * @param date the `Date` header of an answer that has just arrived; without one, nothing is known
 */
export function noteDate(baseUrl: string, date: unknown): void {
	const theirs = Date.parse(String(date ?? ''));
	if (Number.isNaN(theirs)) return;
	const known = ahead.get(baseUrl) ?? 0;
	const now = Date.now() - theirs;
	ahead.set(baseUrl, Math.abs(now - known) > TOLERANCE ? now : known);
}

/** ms that the clock of this machine is ahead of a server's, if that is known. */
export const clockAhead = (baseUrl: string): number | undefined => ahead.get(baseUrl);
