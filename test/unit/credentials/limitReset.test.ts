import fc from 'fast-check';
import { whenReset } from '../../../credentials/limitReset';

const NOW = Date.parse('2026-11-29T01:58:00.500Z');
const MINUTE = 60_000;

test.each<[resetAt: number, zone: string | undefined, words: string]>([
	[NOW + 12 * MINUTE, undefined, 'in 12 minutes, at 02:11 UTC'],
	[NOW + 1, undefined, 'in 1 minute, at 01:59 UTC'],
	[NOW + 60 * MINUTE, 'America/New_York', 'in 60 minutes, at 21:59 EST'],
	[NOW + 60 * MINUTE, 'Europe/Berlin', 'in 60 minutes, at 03:59 GMT+1'],
	[NOW + 22 * 60 * MINUTE, undefined, 'in 22 hours, at 23:59 UTC'],
	[NOW + 49 * 60 * MINUTE, undefined, 'on December 1, 2026, at 02:59 UTC'],
	[NOW - 90 * MINUTE, undefined, 'in 1 minute, at 01:59 UTC'],
	[NOW + 12 * MINUTE, 'No/Such_Zone', 'in 12 minutes, at 02:11 UTC'],
	[NOW + 12 * MINUTE, 'DEFAULT\r\nX: y', 'in 12 minutes, at 02:11 UTC'],
])('a limit that resets at %d in %s resets %s', (resetAt, zone, words) => {
	expect(whenReset(resetAt, NOW, zone)).toBe(words);
});

test('any time gives one line without milliseconds, which is not before the reset', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.integer({ min: 0, max: 90 * MINUTE }), fc.constantFrom(8.64e15, -8.64e15, 1e300)),
			(ahead) => {
				const words = whenReset(NOW + ahead, NOW);
				expect(words).toMatch(/^(in|on) [\w ,]+, at \d\d:\d\d UTC$/);
				const [, minutes] = /^in (\d+) minute/.exec(words) ?? [];
				if (minutes) expect(Number(minutes) * MINUTE).toBeGreaterThanOrEqual(ahead);
			},
		),
	);
});
