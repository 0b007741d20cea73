import { formatWall, readFrom, wallAt } from '../../client/accountTime';
import type { ReadOptions } from '../sources/readWindow';
import { settledUpTo } from './ascending';
import {
	bothEnds,
	type FetchAny,
	MOST_NEW,
	type Observe,
	observeAll,
	observeEach,
} from './observe';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/**
 * Rows that were updated or created since the last reading, by filters for times that the rows do not show. So the place
 * can only be taken from the server's clock, and as much as a day before it is read again: that covers changes that
 * show late, clocks that change, and most of what a wrong time zone does.
 *
 * @param fetchSince pages of the rows that a filter for times lets through from a time on
 * @param filters names of the filters for times
 */
export function observeUpdates(
	fetchSince: (filter?: { name: string; from: string }) => FetchAny,
	filters: readonly string[],
	zone: string,
	options: ReadOptions,
): Observe {
	const readSince = async (from: number) =>
		await observeEach(
			filters.map((name) => async () => {
				const fetchPage = fetchSince({ name, from: formatWall(readFrom(from, zone).from) });
				return await observeAll(fetchPage, MOST_NEW, options);
			}),
		);
	return async (known) => {
		if (known?.low !== undefined) {
			const observed = await readSince(known.low - DAY);
			const present = observed.at === undefined ? known.low : wallAt(observed.at, zone);
			// To the hour, so that a quiet poll changes nothing that is stored
			return { ...observed, low: Math.max(known.low, Math.floor(present / HOUR) * HOUR) };
		}
		const ends = await bothEnds(fetchSince());
		if (!ends.ok) return { rows: [], failure: ends.failure };
		const low = Math.floor(wallAt(ends.value.at ?? Date.now(), zone) / HOUR) * HOUR;
		const observed = await readSince(low - DAY);
		const rows = [...ends.value.rows, ...observed.rows];
		return { ...observed, rows, low, floor: settledUpTo(rows.map(({ ID }) => Number(ID))) };
	};
}
