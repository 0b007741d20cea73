import { parseAccountTime } from '../client/accountTime';
import { comparable } from '../input/comparable';
import type { Field } from './field';
import type { Check } from './itemInput';

/**
 * How far (ms) a row may be outside of a time that was asked for. A server may read it to the day or in another time
 * zone; rows that are further outside were not filtered.
 */
const TOLERANCE = 2 * 24 * 60 * 60_000;

/**
 * What the returned rows have to hold if the server obeys a filter. It ignores filters that it does not know.
 *
 * @param value as it is sent
 * @param zoneOf reads the account's time zone, an IANA name; called only where a time is compared
 */
export async function rowChecks(
	{ displayName: title, send: { matches, notBefore, notAfter } = { value: true } }: Field,
	value: unknown,
	zoneOf: () => Promise<string>,
): Promise<Check[]> {
	const checks: Check[] = [];
	if (matches !== undefined) {
		const wanted = [value].flat().map(comparable);
		checks.push({ title, name: matches, accepts: (other) => wanted.includes(comparable(other)) });
	}
	if (notBefore === undefined && notAfter === undefined) return checks;
	const zone = await zoneOf();
	const wall = parseAccountTime(value, zone);
	if (wall === undefined) return checks;
	/** A row whose time can't be read is accepted: it says nothing about the filter. */
	const isWithin = (from: number, to: number) => (other: unknown) => {
		const time = parseAccountTime(other, zone);
		return time === undefined || (time >= from - TOLERANCE && time <= to + TOLERANCE);
	};
	if (notBefore !== undefined) {
		checks.push({ title, name: notBefore, accepts: isWithin(wall, Infinity) });
	}
	if (notAfter !== undefined) {
		checks.push({ title, name: notAfter, accepts: isWithin(-Infinity, wall) });
	}
	return checks;
}
