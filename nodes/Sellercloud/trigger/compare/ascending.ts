/**
 * How many of the highest ids are remembered one by one. A few may be far beyond all others, by a mistake or a test:
 * none of them says that the ids below it are old. They have to be on one page, of which a server may give 10 rows.
 */
const HIGHEST = 5;

/**
 * Where ids ascend, an id up to which all are old, so that they need not be remembered: the highest that there is below
 * the few that are remembered one by one; 0 if there are no more than those.
 */
export function settledUpTo(ids: readonly number[]): number {
	const known = [...new Set(ids)].filter(Number.isFinite).sort((one, other) => other - one);
	return known[HIGHEST] ?? 0;
}
