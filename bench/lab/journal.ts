import type { JournalEntry } from '../../sandbox';

/** How many calls were under way at the same time, at the most. */
export function mostAtOnce(calls: readonly JournalEntry[]): number {
	const changes = calls
		.flatMap(({ at, answeredAt = Infinity }) => [
			{ at, by: 1 },
			{ at: answeredAt, by: -1 },
		])
		// Of those in the same ms, the ends come first
		.sort((one, other) => one.at - other.at || one.by - other.by);
	let current = 0;
	let most = 0;
	for (const { by } of changes) {
		current += by;
		most = Math.max(most, current);
	}
	return most;
}
