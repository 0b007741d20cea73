import { readFrom, type AccountTime } from '../../client/accountTime';
import { OVERLAP } from '../sources/readWindow';
import type { DedupeRule } from './dedupeRule';
import { History } from './history';

/** How far a trigger has read, and what it has to know of the records it has seen. */
export interface Cursor {
	/** The checkpoint: everything last updated before it has been read. */
	low: AccountTime;
	/** When the trigger started; an order created before it is not new. */
	start: AccountTime;
	/**
	 * The latest confirmed update when the list was last read, and the time of that answer (ms since epoch). It becomes
	 * the checkpoint once `OVERLAP` has passed.
	 */
	pending?: { at: number; stamp: AccountTime };
	/** The latest update that a row has claimed; it is confirmed once a later one is known. */
	claimed?: AccountTime;
	/** Whether rows and the filter for last updates were found to agree. */
	agreed?: true;
	/** ms of last updates to read at once in a backlog. */
	span?: number;
	/** What events are deduplicated by. */
	remembered: History;
	/** Whether the history was ever full, and whether the user was notified. */
	full?: 'new' | 'reported';
}

export const beginAt = (low: AccountTime, start: AccountTime = low): Cursor => ({
	low,
	start,
	remembered: History.of(new Map()),
});

/**
 * Advances the checkpoint after everything was read that was last updated from `readFrom(low).from` on.
 *
 * @param latest the latest confirmed update among all rows
 * @param at the time of the first answer, ms since epoch; without it the checkpoint stays
 */
export function markRead(
	cursor: Cursor,
	rule: DedupeRule,
	zone: string,
	latest: AccountTime | undefined,
	at: number | undefined,
): Cursor {
	if (latest === undefined || at === undefined) return cursor;
	const { pending } = cursor;
	if (pending && at >= pending.at && at - pending.at < OVERLAP) return cursor;
	// Every update up to `pending` has had the time to show, and has just been read
	const low = pending && at >= pending.at ? Math.max(cursor.low, pending.stamp) : cursor.low;
	return pruned({ ...cursor, low, pending: { at, stamp: latest } }, rule, zone);
}

/**
 * Advances the checkpoint after everything was read that was last updated from `readFrom(low).from` to `to`, both
 * included.
 *
 * @param to at least `OVERLAP` before a confirmed update
 * @param span ms of last updates to read next
 */
export function markReadUpTo(
	cursor: Cursor,
	rule: DedupeRule,
	zone: string,
	to: AccountTime,
	span: number,
): Cursor {
	const low = Math.max(cursor.low, to);
	return pruned({ ...cursor, pending: undefined, low, span }, rule, zone);
}

/** Drops versions before the checkpoint, which are not read again. */
function pruned(cursor: Cursor, { dedupeBy }: DedupeRule, zone: string): Cursor {
	if (dedupeBy !== 'version') return cursor;
	const { from } = readFrom(cursor.low, zone);
	return { ...cursor, remembered: cursor.remembered.since(from - 1000) };
}
