import fc from 'fast-check';
import {
	afterFailure,
	afterSuccess,
	FIRST,
	type ReadWidth,
	widthFor,
	WIDEST,
} from '../../../nodes/Sellercloud/client/readWidth';

/** A call that was sent after everything before, and took so long; one that failed took no time. */
type Call = number | 'failed';

/** The states after each of these calls, one after the other. */
function statesAfter(calls: Call[], first: ReadWidth = FIRST): ReadWidth[] {
	let now = Math.max(first.since, 1_000_000);
	let state = first;
	return calls.map((call) => {
		const sentAt = now;
		now += call === 'failed' ? 50 : call;
		state =
			call === 'failed'
				? afterFailure(state, { sentAt, now })
				: afterSuccess(state, { sentAt, now });
		return state;
	});
}

const last = (states: ReadWidth[]): ReadWidth => states.at(-1) ?? FIRST;
/** Whole rounds of 4, 8, 16 and then 24 calls. */
const many = (ms: number, count = 268): Call[] => Array.from({ length: count }, () => ms);
/** A round in which every call takes so long. */
const round = (state: ReadWidth, ms: number): ReadWidth =>
	last(
		statesAfter(
			many(ms, state.before ? Math.max(2 * state.width, 16) : Math.max(state.width, 4)),
			state,
		),
	);

const time = fc.integer({ min: 1, max: 60_000 });
const call = fc.oneof(
	{ weight: 5, arbitrary: time },
	{ weight: 1, arbitrary: fc.constant('failed' as const) },
);

test('there is always at least one read, and never more than 24', () => {
	fc.assert(
		fc.property(fc.array(call, { maxLength: 400 }), fc.nat(20_000), (calls, pause) => {
			for (const state of statesAfter(calls)) {
				expect(state.width).toBeGreaterThanOrEqual(1);
				expect(state.width).toBeLessThanOrEqual(WIDEST);
				expect(widthFor(state, pause)).toBeGreaterThanOrEqual(1);
				expect(widthFor(state, pause)).toBeLessThanOrEqual(state.width);
				expect(state.times.length).toBeLessThan(Math.max(2 * state.width, 16));
			}
		}),
	);
});

test('it begins with four and doubles up to 24', () => {
	const widths = statesAfter(many(5_000, 60)).map(({ width }) => width);
	expect([...new Set(widths)]).toEqual([4, 8, 16, 24]);
});

test('calls between half and twice the usual time never narrow it', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1_000, max: 1_999 }), { maxLength: 300 }), (times) => {
			const widths = statesAfter(times).map(({ width }) => width);
			expect(widths).toEqual([...widths].sort((one, other) => one - other));
		}),
	);
});

test('single slow calls do not matter: fewer than half of a round', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(99), { minLength: 300, maxLength: 300 }), (places) => {
			// At most 1 in 3, and never two in a row
			const calls = places.map((place, index) => (index % 3 === 0 && place < 90 ? 60_000 : 1_000));
			expect(last(statesAfter(calls)).width).toBe(WIDEST);
		}),
	);
});

test('one failure among many does not matter, several at once halve it once', () => {
	const wide = last(statesAfter(many(1_000)));
	expect(last(statesAfter(['failed', 1_000, 'failed', 1_000, 'failed'], wide)).width).toBe(WIDEST);
	const now = 10_000_000;
	const together = Array.from({ length: WIDEST }, () => ({ sentAt: now, now: now + 50 }));
	expect(together.reduce(afterFailure, wide).width).toBe(WIDEST / 2);
});

test('quick refusals are not mistaken for quick answers', () => {
	const calls = [...many(5_000, 40), ...Array<Call>(20).fill('failed'), ...many(5_000)];
	const state = last(statesAfter(calls));
	expect(state.usual).toBe(5_000);
	expect(state.width).toBe(WIDEST);
});

test('calls that take twice as long halve it, and it grows more slowly afterwards', () => {
	const wide = last(statesAfter(many(1_000)));
	const half = round(wide, 2_000);
	expect(half.width).toBe(12);
	expect(round(half, 1_000).width).toBe(15);
});

test('where halving does not help, the width is restored and the longer time is usual', () => {
	const wide = last(statesAfter(many(1_000)));
	const restored = round(round(wide, 3_000), 2_900);
	expect(restored).toMatchObject({ width: WIDEST, usual: 2_900 });
	expect(round(restored, 2_900).width).toBe(WIDEST);
});

test('calls that were sent before it was halved say nothing', () => {
	const half = round(last(statesAfter(many(1_000))), 2_000);
	const before = { sentAt: half.since - 1, now: half.since + 90_000 };
	expect(afterSuccess(half, before)).toBe(half);
	expect(afterFailure(half, before)).toBe(half);
});

test('with pauses between the calls, as many are under way as fit into the time of a call', () => {
	const state = last(statesAfter(many(5_000)));
	expect(widthFor(state, 0)).toBe(24);
	expect(widthFor(state, 500)).toBe(16);
	expect(widthFor(state, 20_000)).toBe(2);
});
