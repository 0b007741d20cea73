import { bothEnds, observeAll } from '../../../nodes/Sellercloud/trigger/compare/observe';
import {
	compare,
	learn,
	load,
	rollBack,
	save,
} from '../../../nodes/Sellercloud/trigger/compare/snapshot';
import type { CompareRule } from '../../../nodes/Sellercloud/trigger/compare/step';
import { Account } from './account';

const ZONE = 'America/New_York';
const BEGIN = Date.parse('2026-07-01T12:00:00Z');

const look = (id: number, value = '') => ({ id: String(id), value, matches: true, row: {} });
const isNew = (_value: string, previous: string | undefined) => previous === undefined;

test('a row that is missing once is not gone, twice it is', () => {
	const begun = learn([look(1), look(2)]);
	const once = compare(begun, [look(2)], true, isNew).next;
	expect(compare(once, [look(1), look(2)], true, isNew).told).toEqual([]);
	const twice = compare(once, [look(2)], true, isNew).next;
	expect(compare(twice, [look(1)], true, isNew).told).toMatchObject([{ id: '1' }]);
	const partly = compare(once, [], false, isNew).next;
	expect(compare(partly, [look(1)], true, isNew).told).toEqual([]);
});

test('what does not match is remembered, not told', () => {
	const changed = (value: string, previous: string | undefined) => value !== previous;
	const { next, told } = compare(learn([]), [{ ...look(1, 'a'), matches: false }], true, changed);
	expect(told).toEqual([]);
	expect(compare(next, [look(1, 'b')], true, changed).told).toMatchObject([{ previous: 'a' }]);
});

test('a snapshot survives n8n, and what is none is no snapshot', () => {
	const snapshot = { ...learn([look(1, 'a')]), missing: new Set(['1']), low: 5, floor: 7 };
	expect(load(save(snapshot))).toEqual(snapshot);
	for (const text of [undefined, '', '{}', 'x', '{"values":[]}', 5]) {
		expect(load(text)).toBeUndefined();
	}
});

test('a list with too many rows is not read', async () => {
	const account = new Account(BEGIN, ZONE);
	for (let id = 0; id < 8; id++) account.happen({ kind: 'add', value: 'a', minutes: 0 });
	const fetchPage = account.fetchWith({});
	expect(await observeAll(fetchPage, 7, { parallel: 1 })).toMatchObject({
		rows: [],
		tooMany: { there: 8, most: 7 },
	});
	const ends = await bothEnds(fetchPage);
	// As many as a whole page from the end, though the last page has fewer
	expect(ends.ok && ends.value.rows.map(({ ID }) => ID)).toEqual([
		100, 101, 102, 103, 104, 105, 106, 107,
	]);
});

test('a value that was left while n8n was down is told, though the batch before comes again', () => {
	const look = (id: string, value: string) => ({ id, value, matches: true, row: {} });
	const tells: CompareRule['tells'] = (value, previous) => value !== previous;
	const before = learn([
		look('back', '10'),
		look('stays', '10'),
		look('on', '10'),
		look('same', '1'),
	]);
	const batch = ['back', 'stays', 'on'].map((id) => look(id, '5'));
	const { next: after } = compare(before, [...batch, look('same', '1')], true, tells);
	const now = [look('back', '10'), look('stays', '5'), look('on', '3'), look('same', '1')];
	const { told, next } = compare(rollBack(before, after), now, true, tells);
	expect(told.map(({ id, value, previous }) => [id, previous, value])).toEqual([
		['back', '5', '10'],
		['stays', '10', '5'],
		['on', '5', '3'],
	]);
	expect(compare(next, now, true, tells).told).toEqual([]);
});
