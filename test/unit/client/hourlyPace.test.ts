import fc from 'fast-check';
import { pauseAfter } from '../../../nodes/Sellercloud/client/hourlyPace';

test.each([
	[0, 0],
	[4_200, 0],
	[6_300, 214],
	[8_000, 2_036],
	[8_390, 20_000],
	[20_000, 20_000],
])('after %i calls a long read waits %i ms before the next', (calls, ms) => {
	expect(Math.round(pauseAfter(calls))).toBe(ms);
});

test('the pause grows with the calls, without a leap', () => {
	fc.assert(
		fc.property(fc.nat(8_000), (calls) => {
			const [now, next] = [pauseAfter(calls), pauseAfter(calls + 1)];
			expect(next).toBeGreaterThanOrEqual(now);
			expect(next - now).toBeLessThan(10);
		}),
	);
});

test('at that pace the rest of the share is never used within 15 minutes', () => {
	fc.assert(
		fc.property(fc.integer({ min: 4_300, max: 8_300 }), (calls) => {
			const until = 900_000;
			let now = 0;
			let made = calls;
			while (now < until) {
				now += pauseAfter(made);
				made++;
			}
			expect(made).toBeLessThan(8_400);
		}),
	);
});
