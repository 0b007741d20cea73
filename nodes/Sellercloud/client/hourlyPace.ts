/** The calls that Sellercloud allows an hour, per user and IP address (its documentation of the REST API's rate limit). */
const ALLOWED = 10_800;
/**
 * The calls of an hour that long reads may bring the account to. It is a little less than 80 % of what is allowed, because
 * the longest pauses still let 180 calls an hour through. The rest is for everything else.
 */
const SHARE = 0.8 * ALLOWED - 240;
/** The calls of an hour below which long reads do not wait. */
const FREE = SHARE / 2;
/** ms that the last calls of the share are spread over. */
const SPREAD = 900_000;
/** ms. */
const LONGEST_PAUSE = 20_000;

/**
 * How long a long read waits between two calls. Nothing while half of the share is left; then the pause grows smoothly,
 * until the rest of the share would last 15 more minutes at the same pace. It never becomes longer than 20 seconds, so
 * that a read does not stand still when other calls have used the share.
 *
 * @param calls those of the account in the last 60 minutes
 * @returns ms
 */
export function pauseAfter(calls: number): number {
	if (calls <= FREE) return 0;
	const left = SHARE - calls;
	if (left <= 0) return LONGEST_PAUSE;
	const used = (calls - FREE) / (SHARE - FREE);
	return Math.min((SPREAD / left) * used, LONGEST_PAUSE);
}
