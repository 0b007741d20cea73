import { beginAt, type Cursor } from '../cursor/cursor';
import type { Seen } from '../cursor/source';

/** Rows of a work queue that are due, and what is remembered then. */
export interface Offered {
	cursor: Cursor;
	due: Seen[];
}

export const emptyQueue = (): Cursor => beginAt(0);

/**
 * Hands over what waits: what is there for the first time, and what was handed over long enough ago without having
 * been marked since.
 *
 * @param isWhole whether `waiting` is all that waits; what is not in it is then forgotten, since it was marked
 * @param at the server's clock, ms since epoch
 * @param repeatAfter ms
 */
export function offer(
	cursor: Cursor,
	waiting: readonly Seen[],
	isWhole: boolean,
	at: number,
	repeatAfter: number,
): Offered {
	const due: Seen[] = [];
	const remembered = new Map(isWhole ? [] : cursor.remembered);
	for (const sighting of waiting) {
		const [handedAt] = cursor.remembered.get(sighting.id) ?? [];
		const isDue = sighting.matches && (handedAt === undefined || at - handedAt >= repeatAfter);
		if (isDue && !due.some(({ id }) => id === sighting.id)) due.push(sighting);
		if (isDue || handedAt !== undefined) {
			remembered.set(sighting.id, [isDue ? at : (handedAt ?? at), '']);
		}
	}
	return { cursor: { ...cursor, remembered }, due };
}
