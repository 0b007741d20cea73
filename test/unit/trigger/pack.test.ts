import fc from 'fast-check';
import {
	beginAt,
	MOST_REMEMBERED,
	save,
	take,
} from '../../../nodes/Sellercloud/trigger/cursor/cursor';
import { pack, unpack } from '../../../nodes/Sellercloud/trigger/cursor/memoryCodec';

const key = fc.oneof(
	fc.integer({ min: 0, max: 50 }).map(String),
	fc.maxSafeNat().map(String),
	fc.string(),
	fc.constantFrom('007', '-1', '1e3', '1.5', '12@2026-11-24T09:30:00.1', ''),
);
const age = fc.constantFrom(0, 1_790_000_000_000, 1_790_000_000_001, -3_600_000);
const state = fc.oneof(fc.constantFrom('', '2', '2|3'), fc.string());

test('memories come back as they were', () => {
	const memories = fc.array(fc.tuple(key, fc.tuple(age, state))).map((entries) => new Map(entries));
	fc.assert(
		fc.property(memories, (remembered) => {
			const stored: unknown = JSON.parse(JSON.stringify(pack(remembered)));
			expect(unpack(Array.isArray(stored) ? stored : [])).toEqual(remembered);
		}),
	);
});

test('what is no group is left out', () => {
	expect(unpack([null, 'x', {}, [5, '2', '3 1', ['a']]])).toEqual(
		new Map([
			['3', [5, '2']],
			['4', [5, '2']],
			['a', [5, '2']],
		]),
	);
});

/** As many orders as are remembered, of which every third is left out, one every four minutes. */
const orders = Array.from({ length: MOST_REMEMBERED }, (_, index) => ({
	id: String(5_000_000 + Math.floor(index * 1.5)),
	stamp: 1_790_000_000_000 + index * 240_000,
	stampText: '',
	matches: true,
	state: index % 7 === 0 ? '3' : '2',
}));

test.each(['once', 'entering'] as const)('a full memory (%s) is less than 1 MB', (memory) => {
	const { cursor } = take(beginAt(0), orders, { memory });
	expect(cursor.full).toBeUndefined();
	expect(save(cursor).length).toBeLessThan(1_000_000);
});
