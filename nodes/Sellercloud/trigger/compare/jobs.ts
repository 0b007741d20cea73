import type { IDataObject } from 'n8n-workflow';
import { formatWall, parseWall, readFrom, wallAt } from '../../client/accountTime';
import { FIRST_PAGE } from '../../client/pageNames';
import type { Query } from '../../client/types';
import { believedOf } from '../cursor/believe';
import { EITHER, OVERLAP } from '../cursor/cursor';
import { OPEN } from '../events/jobs';
import { OPEN_JOBS } from '../lists/jobs';
import { type ReadOptions } from '../sources/readWindow';
import {
	type FetchAny,
	MOST_NEW,
	type Observe,
	observeAll,
	type Observed,
	observeEach,
} from './observe';
import type { Snapshot } from './snapshot';

const DAY = 24 * 60 * 60_000;

/**
 * Jobs that were submitted since the last reading, those that are open, and those that were open when last seen: the
 * list has a filter for the time of submission only, so each of these is asked for by its id.
 *
 * @param fetchWith pages of the jobs that a query lets through
 */
export function observeJobs(
	fetchWith: (query: Query) => FetchAny,
	zone: string,
	options: ReadOptions,
): Observe {
	const readWith = async (query: Query) => await observeAll(fetchWith(query), MOST_NEW, options);
	const present = async (): Promise<Observed> => {
		const first = await fetchWith({})({ ...FIRST_PAGE, pageSize: 1 });
		if (!first.ok) return { rows: [], failure: first.failure };
		return { rows: [], at: first.value.at };
	};
	return async (known) => {
		const begun = known?.low === undefined ? await present() : undefined;
		if (begun?.failure) return begun;
		const low = known?.low ?? wallAt(begun?.at ?? Date.now(), zone) - DAY;
		const from = formatWall(readFrom(low - OVERLAP, zone).from);
		const listed = await observeEach([
			async () => await readWith({ 'model.submittedFrom': from }),
			async () => await readWith({ 'model.jobStatuses': [...OPEN_JOBS] }),
		]);
		if (listed.failure || listed.tooMany) return listed;
		const left = await observeEach(
			leftOpen(known, listed.rows).map(
				(id) => async () => await observeAll(fetchWith({ 'model.jobID': id }), 1, options),
			),
		);
		const rows = [...listed.rows, ...left.rows];
		const stampOf = ({ SubmittedOn }: IDataObject) => parseWall(SubmittedOn, zone);
		const { latest = low } = believedOf({ rows, at: listed.at }, { stampOf, zone });
		return { rows, at: listed.at, failure: left.failure, low: Math.max(low, latest) };
	};
}

/** Ids of jobs that were open and are in no list any more. */
function leftOpen(known: Snapshot | undefined, rows: IDataObject[]): number[] {
	const listed = new Set(rows.map(({ ID }) => String(ID)));
	const open = [...(known?.values ?? [])].filter(
		([id, value]) => value.split(EITHER).includes(OPEN) && !listed.has(id),
	);
	return open.map(([id]) => Number(id));
}
