import type { IDataObject } from 'n8n-workflow';
import { floorTo, parseAccountTime, readFrom, type AccountTime } from '../../client/accountTime';
import { digest } from '../digest';
import type { CursorEvent } from '../events/event';
import { idOf } from '../lists/idOf';
import { passesFilters } from '../lists/passesFilters';
import { stampFieldOf, stampOf } from '../lists/stampOf';
import type { Settings } from '../settings';

/** A row of a list, and what it means for an event. */
export interface ClassifiedRow {
	id: string;
	row: IDataObject;
	/** When it was last updated. */
	stamp: AccountTime;
	/** The stamp as it was written, which may be finer than `stamp`; with a digest of the row if it has no time of day. */
	stampText: string;
	/** Whether it is what the user waits for. */
	matches: boolean;
	/** The state that the event is about. */
	state?: string;
	/** The oldest entries are dropped from the history first; the stamp if left out. */
	age?: AccountTime;
	/** Whether the row does not say when it was last updated; `stamp` then only orders it among others. */
	isUndated?: boolean;
}

const HOUR = 60 * 60_000;

/**
 * @param start when the trigger started; without it the age of a record does not matter
 * @param present what the account's clock shows, for a row that has no time
 * @returns `undefined` for a row that does not pass the filters, or that is older than the start
 */
export function classify(
	row: IDataObject,
	{ event, filters, zone }: Pick<Settings<CursorEvent>, 'event' | 'filters' | 'zone'>,
	start?: AccountTime,
	present: AccountTime = 0,
): ClassifiedRow | undefined {
	const { record } = event;
	if (!passesFilters(record, filters, row)) return undefined;
	const stamp = stampOf(record, row, zone) ?? present;
	const isUndated = stampFieldOf(record, row) === undefined;
	const createdOn = parseAccountTime(row[record.created?.field ?? ''], zone) ?? stamp;
	if (event.created && start !== undefined && createdOn < readFrom(start, zone).from) {
		return undefined;
	}
	const { changedFields } = filters;
	const state = changedFields.length > 0 ? digest(row, changedFields) : event.stateOf?.(row);
	const written = String(record.stamps.map((field) => row[field]).find(Boolean));
	// A date without a time of day is the same for all updates of that day
	const isExact = !isUndated && written.includes(':');
	// Kept for as long as the row may be read again, which its stamp does not say
	const dated = isUndated ? floorTo(present, HOUR) + HOUR : stamp;
	return {
		id: idOf(row),
		row,
		stamp,
		stampText: isExact ? written : `${written} ${digest(row)}`,
		matches: event.matches(row, filters),
		state: state === undefined ? undefined : String(state),
		age: event.created ? createdOn : dated,
		isUndated,
	};
}
