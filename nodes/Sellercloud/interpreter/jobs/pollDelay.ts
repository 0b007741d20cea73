/** ms between the first two reads of a job, and the most between any two. */
const SHORTEST = 2_000;
const LONGEST = 15_000;
/** Short jobs are seen to finish soon; a job of an hour costs 4 calls a minute. */
const GROWTH = 1.5;

/**
 * How long to wait before a job is read again.
 *
 * @param reads how often it was read, from 1
 * @returns ms, from 2,000 to 15,000
 */
export const pollDelay = (reads: number): number =>
	Math.min(LONGEST, SHORTEST * GROWTH ** Math.max(0, reads - 1));
