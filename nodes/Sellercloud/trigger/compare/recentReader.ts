import { formatAccountTime, readFrom, accountTimeAt } from '../../client/accountTime';
import type { RecordKind } from '../lists/record';
import type { ReadOptions } from '../sources/readWindow';
import {
	type FetchListPage,
	type ListReader,
	MAX_NEW,
	readBothEnds,
	readEach,
	readList,
} from './readList';
import { highestOldId } from './highestOldId';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/**
 * Reads rows that were updated or created since the checkpoint, by filters for times that the rows do not show. So the
 * checkpoint can only be taken from the server's clock, and the day before it is read again: that covers changes that
 * show late, daylight saving time, and most of what a wrong time zone does.
 *
 * @param fetchSince pages of the rows that a filter finds from a time on
 * @param record whose filters are used, and whose ids ascend
 */
export function recentReader(
	fetchSince: (filter?: { name: string; from: string }) => FetchListPage,
	{ recentBy = [], idField = 'ID' }: Pick<RecordKind, 'recentBy' | 'idField'>,
	zone: string,
	options: ReadOptions,
): ListReader {
	const readSince = async (from: number) =>
		await readEach(
			recentBy.map((name) => async () => {
				const fetchPage = fetchSince({ name, from: formatAccountTime(readFrom(from, zone).from) });
				return await readList(fetchPage, MAX_NEW, options);
			}),
		);
	return async (known) => {
		if (known?.low !== undefined) {
			const reading = await readSince(known.low - DAY);
			const present = reading.at === undefined ? known.low : accountTimeAt(reading.at, zone);
			// To the hour, so that a quiet poll does not change what is saved
			return { ...reading, low: Math.max(known.low, Math.floor(present / HOUR) * HOUR) };
		}
		const ends = await readBothEnds(fetchSince());
		if (!ends.ok) return { rows: [], failure: ends.failure };
		const low = Math.floor(accountTimeAt(ends.value.at ?? Date.now(), zone) / HOUR) * HOUR;
		const reading = await readSince(low - DAY);
		const rows = [...ends.value.rows, ...reading.rows];
		return { ...reading, rows, low, floor: highestOldId(rows.map((row) => Number(row[idField]))) };
	};
}
