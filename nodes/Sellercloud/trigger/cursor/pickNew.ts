import { floorTo } from '../../client/accountTime';
import { shorten } from '../digest';
import { statesIn } from '../eitherState';
import type { Emitted } from '../emitted';
import type { ClassifiedRow } from './classify';
import type { Cursor } from './cursor';
import { type DedupeRule, maxEntriesOf } from './dedupeRule';
import { History } from './history';
import type { HistoryEntry } from './historyCodec';

/** A row for which the event fires, with the state before where that is known. */
export type NewRow = ClassifiedRow & Pick<Emitted, 'previous'>;

/** Ages of ids and states are rounded down to a day, since entries that are alike take little space. */
const AGE = 24 * 60 * 60_000;

/**
 * Picks the rows for which the event fires, and adds them to the history. The checkpoint stays: `markRead` advances it.
 *
 * @param rows as they came: where a record changed in the meantime, the newer row is the later one
 * @param rememberOnly adds the rows to the history, and picks none
 */
export function pickNew(
	cursor: Cursor,
	rows: readonly ClassifiedRow[],
	rule: DedupeRule,
	rememberOnly = false,
): { cursor: Cursor; picked: NewRow[] } {
	const keyOf = ({ id, stampText }: ClassifiedRow) =>
		shorten(rule.dedupeBy === 'version' ? `${id}@${stampText}` : id);
	const remembered = cursor.remembered.among(rows.map(keyOf));
	const changes = new Map<string, HistoryEntry>();
	const picked: NewRow[] = [];
	for (const row of rows) {
		const { stamp, matches, age = stamp } = row;
		const state = shorten(row.state ?? '');
		const key = keyOf(row);
		const known = changes.get(key) ?? remembered.get(key);
		const isNew = rule.dedupeBy === 'state' ? known?.[1] !== state : known === undefined;
		// A state that does not match counts as left; without states, the record may match later
		if (!matches && rule.dedupeBy !== 'state') continue;
		const isExact = rule.dedupeBy === 'version';
		const entry: HistoryEntry = [isExact ? age : floorTo(age, AGE), state];
		if (entry[0] !== known?.[0] || entry[1] !== known[1]) changes.set(key, entry);
		const isSkipped = rememberOnly || (rule.skipsFirstSeen === true && known === undefined);
		if (matches && isNew && !isSkipped) picked.push({ ...row, previous: leftFor(state, known) });
	}
	picked.sort((one, other) => one.stamp - other.stamp || compareIds(one.id, other.id));
	if (changes.size === 0) return { cursor, picked };
	const changed = { ...cursor, remembered: cursor.remembered.with(changes) };
	return { cursor: bounded(changed, rule), picked };
}

const leftFor = (state: string, known: HistoryEntry | undefined) =>
	known &&
	statesIn(known[1])
		.filter((one) => one !== state)
		.at(-1);

/** Drops the oldest entries where there are too many. */
function bounded(cursor: Cursor, rule: DedupeRule): Cursor {
	const max = maxEntriesOf(rule);
	const { full = 'new' } = cursor;
	const remembered = cursor.remembered.entries();
	if (remembered.size <= max) return cursor;
	// A tenth more than necessary, so that this does not happen with every row
	const byAge = [...remembered].sort(([, [a]], [, [b]]) => a - b);
	const kept = byAge.slice(byAge.length - Math.floor(max * 0.9));
	const latestDropped = byAge[byAge.length - kept.length - 1]?.[1][0] ?? cursor.start;
	// Ages are those of the beginning of the day
	const start = rule.dropsForGood ? Math.max(cursor.start, latestDropped + AGE) : cursor.start;
	return { ...cursor, start, full, remembered: History.of(new Map(kept)) };
}

const compareIds = (one: string, other: string) =>
	one.length - other.length || (one < other ? -1 : 1);
