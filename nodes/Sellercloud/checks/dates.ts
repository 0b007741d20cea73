import type { IDataObject } from 'n8n-workflow';
import { floorTo, type Wall } from '../client/accountTime';
import type { Page } from '../client/pageRows';
import type { Outcome } from '../client/types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Calls until the latest rows of a list are found. */
const MOST_LOOKS = 5;
/** How much earlier a row is asked for that did not come; the longest covers all zones of the world. */
const EARLIER = [1, 2, 4, 8, 16, 32].map((hours) => hours * HOUR);

/** The little of a list that has to be read to judge how it tells the time. */
export interface DatedList {
	/** The first page of what was updated from a time on, by the list's own filter. */
	since(from: Wall): Promise<Outcome<Page>>;
	/** What the row is called by. */
	idOf(row: IDataObject): string;
	/** When the row was last updated, as the filter should take it. */
	stampOf(row: IDataObject): Wall | undefined;
	/** The same with its label (`Z`) left aside; nothing for a row that has none. */
	unlabelledOf(row: IDataObject): Wall | undefined;
}

/** What came of asking a list for its latest rows by their own last updates. */
export type Verdict =
	| { kind: 'agree' }
	/** Too few rows, or too many at once, to say. */
	| { kind: 'unclear' }
	/** What was asked for is not looked at: old rows come, whatever the filter says. */
	| { kind: 'ignored' }
	/** A row does not come from its own last update on, so updates would be missed. */
	| {
			kind: 'late';
			id: string;
			stamp: Wall;
			/** How much earlier it has to be asked for (ms), if that was found. */
			by?: number;
			/** Whether it is labelled with a zone, and comes if the label is left aside. */
			label?: 'wrong' | 'other';
	  };

interface Candidate {
	id: string;
	stamp: Wall;
	row: IDataObject;
}

/**
 * Judges whether the rows of a list and its filter for the last update agree about time: the latest row has to come if
 * it is asked for from its own last update on, and must not if it is asked for from the day after tomorrow on. It
 * takes two calls as a rule, and up to twelve where they disagree. A filter that is less exact, by hours or a day, but
 * lets more through than it has to, agrees.
 *
 * @param found rows that were read already
 * @param present what the clock shows, in the time of rows; what is stamped later is judged only if there is no other
 */
export async function judgeDates(
	list: DatedList,
	found: Page,
	present: Wall,
): Promise<Outcome<Verdict>> {
	let [latest, second] = latestTwo(list, found.rows, present);
	if (!latest) return verdict({ kind: 'unclear' });
	for (let looks = 0; ; looks++) {
		const answer = await comesFrom(list, latest.stamp);
		if (!answer.ok) return answer;
		if (hasRow(list, answer.value, latest.id)) break;
		const { rows, total, uncounted } = answer.value;
		const isWhole = rows.length >= total && !uncounted;
		const [later, next] = latestTwo(list, rows, present);
		if (isWhole || rows.length === 0) {
			// It may have been changed or deleted meanwhile; two are no accident
			if (!second) return verdict({ kind: 'unclear' });
			const other = await comesFrom(list, second.stamp);
			if (!other.ok) return other;
			if (hasRow(list, other.value, second.id)) break;
			return await lateness(list, latest);
		}
		if (!later || later.stamp <= latest.stamp || looks === MOST_LOOKS) {
			return verdict({ kind: 'unclear' });
		}
		[latest, second] = [later, next];
	}
	const ahead = await list.since(floorTo(Math.max(latest.stamp, present), DAY) + 3 * DAY);
	if (!ahead.ok) return ahead;
	return verdict({ kind: hasRow(list, ahead.value, latest.id) ? 'ignored' : 'agree' });
}

const verdict = (value: Verdict): Outcome<Verdict> => ({ ok: true, value });

const hasRow = (list: DatedList, { rows }: Page, id: string) =>
	rows.some((row) => list.idOf(row) === id);

/** A minute before the stamp: filters may be cut to the minute, or leave out their very beginning. */
const comesFrom = async (list: DatedList, stamp: Wall) =>
	await list.since(floorTo(stamp, 1000) - MINUTE);

/** How far off it is with a row that does not come. */
async function lateness(list: DatedList, { id, stamp, row }: Candidate): Promise<Outcome<Verdict>> {
	const unlabelled = list.unlabelledOf(row);
	if (unlabelled !== undefined) {
		const answer = await comesFrom(list, unlabelled);
		if (!answer.ok) return answer;
		const label = hasRow(list, answer.value, id) ? 'wrong' : 'other';
		return verdict({ kind: 'late', id, stamp, label });
	}
	for (const by of EARLIER) {
		const answer = await comesFrom(list, stamp - by);
		if (!answer.ok) return answer;
		if (hasRow(list, answer.value, id)) return verdict({ kind: 'late', id, stamp, by });
	}
	return verdict({ kind: 'late', id, stamp });
}

/** The rows that were updated last, the latest first. */
function latestTwo(
	list: DatedList,
	rows: IDataObject[],
	present: Wall,
): [Candidate | undefined, Candidate | undefined] {
	const dated = rows.flatMap((row): Candidate[] => {
		const stamp = list.stampOf(row);
		return stamp === undefined ? [] : [{ id: list.idOf(row), stamp, row }];
	});
	const past = dated.filter(({ stamp }) => stamp <= present);
	const [latest, second] = (past.length > 0 ? past : dated).sort(
		(one, other) => other.stamp - one.stamp,
	);
	return [latest, second];
}
