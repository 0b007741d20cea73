/**
 * How many of the highest ids are remembered one by one. A few may be far above all others, by mistake or as a test, so
 * the ids below them may still be new. All of them have to be on one page, and a server may send pages of 10 rows.
 */
const HIGHEST = 5;

/**
 * Where ids ascend, the highest id up to which no id is new, so that these ids need not be remembered: the highest one
 * below those that are remembered one by one; 0 if there are no more than those.
 */
export function highestOldId(ids: readonly number[]): number {
	const known = [...new Set(ids)].filter(Number.isFinite).sort((one, other) => other - one);
	return known[HIGHEST] ?? 0;
}
