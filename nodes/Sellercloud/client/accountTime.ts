/**
 * A time in the account's time zone. Sellercloud reads and writes times without an offset, in the account's time zone.
 * Here such a time is the number of ms since 1970 that it would be if it were UTC. Compare it only with other account
 * times.
 */
export type AccountTime = number;

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** ms; time zones range from UTC-12 to UTC+14. */
const MOST_OFFSET = 14 * HOUR;
const TIME =
	/^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** A time as it is written, and the UTC offset (ms) that is written with it, if any. */
export interface WrittenTime {
	time: AccountTime;
	offset?: number;
}

/** @returns `undefined` for anything that is not a time, and for the year 1, which .NET uses for "never" */
export function readWrittenTime(value: unknown): WrittenTime | undefined {
	const match = typeof value === 'string' ? TIME.exec(value.trim()) : null;
	if (!match) return undefined;
	const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '0', label] = match;
	if (Number(year) < 1900) return undefined;
	const [h, m, s] = [hour, minute, second].map(Number);
	const whole = Date.UTC(Number(year), Number(month) - 1, Number(day), h, m, s);
	// Date.UTC carries an impossible value, such as month 13, over into the next year
	const isReal = new Date(whole).toISOString().startsWith(`${year}-${month}-${day}`);
	if (!isReal || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
	const wall = whole + Math.floor(Number(`0.${fraction}`) * 1000);
	if (label === undefined) return { time: wall };
	const offset = offsetOf(label);
	return Math.abs(offset) <= MOST_OFFSET ? { time: wall, offset } : undefined;
}

/**
 * Parses a time from a row or from user input.
 *
 * @param zone IANA name; only used for a time with an offset, which order rows do not have
 * @returns `undefined` for anything that is not a time, and for the year 1, which .NET uses for "never"
 */
export function parseAccountTime(value: unknown, zone: string): AccountTime | undefined {
	const written = readWrittenTime(value);
	return written && toAccountTime(written, zone);
}

/** @param zone IANA name; only used for a time with an offset */
export const toAccountTime = ({ time, offset }: WrittenTime, zone: string): AccountTime =>
	offset === undefined ? time : accountTimeAt(time - offset, zone);

const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(9999, 0);

/** Whether a value is a time that a filter can take. */
export const isAccountTime = (value: unknown): value is AccountTime =>
	typeof value === 'number' && value >= EARLIEST && value <= LATEST;

/** Rounds down to a multiple of `step` (ms). */
export const floorTo = (wall: AccountTime, step: number): AccountTime =>
	Math.floor(wall / step) * step;

/** The format that Sellercloud's filters take, truncated to the second: `2026-11-24T09:30:00`. */
export const formatAccountTime = (wall: AccountTime): string =>
	new Date(wall).toISOString().slice(0, 19);

/** The account's local time at an instant (ms since epoch). */
export const accountTimeAt = (instant: number, zone: string): AccountTime =>
	instant + offsetAt(instant, zone);

/**
 * A time from a row as ISO 8601 with the account's UTC offset: `2026-11-24T09:30:00.000-05:00`. A time that occurs twice
 * when clocks go back is taken for its first occurrence.
 *
 * @param zone IANA name
 * @returns a text that can't be read, as it is; `null` for "never" and for anything that is not a text
 */
export function isoWithOffset(value: unknown, zone: string): string | null {
	const wall = parseAccountTime(value, zone);
	if (wall === undefined) return unreadable(value);
	const early = offsetAt(wall - DAY, zone);
	// The instant that the earlier offset gives is before a change of clocks or after it, and so has the right offset
	const offset = offsetAt(wall - early, zone);
	const minutes = Math.abs(offset) / 60_000;
	const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
	const sign = offset < 0 ? '-' : '+';
	return `${new Date(wall).toISOString().slice(0, -1)}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Years before 1900, which .NET and databases use for "never", in ISO 8601 and as screens show them. */
const NEVER = /^(0\d{3}|1[0-8]\d\d)-|\/0001\b/;

const unreadable = (value: unknown): string | null =>
	typeof value !== 'string' || value.trim() === '' || NEVER.test(value.trim()) ? null : value;

/**
 * Where to start reading so that nothing at or after `low` is missed when clocks go back. The hour that occurs twice is
 * read from its start, because in that hour an earlier time may belong to a later record.
 *
 * @param zone IANA name
 * @returns `from`, the time to read from, and `settled`, the first time after which times are unique again; normally
 * both are `low`
 */
export function readFrom(
	low: AccountTime,
	zone: string,
): { from: AccountTime; settled: AccountTime } {
	const [before, after] = [low - DAY, low + DAY];
	const [fast, slow] = [offsetAt(before, zone), offsetAt(after, zone)];
	if (fast <= slow) return { from: low, settled: low };
	let [from, to] = [before, after];
	while (to - from > 1000) {
		const middle = Math.floor((from + to) / 2);
		if (offsetAt(middle, zone) === fast) from = middle;
		else to = middle;
	}
	// Clocks change at a full minute
	const change = Math.round(to / 60_000) * 60_000;
	if (low < change + slow || low > change + fast) return { from: low, settled: low };
	// A second earlier, because a server may read the start of the hour as its second occurrence
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
/** By zone and quarter of an hour, the smallest step by which clocks change. Cached because Intl is slow. */
const offsets = new Map<string, number>();
const MOST_OFFSETS = 10_000;

/** The UTC offset in ms, positive when local time is ahead of UTC. */
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
