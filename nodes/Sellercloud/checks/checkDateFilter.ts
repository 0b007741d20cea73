import type { IDataObject } from 'n8n-workflow';
import {
	floorTo,
	readFrom,
	toAccountTime,
	type AccountTime,
	type WrittenTime,
} from '../client/accountTime';
import type { Page } from '../client/pageRows';
import type { Outcome } from '../client/types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Calls to find the latest rows of a list. */
const MAX_LOOKS = 5;
/** Covers the difference between any two time zones. */
export const MOST_HOURS_EARLIER = 32;
/** How many hours earlier a row is requested that was not found. */
const HOURS_EARLIER = [1, 2, 4, 8, 16, MOST_HOURS_EARLIER];

/** A list whose filter for last updates is checked. */
export interface DatedList {
	/** The account's time zone, an IANA name. */
	zone: string;
	/** The first page of the rows that the filter finds from a time on. */
	since(from: AccountTime): Promise<Outcome<Page>>;
	idOf(row: IDataObject): string;
	/** When the row was last updated, as it says it. */
	writtenOf(row: IDataObject): WrittenTime | undefined;
}

/** A row, and its last update as the filter should read it. */
export interface Stamped {
	id: string;
	stamp: AccountTime;
}

/** What is wrong, or not known. `dateWords.ts` has the words. */
export type DateDisagreement =
	/** There are too few rows, or too many with the same time. */
	| { kind: 'unclear' }
	/** The filter is ignored: old rows come whatever it says. */
	| { kind: 'ignored' }
	/** A row is not found from its own last update on, so updates would be missed. Without its offset or `Z` it is found. */
	| { kind: 'labelWrong'; row: Stamped }
	/** The same, but it is not found without its offset or `Z` either. */
	| { kind: 'labelOther'; row: Stamped }
	/** The same for a row that has neither. `hours`: up to how much earlier it has to be requested, if it was found at all. */
	| { kind: 'late'; row: Stamped; hours?: number };

export type DateVerdict = { kind: 'agree'; row: Stamped } | DateDisagreement;

interface Candidate extends Stamped {
	written: WrittenTime;
}

/**
 * Checks whether the rows of a list and its filter for last updates agree: the latest row has to be found from its own
 * last update on, and must not be found from the day after tomorrow on. This usually takes two calls, and up to twelve
 * where they disagree. A filter that is off by hours or a day, but finds more rows than it has to, agrees.
 *
 * @param found rows that were read before
 * @param present what the account's clock shows; a row with a later time is used only if there are no two others
 */
export async function checkDateFilter(
	list: DatedList,
	found: IDataObject[],
	present: AccountTime,
): Promise<Outcome<DateVerdict>> {
	let [latest, second] = latestTwo(list, found, present);
	if (!latest) return verdict({ kind: 'unclear' });
	for (let looks = 0; ; looks++) {
		const answer = await requestFrom(list, latest.stamp);
		if (!answer.ok) return answer;
		if (hasRow(list, answer.value, latest.id)) break;
		const { rows, total, uncounted } = answer.value;
		const isWhole = rows.length >= total && !uncounted;
		const [later, next] = latestTwo(list, rows, present);
		if (isWhole || rows.length === 0) {
			// The row may have been changed or deleted in the meantime, but hardly two of them
			if (!second) return verdict({ kind: 'unclear' });
			const other = await requestFrom(list, second.stamp);
			if (!other.ok) return other;
			if (!hasRow(list, other.value, second.id)) return await lateness(list, latest);
			latest = second;
			break;
		}
		if (!later || later.stamp <= latest.stamp || looks === MAX_LOOKS) {
			return verdict({ kind: 'unclear' });
		}
		[latest, second] = [later, next];
	}
	const ahead = await list.since(floorTo(Math.max(latest.stamp, present), DAY) + 3 * DAY);
	if (!ahead.ok) return ahead;
	const isIgnored = hasRow(list, ahead.value, latest.id);
	return verdict(isIgnored ? { kind: 'ignored' } : { kind: 'agree', row: stamped(latest) });
}

const verdict = (value: DateVerdict): Outcome<DateVerdict> => ({ ok: true, value });

const stamped = ({ id, stamp }: Candidate): Stamped => ({ id, stamp });

const hasRow = (list: DatedList, { rows }: Page, id: string) =>
	rows.some((row) => list.idOf(row) === id);

/**
 * From a minute earlier on: filters may be cut to the minute, or exclude the time itself. In the hour that comes twice
 * when clocks go back, a server may read the time as the later one, so the whole hour is requested.
 */
const requestFrom = async (list: DatedList, stamp: AccountTime) =>
	await list.since(readFrom(floorTo(stamp, 1000) - MINUTE, list.zone).from);

/** How far off the filter is with a row that was not found. */
async function lateness(list: DatedList, latest: Candidate): Promise<Outcome<DateVerdict>> {
	const { id, stamp, written } = latest;
	const row = stamped(latest);
	if (written.offset !== undefined) {
		const answer = await requestFrom(list, written.time);
		if (!answer.ok) return answer;
		return verdict({ kind: hasRow(list, answer.value, id) ? 'labelWrong' : 'labelOther', row });
	}
	for (const hours of HOURS_EARLIER) {
		const answer = await requestFrom(list, stamp - hours * HOUR);
		if (!answer.ok) return answer;
		if (hasRow(list, answer.value, id)) return verdict({ kind: 'late', row, hours });
	}
	return verdict({ kind: 'late', row });
}

/**
 * The rows that were updated last, the latest first. Those with a time after the present come last: they may be mistakes,
 * but where the account's zone is wrong, most rows may be among them.
 */
function latestTwo(
	list: DatedList,
	rows: IDataObject[],
	present: AccountTime,
): [Candidate | undefined, Candidate | undefined] {
	const dated = rows.flatMap((row): Candidate[] => {
		const written = list.writtenOf(row);
		if (!written) return [];
		return [{ id: list.idOf(row), stamp: toAccountTime(written, list.zone), written }];
	});
	const isAhead = ({ stamp }: Candidate) => Number(stamp > present);
	const [latest, second] = dated.sort(
		(one, other) => isAhead(one) - isAhead(other) || other.stamp - one.stamp,
	);
	return [latest, second];
}
