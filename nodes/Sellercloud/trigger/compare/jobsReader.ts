import type { IDataObject } from 'n8n-workflow';
import {
	formatAccountTime,
	parseAccountTime,
	readFrom,
	accountTimeAt,
} from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { Query } from '../../client/types';
import { statesIn } from '../eitherState';
import { OPEN } from '../events/jobs';
import { idOf } from '../lists/idOf';
import { OPEN_JOBS } from '../../records/job';
import { latestUpdateIn } from '../sources/latestUpdate';
import { OVERLAP, type ReadOptions } from '../sources/readWindow';
import {
	type FetchListPage,
	type ListReader,
	type ListReading,
	MAX_NEW,
	readEach,
	readList,
} from './readList';
import type { Snapshot } from './snapshot';

const DAY = 24 * 60 * 60_000;

/**
 * Reads jobs that were submitted since the checkpoint, those that are open, and those that were open when last seen:
 * the list can be filtered by the time of submission only, so each of the latter is requested by its id.
 *
 * @param fetchWith pages of the jobs that match a query
 */
export function jobsReader(
	fetchWith: (query: Query) => FetchListPage,
	zone: string,
	options: ReadOptions,
): ListReader {
	const readWith = async (query: Query) => await readList(fetchWith(query), MAX_NEW, options);
	const present = async (): Promise<ListReading> => {
		const first = await fetchWith({})({ ...FIRST_PAGE, pageSize: 1 });
		if (!first.ok) return { rows: [], failure: first.failure };
		return { rows: [], at: first.value.at };
	};
	return async (known) => {
		const begun = known?.low === undefined ? await present() : undefined;
		if (begun?.failure) return begun;
		const low = known?.low ?? accountTimeAt(begun?.at ?? Date.now(), zone) - DAY;
		const from = formatAccountTime(readFrom(low - OVERLAP, zone).from);
		const listed = await readEach([
			async () => await readWith({ 'model.submittedFrom': from }),
			async () => await readWith({ 'model.jobStatuses': [...OPEN_JOBS] }),
		]);
		if (listed.failure || listed.tooMany) return listed;
		const left = await readEach(
			leftOpen(known, listed.rows).map(
				(id) => async () => await readList(fetchWith({ 'model.jobID': id }), 1, options),
			),
		);
		const rows = [...listed.rows, ...left.rows];
		const stampOf = ({ SubmittedOn }: IDataObject) => parseAccountTime(SubmittedOn, zone);
		const { latest = low } = latestUpdateIn({ rows, at: listed.at }, { stampOf, zone });
		return { rows, at: listed.at, failure: left.failure, low: Math.max(low, latest) };
	};
}

/** Ids of jobs that were open and are not in the list any more; a job without an ID cannot be requested. */
function leftOpen(known: Snapshot | undefined, rows: IDataObject[]): number[] {
	const listed = new Set(rows.map((row) => idOf(row)));
	const open = [...(known?.values ?? [])].filter(
		([id, value]) => statesIn(value).includes(OPEN) && !listed.has(id),
	);
	return open.map(([id]) => Number(id)).filter(Number.isFinite);
}
