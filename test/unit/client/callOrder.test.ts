import fc from 'fast-check';
import { CallOrder } from '../../../nodes/Sellercloud/client/callOrder';

/** A call for a page: when it was sent, when the server read the page, and when the answer arrived. */
const call = fc
	.tuple(fc.nat(200), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }))
	.map(([sent, before, after]) => ({ sent, read: sent + before, arrived: sent + before + after }));

interface Event {
	at: number;
	kind: 'sent' | 'arrived';
	pageNumber: number;
}

/** Plays the calls, and names those that are settled after each answer. */
function play(
	calls: Array<{ sent: number; arrived: number }>,
	settled: (order: CallOrder, time: number) => void,
) {
	const order = new CallOrder();
	const events = calls
		.flatMap(({ sent, arrived }, index): Event[] => [
			{ at: sent, kind: 'sent', pageNumber: index + 1 },
			{ at: arrived, kind: 'arrived', pageNumber: index + 1 },
		])
		// What arrives at the same time as another call is sent may have been read after it
		.sort((one, other) => one.at - other.at || one.kind.localeCompare(other.kind) * -1);
	for (const { at, kind, pageNumber } of events) {
		if (kind === 'sent') order.send(pageNumber);
		else {
			order.arrive({ pageNumber, rows: [], total: 0 });
			settled(order, at);
		}
	}
	return order;
}

test('the server has read what is settled before anything that is still to arrive', () => {
	fc.assert(
		fc.property(fc.array(call, { minLength: 1, maxLength: 40 }), (calls) => {
			const done: number[] = [];
			const order = play(calls, (now, time) => {
				done.push(...now.settle().map(({ pageNumber }) => pageNumber));
				const isSettled = (_: unknown, index: number) => done.includes(index + 1);
				const last = Math.max(...calls.filter(isSettled).map(({ read }) => read));
				for (const { read } of calls.filter(({ arrived }) => arrived > time)) {
					expect(read).toBeGreaterThanOrEqual(last);
				}
			});
			expect(order.open).toBe(0);
			expect(done.sort((one, other) => one - other)).toEqual(calls.map((_, index) => index + 1));
		}),
	);
});

test('calls one after the other are settled at once', () => {
	const calls = Array.from({ length: 10 }, (_, index) => ({
		sent: index * 2,
		arrived: index * 2 + 1,
	}));
	const counts: number[] = [];
	play(calls, (order) => counts.push(order.settle().length));
	expect(counts).toEqual(calls.map(() => 1));
});

test('in the order of pages, what follows without a gap is settled', () => {
	const order = new CallOrder();
	for (const pageNumber of [4, 5, 6, 7]) order.send(pageNumber);
	const arrive = (pageNumber: number) => order.arrive({ pageNumber, rows: [], total: 0 });
	const settled = () => order.settleFrom(4).map(({ pageNumber }) => pageNumber);
	arrive(6);
	arrive(5);
	expect(settled()).toEqual([]);
	arrive(4);
	expect(settled()).toEqual([4, 5, 6]);
	expect([order.calls, order.open]).toEqual([1, 1]);
});
