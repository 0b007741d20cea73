import fc from 'fast-check';
import { beginAt } from '../../../nodes/Sellercloud/trigger/cursor/cursor';
import { saveCursor } from '../../../nodes/Sellercloud/trigger/cursor/cursorCodec';
import { MAX_ENTRIES } from '../../../nodes/Sellercloud/trigger/cursor/dedupeRule';
import {
	decodeHistory,
	encodeHistory,
	entriesAmong,
} from '../../../nodes/Sellercloud/trigger/cursor/historyCodec';
import { pickNew } from '../../../nodes/Sellercloud/trigger/cursor/pickNew';

const key = fc.oneof(
	fc.integer({ min: 0, max: 50 }).map(String),
	fc.maxSafeNat().map(String),
	fc.string(),
	fc.constantFrom('007', '-1', '1e3', '1.5', '12@2026-11-24T09:30:00.1', ''),
);
const age = fc.constantFrom(0, 1_790_000_000_000, 1_790_000_000_001, -3_600_000);
const state = fc.oneof(fc.constantFrom('', '2', '2|3'), fc.string());

test('a history is decoded as it was encoded', () => {
	const histories = fc
		.array(fc.tuple(key, fc.tuple(age, state)))
		.map((entries) => new Map(entries));
	fc.assert(
		fc.property(histories, (history) => {
			const stored: unknown = JSON.parse(JSON.stringify(encodeHistory(history)));
			expect(decodeHistory(Array.isArray(stored) ? stored : [])).toEqual(history);
		}),
	);
});

const groups = fc.array(
	fc.oneof(
		{
			weight: 4,
			arbitrary: fc.tuple(
				age,
				state,
				fc.oneof(
					fc.array(fc.nat(60).map((one) => one.toString(36))).map((parts) => parts.join(' ')),
					fc.array(fc.maxSafeNat().map((one) => one.toString(36))).map((parts) => parts.join(' ')),
					fc.string(),
				),
				fc.array(fc.oneof(key, fc.anything())),
			),
		},
		{ weight: 1, arbitrary: fc.anything() },
	),
);

test('the entries of some keys are those that the decoded history has, whatever was saved', () => {
	const some = fc.array(fc.oneof(key, fc.integer({ min: 0, max: 300 }).map(String)));
	fc.assert(
		fc.property(groups, some, (written, others) => {
			const stored: unknown = JSON.parse(JSON.stringify(written));
			const saved = Array.isArray(stored) ? stored : [];
			const decoded = decodeHistory(saved);
			const keys = [...others, ...[...decoded.keys()].filter((_, index) => index % 2 === 0)];
			const expected = [...decoded].filter(([one]) => keys.includes(one));
			expect(entriesAmong(saved, keys)).toEqual(new Map(expected));
		}),
	);
});

test('what can not be turned into text is no state, age or key', () => {
	const odd = { toString: null };
	expect(decodeHistory([[odd, odd, '3', [odd, 'a']]])).toEqual(
		new Map([
			['3', [0, '']],
			['', [0, '']],
			['a', [0, '']],
		]),
	);
});

test('whatever is not a group is left out', () => {
	expect(decodeHistory([null, 'x', {}, [5, '2', '3 1', ['a']]])).toEqual(
		new Map([
			['3', [5, '2']],
			['4', [5, '2']],
			['a', [5, '2']],
		]),
	);
});

/** As many orders as a history holds, one every four minutes, with every third number left out. */
const orders = Array.from({ length: MAX_ENTRIES }, (_, index) => ({
	id: String(5_000_000 + Math.floor(index * 1.5)),
	row: {},
	stamp: 1_790_000_000_000 + index * 240_000,
	stampText: '',
	matches: true,
	state: index % 7 === 0 ? '3' : '2',
}));

test.each(['id', 'state'] as const)('a full history by %s is less than 1 MB', (dedupeBy) => {
	const { cursor } = pickNew(beginAt(0), orders, { dedupeBy });
	expect(cursor.full).toBeUndefined();
	expect(saveCursor(cursor).length).toBeLessThan(1_000_000);
});
