import { eitherOf } from '../eitherState';
import type { Cursor } from './cursor';
import type { HistoryEntry } from './historyCodec';

/**
 * The cursor before a batch that is delivered again. That batch may have been delivered or not, so both states are
 * remembered: an order that has gone back to its state before the batch is emitted, too.
 *
 * @param skipsFirstSeen whether the batch left out records that were seen for the first time; they stay known then
 */
export function replay(before: Cursor, after: Cursor, skipsFirstSeen: boolean): Cursor {
	const remembered = before.remembered.entries();
	const changes = new Map<string, HistoryEntry>();
	for (const [key, [age, state]] of after.remembered.entries()) {
		const known = remembered.get(key);
		if (known) changes.set(key, [known[0], eitherOf(known[1], state)]);
		else if (skipsFirstSeen) changes.set(key, [age, eitherOf(state)]);
	}
	return { ...before, remembered: before.remembered.with(changes) };
}
