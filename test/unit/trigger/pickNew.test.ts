import type { ClassifiedRow } from '../../../nodes/Sellercloud/trigger/cursor/classify';
import { beginAt } from '../../../nodes/Sellercloud/trigger/cursor/cursor';
import { loadCursor, saveCursor } from '../../../nodes/Sellercloud/trigger/cursor/cursorCodec';
import { pickNew } from '../../../nodes/Sellercloud/trigger/cursor/pickNew';

const DAY = 24 * 3_600_000;

/** Rows that were updated one a day. */
const rows = Array.from({ length: 12 }, (_, index): ClassifiedRow => {
	const id = index + 1;
	return { id: `${id}`, row: {}, stamp: id * DAY + 5, stampText: `${id}`, matches: true };
});

test('a full history drops the oldest records, reports it, and emits them again', () => {
	const rule = { dedupeBy: 'id' as const, maxEntries: 10 };
	const { cursor, picked } = pickNew(beginAt(0), rows, rule);
	expect(picked).toHaveLength(12);
	expect(cursor.full).toBe('new');
	expect([...cursor.remembered.entries().keys()]).toEqual([
		'4',
		'5',
		'6',
		'7',
		'8',
		'9',
		'10',
		'11',
		'12',
	]);
	expect(pickNew(cursor, rows, rule).picked.map(({ id }) => id)).toEqual(['1', '2', '3']);
});

test('a full history of created records counts what it drops as older than the start', () => {
	const rule = { dedupeBy: 'id' as const, maxEntries: 10, dropsForGood: true };
	expect(pickNew(beginAt(0), rows, rule).cursor.start).toBe(4 * DAY);
});

test('a saved cursor is loaded as it was, and no other text is loaded', () => {
	const { cursor } = pickNew(beginAt(5), rows, { dedupeBy: 'version' });
	const moved = { ...cursor, pending: { at: 1, stamp: 2 }, span: 3, full: 'reported' as const };
	const loaded = loadCursor(saveCursor(moved));
	const plain = (one: typeof loaded) => one && { ...one, remembered: one.remembered.entries() };
	expect(plain(loaded)).toEqual(plain(moved));
	expect(saveCursor(loaded ?? moved)).toBe(saveCursor(moved));
	for (const text of [undefined, '', '{}', 'x', '{"low":1}', 5]) {
		expect(loadCursor(text)).toBeUndefined();
	}
});

test.each(['id', 'state', 'version'] as const)(
	'rows that come again change nothing of a cursor that remembers them by %s',
	(dedupeBy) => {
		const { cursor } = pickNew(beginAt(5), rows, { dedupeBy });
		const loaded = loadCursor(saveCursor(cursor)) ?? cursor;
		const again = pickNew(loaded, rows.slice(3), { dedupeBy });
		expect(again.picked).toEqual([]);
		expect(again.cursor).toBe(loaded);
	},
);
