import type { ClassifiedRow } from '../cursor/classify';
import type { Cursor } from '../cursor/cursor';
import { History } from '../cursor/history';

/** The orders in the queue, and the clock of Sellercloud when they were read. */
export interface Waiting {
	rows: readonly ClassifiedRow[];
	/** Whether these are all orders that wait. */
	isWhole: boolean;
	/** ms since epoch. */
	at: number;
}

/**
 * Picks the orders that are due: those that wait for the first time, and those that were delivered at least
 * `repeatAfter` ms ago and are still not marked. What is missing from a whole queue was marked, and is forgotten.
 */
export function pickDue(
	cursor: Cursor,
	{ rows, isWhole, at }: Waiting,
	repeatAfter: number,
): { cursor: Cursor; due: ClassifiedRow[] } {
	const due: ClassifiedRow[] = [];
	const known = cursor.remembered.entries();
	const remembered = new Map(isWhole ? [] : known);
	for (const row of rows) {
		const [deliveredAt] = known.get(row.id) ?? [];
		const isDue = row.matches && (deliveredAt === undefined || at - deliveredAt >= repeatAfter);
		if (isDue && !due.some(({ id }) => id === row.id)) due.push(row);
		if (isDue || deliveredAt !== undefined) {
			remembered.set(row.id, [isDue ? at : (deliveredAt ?? at), '']);
		}
	}
	return { cursor: { ...cursor, remembered: History.of(remembered) }, due };
}
