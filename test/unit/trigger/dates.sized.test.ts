import fc from 'fast-check';
import {
	formatAccountTime,
	parseAccountTime,
	readWrittenTime,
} from '../../../nodes/Sellercloud/client/accountTime';
import { sized } from '../../support/sized';

const part = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const date = fc
	.tuple(
		part(4),
		part(2),
		part(2),
		part(2),
		part(2),
		part(2),
		fc.constantFrom('', '.5', 'Z', '+02:00', '-15:00'),
	)
	.map(([y, mo, d, h, mi, s, end]) => `${y}-${mo}-${d}T${h}:${mi}:${s}${end}`);

test('whatever a row has for a date, it is none or one that can be', () => {
	fc.assert(
		fc.property(fc.oneof(date, date, fc.anything(), fc.string()), (value) => {
			const time = readWrittenTime(value);
			const wall = parseAccountTime(value, 'America/New_York');
			expect(wall === undefined).toBe(time === undefined);
			if (!time || typeof value !== 'string') return expect(time).toBeUndefined();
			// The same date again: nothing was counted on
			expect(value.trim().replace(' ', 'T')).toContain(formatAccountTime(time.time).slice(0, 10));
			return expect(formatAccountTime(wall ?? NaN)).toMatch(/^\+?\d/);
		}),
		{ numRuns: sized(2000, 10_000) },
	);
});
