import type { IDataObject } from 'n8n-workflow';
import { floorTo, type AccountTime } from '../client/accountTime';
import type { Page } from '../client/pageRows';
import type { Outcome } from '../client/types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Calls to find the latest rows of a list. */
const MAX_LOOKS = 5;
/** How much earlier (ms) a row is requested that was not found; the longest covers all time zones. */
const EARLIER = [1, 2, 4, 8, 16, 32].map((hours) => hours * HOUR);

/** A list whose filter for last updates is checked. */
export interface DatedList {
	/** The first page of the rows that the filter finds from a time on. */
	since(from: AccountTime): Promise<Outcome<Page>>;
	idOf(row: IDataObject): string;
	/** When the row was last updated, as the filter should read it. */
	stampOf(row: IDataObject): AccountTime | undefined;
	/** The same without its offset or `Z`; `undefined` for a row that has neither. */
	unlabelledOf(row: IDataObject): AccountTime | undefined;
}

export type DateVerdict =
	| { kind: 'agree' }
	/** There are too few rows, or too many with the same time. */
	| { kind: 'unclear' }
	/** The filter is ignored: old rows come whatever it says. */
	| { kind: 'ignored' }
	/** A row is not found from its own last update on, so updates would be missed. */
	| {
			kind: 'late';
			id: string;
			stamp: AccountTime;
			/** How much earlier (ms) it has to be requested, if it was found at all. */
			by?: number;
			/** `wrong`: it is found without its offset; `other`: it has an offset, and is not found without it either. */
			label?: 'wrong' | 'other';
	  };

interface Candidate {
	id: string;
	stamp: AccountTime;
	row: IDataObject;
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
	found: Page,
	present: AccountTime,
): Promise<Outcome<DateVerdict>> {
	let [latest, second] = latestTwo(list, found.rows, present);
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
	return verdict({ kind: hasRow(list, ahead.value, latest.id) ? 'ignored' : 'agree' });
}

const verdict = (value: DateVerdict): Outcome<DateVerdict> => ({ ok: true, value });

const hasRow = (list: DatedList, { rows }: Page, id: string) =>
	rows.some((row) => list.idOf(row) === id);

/** From a minute earlier on: filters may be cut to the minute, or exclude the time itself. */
const requestFrom = async (list: DatedList, stamp: AccountTime) =>
	await list.since(floorTo(stamp, 1000) - MINUTE);

/** How far off the filter is with a row that was not found. */
async function lateness(
	list: DatedList,
	{ id, stamp, row }: Candidate,
): Promise<Outcome<DateVerdict>> {
	const unlabelled = list.unlabelledOf(row);
	if (unlabelled !== undefined) {
		const answer = await requestFrom(list, unlabelled);
		if (!answer.ok) return answer;
		const label = hasRow(list, answer.value, id) ? 'wrong' : 'other';
		return verdict({ kind: 'late', id, stamp, label });
	}
	for (const by of EARLIER) {
		const answer = await requestFrom(list, stamp - by);
		if (!answer.ok) return answer;
		if (hasRow(list, answer.value, id)) return verdict({ kind: 'late', id, stamp, by });
	}
	return verdict({ kind: 'late', id, stamp });
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
		const stamp = list.stampOf(row);
		return stamp === undefined ? [] : [{ id: list.idOf(row), stamp, row }];
	});
	const isAhead = ({ stamp }: Candidate) => Number(stamp > present);
	const [latest, second] = dated.sort(
		(one, other) => isAhead(one) - isAhead(other) || other.stamp - one.stamp,
	);
	return [latest, second];
}
