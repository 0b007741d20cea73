import {
	isoWithOffset,
	parseAccountTime,
	readFrom,
} from '../../../nodes/Sellercloud/client/accountTime';

const ZONE = 'America/New_York';
const wall = (text: string) => parseAccountTime(text, ZONE) ?? Number.NaN;

test.each([
	['2026-11-24T09:30:00', '2026-11-24T09:30:00.000Z'],
	['2026-11-24T09:30:00.1234567', '2026-11-24T09:30:00.123Z'],
	['2026-11-24 09:30', '2026-11-24T09:30:00.000Z'],
	['2026-11-24', '2026-11-24T00:00:00.000Z'],
	['2026-11-24T14:30:00Z', '2026-11-24T09:30:00.000Z'],
	['2026-07-24T09:30:00+02:00', '2026-07-24T03:30:00.000Z'],
])("%s is %s on the account's clock", (text, shown) => {
	expect(new Date(wall(text)).toISOString()).toBe(shown);
});

test.each(['0001-01-01T00:00:00', '', 'soon', null, undefined, 5])('%p is not a time', (value) => {
	expect(parseAccountTime(value, ZONE)).toBeUndefined();
});

test.each([
	['2026-07-01T12:00:00', '2026-07-01T12:00:00.000-04:00'],
	['2026-12-01T12:00:00', '2026-12-01T12:00:00.000-05:00'],
	['2026-11-01T01:30:00', '2026-11-01T01:30:00.000-04:00'],
])('%s is %s', (text, iso) => {
	expect(isoWithOffset(text, ZONE)).toBe(iso);
});

test.each([
	['2026-11-01T00:59:59', '2026-11-01T00:59:59'],
	['2026-11-01T01:00:00', '2026-11-01T00:59:59'],
	['2026-11-01T01:59:59', '2026-11-01T00:59:59'],
	['2026-11-01T02:00:01', '2026-11-01T02:00:01'],
	['2026-03-08T02:30:00', '2026-03-08T02:30:00'],
	['2026-07-01T01:30:00', '2026-07-01T01:30:00'],
])('a list is read from %s on with the filter %s', (low, from) => {
	expect(readFrom(wall(low), ZONE).from).toBe(wall(from));
});
