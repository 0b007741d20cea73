import type { ComparedRow } from '../../../nodes/Sellercloud/trigger/compare/comparedRow';
import { compareRows, takeSnapshot } from '../../../nodes/Sellercloud/trigger/compare/compareRows';
import { readBothEnds, readList } from '../../../nodes/Sellercloud/trigger/compare/readList';
import { replay } from '../../../nodes/Sellercloud/trigger/compare/replay';
import {
	loadSnapshot,
	saveSnapshot,
	type Snapshot,
} from '../../../nodes/Sellercloud/trigger/compare/snapshot';
import type { CompareRule } from '../../../nodes/Sellercloud/trigger/events/event';
import { Account } from './account';

const ZONE = 'America/New_York';
const BEGIN = Date.parse('2026-07-01T12:00:00Z');

const rowOf = (id: number | string, value = ''): ComparedRow => {
	return { id: String(id), value, matches: true, row: {} };
};
const isNew: CompareRule['fires'] = (_value, previous) => previous === undefined;
const isChanged: CompareRule['fires'] = (value, previous) => value !== previous;
const compareAll = (known: Snapshot, rows: ComparedRow[], fires: CompareRule['fires']) =>
	compareRows(known, { rows, isWhole: true }, fires);

test('a row is gone when two readings in a row do not have it', () => {
	const begun = takeSnapshot([rowOf(1), rowOf(2)]);
	const once = compareAll(begun, [rowOf(2)], isNew).next;
	expect(compareAll(once, [rowOf(1), rowOf(2)], isNew).emitted).toEqual([]);
	const twice = compareAll(once, [rowOf(2)], isNew).next;
	expect(compareAll(twice, [rowOf(1)], isNew).emitted).toMatchObject([{ id: '1' }]);
	const partly = compareRows(once, { rows: [], isWhole: false }, isNew).next;
	expect(compareAll(partly, [rowOf(1)], isNew).emitted).toEqual([]);
});

test('a row that does not match is remembered and not emitted', () => {
	const unmatched = { ...rowOf(1, 'a'), matches: false };
	const { next, emitted } = compareAll(takeSnapshot([]), [unmatched], isChanged);
	expect(emitted).toEqual([]);
	expect(compareAll(next, [rowOf(1, 'b')], isChanged).emitted).toMatchObject([{ previous: 'a' }]);
});

test('a saved snapshot is loaded as it was, and no other text is loaded', () => {
	const snapshot = {
		...takeSnapshot([rowOf(1, 'a')], { low: 5, floor: 7 }),
		missing: new Set(['1']),
	};
	expect(loadSnapshot(saveSnapshot(snapshot))).toEqual(snapshot);
	for (const text of [undefined, '', '{}', 'x', '{"values":[]}', 5]) {
		expect(loadSnapshot(text)).toBeUndefined();
	}
});

test('a list with too many rows is not read', async () => {
	const account = new Account(BEGIN, ZONE);
	for (let id = 0; id < 8; id++) account.happen({ kind: 'add', value: 'a', minutes: 0 });
	const fetchPage = account.fetchWith({});
	expect(await readList(fetchPage, 7, { parallel: 1 })).toMatchObject({
		rows: [],
		tooMany: { found: 8, max: 7 },
	});
	const ends = await readBothEnds(fetchPage);
	// As many as a whole page from the end, though the last page has fewer
	expect(ends.ok && ends.value.rows.map(({ ID }) => ID)).toEqual([
		100, 101, 102, 103, 104, 105, 106, 107,
	]);
});

test('a value that was left while n8n was down is emitted, though the batch before is delivered again', () => {
	const before = takeSnapshot([
		rowOf('back', '10'),
		rowOf('stays', '10'),
		rowOf('on', '10'),
		rowOf('same', '1'),
	]);
	const batch = ['back', 'stays', 'on'].map((id) => rowOf(id, '5'));
	const { next: after } = compareAll(before, [...batch, rowOf('same', '1')], isChanged);
	const now = [rowOf('back', '10'), rowOf('stays', '5'), rowOf('on', '3'), rowOf('same', '1')];
	const { emitted, next } = compareAll(replay(before, after), now, isChanged);
	expect(emitted.map(({ id, value, previous }) => [id, previous, value])).toEqual([
		['back', '5', '10'],
		['stays', '10', '5'],
		['on', '5', '3'],
	]);
	expect(compareAll(next, now, isChanged).emitted).toEqual([]);
});
