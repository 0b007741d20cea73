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
	['11/24/2026 9:30:00 AM', '11/24/2026 9:30:00 AM'],
	['2026-13-45T99:99:99', '2026-13-45T99:99:99'],
	['0001-01-01T00:00:00', null],
	['1899-12-30T00:00:00', null],
	['1/1/0001 12:00:00 AM', null],
	[' ', null],
	[null, null],
	[{ at: 5 }, null],
])('%s is shown as %s', (text, iso) => {
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
