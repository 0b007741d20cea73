/** ms: a date of HTTP has whole seconds, and an answer is under way for a while. Less than this is not a difference. */
const TOLERANCE = 5_000;

interface Difference {
	/** ms that the clock of this machine is ahead. */
	ahead: number;
	/** What the latest answer showed instead; ms. */
	latest?: number;
}

/** By base URL. */
const differences = new Map<string, Difference>();

const areEqual = (one: number, other: number): boolean => Math.abs(one - other) <= TOLERANCE;

/** The time in the `Date` header of an answer, by the clock of the server; ms since epoch. */
export function timeIn(date: unknown): number | undefined {
	const time = Date.parse(String(date ?? ''));
	return Number.isNaN(time) ? undefined : time;
}

/**
 * Compares the clock of this machine with that of a server.
 *
 * Another difference than the known one counts once two answers in a row show it. Behind one name there may be servers
 * whose clocks contradict each other, and processes that went by the latest answer would take good tokens of each other
 * for expired ones by turns.
 *
 * @param date the `Date` header of an answer that has just arrived; without one, nothing is known
 */
export function noteDate(baseUrl: string, date: unknown): void {
	const theirs = timeIn(date);
	if (theirs === undefined) return;
	const measured = Date.now() - theirs;
	const known = differences.get(baseUrl);
	if (!known) {
		differences.set(baseUrl, { ahead: areEqual(measured, 0) ? 0 : measured });
	} else if (areEqual(measured, known.ahead)) {
		known.latest = undefined;
	} else if (known.latest !== undefined && areEqual(measured, known.latest)) {
		differences.set(baseUrl, { ahead: measured });
	} else {
		known.latest = measured;
	}
}

/** ms that the clock of this machine is ahead of a server's, if that is known. */
export const clockAhead = (baseUrl: string): number | undefined => differences.get(baseUrl)?.ahead;
