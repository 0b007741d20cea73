import {
	beginAt,
	load,
	save,
	type Sighting,
	take,
} from '../../../nodes/Sellercloud/trigger/cursor/cursor';
import { isoWithOffset, parseWall, readFrom } from '../../../nodes/Sellercloud/client/accountTime';

const ZONE = 'America/New_York';
const wall = (text: string) => parseWall(text, ZONE) ?? Number.NaN;

const DAY = 24 * 3_600_000;

/** Updated so many days after the beginning. */
const sighting = (id: number): Sighting => ({
	id: String(id),
	stamp: id * DAY + 5,
	stampText: String(id),
	matches: true,
});
const many = Array.from({ length: 12 }, (_, index) => sighting(index + 1));

test('a memory that is full forgets the oldest, says so, and tells them again', () => {
	const rule = { memory: 'once' as const, mostRemembered: 10 };
	const { cursor, fresh } = take(beginAt(0), many, rule);
	expect(fresh).toHaveLength(12);
	expect(cursor.full).toBe('new');
	expect([...cursor.remembered.keys()]).toEqual(['4', '5', '6', '7', '8', '9', '10', '11', '12']);
	expect(take(cursor, many, rule).fresh.map(({ sighting: { id } }) => id)).toEqual(['1', '2', '3']);
});

test('or what it forgot counts as older than the start', () => {
	const rule = { memory: 'once' as const, mostRemembered: 10, endsWithMemory: true };
	expect(take(beginAt(0), many, rule).cursor.start).toBe(4 * DAY);
});

test('a cursor survives n8n, and what is none is no cursor', () => {
	const { cursor } = take(beginAt(5), many, { memory: 'version' });
	const moved = { ...cursor, pending: { at: 1, stamp: 2 }, span: 3, full: 'told' as const };
	expect(load(save(moved))).toEqual(moved);
	for (const text of [undefined, '', '{}', 'x', '{"low":1}', 5]) expect(load(text)).toBeUndefined();
});

test.each([
	['2026-11-24T09:30:00', '2026-11-24T09:30:00.000Z'],
	['2026-11-24T09:30:00.1234567', '2026-11-24T09:30:00.123Z'],
	['2026-11-24 09:30', '2026-11-24T09:30:00.000Z'],
	['2026-11-24', '2026-11-24T00:00:00.000Z'],
	['2026-11-24T14:30:00Z', '2026-11-24T09:30:00.000Z'],
	['2026-07-24T09:30:00+02:00', '2026-07-24T03:30:00.000Z'],
])('the account reads %s as %s on its clock', (text, shown) => {
	expect(new Date(wall(text)).toISOString()).toBe(shown);
});

test.each(['0001-01-01T00:00:00', '', 'soon', null, undefined, 5])('%p is no time', (value) => {
	expect(parseWall(value, ZONE)).toBeUndefined();
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
])('from %s on is read from %s', (low, from) => {
	expect(readFrom(wall(low), ZONE).from).toBe(wall(from));
});
