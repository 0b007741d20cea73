import fc from 'fast-check';
import { History } from '../../../nodes/Sellercloud/trigger/cursor/history';
import type { HistoryEntry } from '../../../nodes/Sellercloud/trigger/cursor/historyCodec';

const entry = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('', '2', '3'));
const entries = fc
	.array(fc.tuple(fc.oneof(fc.nat(50).map(String), fc.constantFrom('007', 'a@1', '')), entry))
	.map((list) => new Map<string, HistoryEntry>(list));

const text = (history: History) => JSON.stringify(history.save());

/** The same history as it was made, and as it was loaded. */
function twice(map: ReadonlyMap<string, HistoryEntry>): History[] {
	const made = History.of(map);
	const saved: unknown = JSON.parse(text(made));
	return [made, History.load(Array.isArray(saved) ? saved : [])];
}

test('a history that was loaded is the one that was saved', () => {
	fc.assert(
		fc.property(entries, entries, fc.integer({ min: 0, max: 6 }), (map, changes, age) => {
			const plain = [...map];
			for (const history of twice(map)) {
				expect(history.entries()).toEqual(map);
				expect(history.with(changes).entries()).toEqual(new Map([...plain, ...changes]));
				const since = history.since(age);
				const recent = plain.filter(([, [one]]) => one >= age);
				expect(since.entries()).toEqual(new Map(recent));
				expect(since.save()).toEqual(History.of(new Map(recent)).save());
				const among = plain.filter(([key]) => changes.has(key));
				expect(history.among(changes.keys())).toEqual(new Map(among));
			}
		}),
	);
});

test('a history in which nothing changes is saved as it was', () => {
	fc.assert(
		fc.property(entries, (map) => {
			for (const history of twice(map)) {
				expect(history.with(new Map())).toBe(history);
				expect(history.since(0)).toBe(history);
				expect(text(history)).toBe(text(History.of(map)));
			}
		}),
	);
});

test('a history that was loaded is saved as it was written, until it changes', () => {
	// Two groups that could be one
	const written = [
		[5, '2', '3 1', []],
		[5, '2', '9', ['a']],
	];
	const history = History.load(written);
	expect(history.among(['4', 'a', '5'])).toEqual(
		new Map([
			['4', [5, '2']],
			['a', [5, '2']],
		]),
	);
	expect(history.save()).toEqual(written);
	expect(history.with(new Map([['5', [5, '2']]])).save()).toEqual([[5, '2', '3 1 1 4', ['a']]]);
});
