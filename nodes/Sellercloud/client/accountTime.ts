/**
 * The account's own clock. Sellercloud writes and reads times as the account's wall clock shows them, without a zone:
 * here such a time is the number of ms that it would be since 1970 if it were UTC. It is compared with its like only.
 */
export type Wall = number;

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** ms; the zones of the world go from 12 hours behind UTC to 14 ahead of it. */
const MOST_OFFSET = 14 * HOUR;
const TIME =
	/^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** A time as it stands, and what its label says it is ahead of UTC (ms), if it has one. */
export interface WrittenTime {
	wall: Wall;
	offset?: number;
}

/** @returns `undefined` for what is no time, and for the year 1, which is .NET's "never" */
export function readWritten(value: unknown): WrittenTime | undefined {
	const match = typeof value === 'string' ? TIME.exec(value.trim()) : null;
	if (!match) return undefined;
	const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '0', label] = match;
	if (Number(year) < 1900) return undefined;
	const [h, m, s] = [hour, minute, second].map(Number);
	const whole = Date.UTC(Number(year), Number(month) - 1, Number(day), h, m, s);
	// What can't be, such as month 13, would be counted on into the next year
	const isReal = new Date(whole).toISOString().startsWith(`${year}-${month}-${day}`);
	if (!isReal || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
	const wall = whole + Math.floor(Number(`0.${fraction}`) * 1000);
	if (label === undefined) return { wall };
	const offset = offsetOf(label);
	return Math.abs(offset) <= MOST_OFFSET ? { wall, offset } : undefined;
}

/**
 * Reads a time of a row, or one that a user gave.
 *
 * @param zone IANA name; only for a time that carries an offset, which rows of orders do not
 * @returns `undefined` for what is no time, and for the year 1, which is .NET's "never"
 */
export function parseWall(value: unknown, zone: string): Wall | undefined {
	const written = readWritten(value);
	if (written?.offset === undefined) return written?.wall;
	return wallAt(written.wall - written.offset, zone);
}

const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(9999, 0);

/** Whether it is a time that filters can be asked for. */
export const isTime = (value: unknown): value is Wall =>
	typeof value === 'number' && value >= EARLIEST && value <= LATEST;

/** Rounds down to a multiple of `step` (ms). */
export const floorTo = (wall: Wall, step: number): Wall => Math.floor(wall / step) * step;

/** As Sellercloud's filters take it: `2026-11-24T09:30:00`, cut to the second. */
export const formatWall = (wall: Wall): string => new Date(wall).toISOString().slice(0, 19);

/** What the account's clock shows at an instant (ms since epoch). */
export const wallAt = (instant: number, zone: string): Wall => instant + offsetAt(instant, zone);

/**
 * A time of a row as ISO 8601 with the account's offset: `2026-11-24T09:30:00.000-05:00`. Of the two instants that a
 * time has in the night when clocks go back it is the first.
 */
export function isoWithOffset(value: unknown, zone: string): string | null {
	const wall = parseWall(value, zone);
	if (wall === undefined) return null;
	const early = offsetAt(wall - DAY, zone);
	// The offset before a change holds up to the change, the offset after it from there on
	const offset = offsetAt(wall - early, zone);
	const minutes = Math.abs(offset) / 60_000;
	const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
	const sign = offset < 0 ? '-' : '+';
	return `${new Date(wall).toISOString().slice(0, -1)}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/**
 * Where to read from, so that nothing at or after `low` is missed although clocks go back: the hour that comes twice is
 * read from its beginning, since a time in it may come after a later one.
 *
 * @returns `settled` is the first time from which on that is no longer so: `low` itself as a rule
 */
export function readFrom(low: Wall, zone: string): { from: Wall; settled: Wall } {
	const [before, after] = [low - DAY, low + DAY];
	const [fast, slow] = [offsetAt(before, zone), offsetAt(after, zone)];
	if (fast <= slow) return { from: low, settled: low };
	let [from, to] = [before, after];
	while (to - from > 1000) {
		const middle = Math.floor((from + to) / 2);
		if (offsetAt(middle, zone) === fast) from = middle;
		else to = middle;
	}
	// Clocks change on the full minute
	const change = Math.round(to / 60_000) * 60_000;
	if (low < change + slow || low > change + fast) return { from: low, settled: low };
	// A second earlier, since a server may take the hour's own beginning for its second coming
	return { from: change + slow - 1000, settled: change + fast + 60_000 };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
	const known = formats.get(zone);
	if (known) return known;
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	});
	formats.set(zone, format);
	return format;
}

const QUARTER = 15 * 60_000;
/** By zone and quarter of an hour, the finest that clocks change by: zones are slow to ask. */
const offsets = new Map<string, number>();
const MOST_OFFSETS = 10_000;

/** What the clock is ahead of UTC, in ms. */
function offsetAt(instant: number, zone: string): number {
	const key = `${zone} ${Math.floor(instant / QUARTER)}`;
	const known = offsets.get(key);
	if (known !== undefined) return known;
	if (offsets.size >= MOST_OFFSETS) offsets.clear();
	const offset = computeOffset(Math.floor(instant / QUARTER) * QUARTER, zone);
	offsets.set(key, offset);
	return offset;
}

function computeOffset(instant: number, zone: string): number {
	const parts = formatIn(zone).formatToParts(instant);
	const [year = 0, month = 1, day, hour, minute, second] = [
		'year',
		'month',
		'day',
		'hour',
		'minute',
		'second',
	].map((type) => Number(parts.find((part) => part.type === type)?.value));
	return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function offsetOf(text: string): number {
	if (text.toUpperCase() === 'Z') return 0;
	const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
	return (text.startsWith('-') ? -1 : 1) * minutes * 60_000;
}
