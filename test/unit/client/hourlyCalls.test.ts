import fc from 'fast-check';
import { HourlyCalls } from '../../../nodes/Sellercloud/client/hourlyCalls';

const HOUR = 3_600_000;
const STEP = 15_000;
const gap = fc.oneof(fc.nat(2_000), fc.nat(120_000), fc.nat(2 * HOUR));

test('the calls of the last hour are counted, and none that is older than 15 seconds more', () => {
	fc.assert(
		fc.property(fc.nat(1e12), fc.array(gap, { maxLength: 200 }), (start, gaps) => {
			const hour = new HourlyCalls();
			const times: number[] = [];
			let now = start;
			for (const each of gaps) {
				now += each;
				hour.add(now);
				times.push(now);
				const within = (ms: number) => times.filter((time) => time > now - ms).length;
				expect(hour.count(now)).toBeGreaterThanOrEqual(within(HOUR));
				expect(hour.count(now)).toBeLessThanOrEqual(within(HOUR + STEP));
			}
			expect(hour.count(now + HOUR + STEP)).toBe(0);
		}),
	);
});

test('a clock that is set back loses no call', () => {
	const hour = new HourlyCalls();
	hour.add(10 * HOUR);
	hour.add(9 * HOUR);
	expect(hour.count(9 * HOUR)).toBe(2);
	expect(hour.count(10 * HOUR)).toBe(2);
});
