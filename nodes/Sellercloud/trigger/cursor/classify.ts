import type { IDataObject } from 'n8n-workflow';
import {
	floorTo,
	formatWall,
	parseWall,
	readFrom,
	readWritten,
	type Wall,
} from '../../client/accountTime';
import type { Failure, Query } from '../../client/types';
import { isAmong, type Names } from '../../records/codes';
import { CHANNELS } from '../../records/orderCodes';
import { jobTypes } from '../../swagger/jobTypes';
import type { CursorEvent } from '../events/event';
import type { Filters } from '../filters';
import { digest } from '../lists/digest';
import { type RecordKind, stampFieldOf, stampOf } from '../lists/record';
import { undatedFailure } from './agreement';
import type { Rule } from './cursor';
import type { Seen } from './source';

/** Orders that Amazon or Walmart ship themselves: FBA, WFS and AWD. */
const FULFILLED_BY_CHANNEL: number[] = [20, 79, 81];

const HOUR = 60 * 60_000;

/** Records, where what is remembered of each is unlike all others: about 1 MB. */
const MOST_UNLIKE = 20_000;

/** How an event remembers, with the user's choices. */
export function ruleOf(event: CursorEvent, filters: Filters, learnsFirst: boolean): Rule {
	if (event.family === 'queue') return { memory: event.memory };
	const rule = { learnsFirst, endsWithMemory: event.created };
	if (event.memory !== 'version') return { ...rule, memory: event.memory };
	const isCompared = filters.changedFields.length > 0;
	return { ...rule, memory: isCompared ? 'entering' : 'version', mostRemembered: MOST_UNLIKE };
}

/** What of the start the server may apply. */
export function createdSince({ created }: CursorEvent['record'], start: Wall, zone: string): Query {
	return created ? { [created.from]: formatWall(readFrom(start, zone).from) } : {};
}

/** What a row of the list says, or nothing if it is none of the user's concern. */
export function sightOf(
	event: CursorEvent,
	filters: Filters,
	zone: string,
	row: IDataObject,
	start?: Wall,
	present: Wall = 0,
): Seen | undefined {
	const { record } = event;
	if (!passes(record, filters, row)) return undefined;
	const stamp = stampOf(record, row, zone) ?? present;
	const isUndated = stampFieldOf(record, row) === undefined;
	const createdOn = parseWall(row[record.created?.field ?? ''], zone) ?? stamp;
	if (event.created && start !== undefined && createdOn < readFrom(start, zone).from) {
		return undefined;
	}
	const { changedFields } = filters;
	const state = changedFields.length > 0 ? digest(row, changedFields) : event.stateOf?.(row);
	const given = record.stamps.map((field) => row[field]).find(Boolean);
	// Remembered for as long as it may be read again, which its stamp does not say
	const dated = isUndated ? floorTo(present, HOUR) + HOUR : stamp;
	return {
		id: String(row.ID),
		stamp,
		stampText: isUndated ? `${String(given)} ${digest(row)}` : String(given),
		matches: event.matches(row, filters),
		state: state === undefined ? undefined : String(state),
		age: event.created ? createdOn : dated,
		isUndated,
		row,
	};
}

/** Why an event can't go by these rows: none of them says when it was last updated, or created at least. */
export function objectionTo(
	{ record }: CursorEvent,
	{ memory }: Rule,
	rows: IDataObject[],
): Failure | undefined {
	// One row alone is not believed, in this neither
	if (rows.length < 2) return undefined;
	const { stamps, fallbacks = [] } = record;
	// What tells each update has to know it; for what tells states a time before it will do
	const fields = memory === 'version' ? stamps : [...stamps, ...fallbacks];
	const isDated = (row: IDataObject) => fields.some((field) => readWritten(row[field]));
	return rows.some(isDated) ? undefined : undatedFailure(record, rows);
}

/** The filters that all events share. */
export function passes({ rowFields }: RecordKind, filters: Filters, row: IDataObject): boolean {
	const isIn = (wanted: number[], field: string | undefined, names: Names = []) =>
		field === undefined || wanted.length === 0 || isAmong(names, wanted, row[field]);
	return (
		isIn(filters.channels, rowFields.channels, CHANNELS) &&
		isIn(filters.companies, rowFields.companies) &&
		isIn(filters.warehouses, rowFields.warehouses) &&
		isIn(filters.vendors, rowFields.vendors) &&
		isIn(filters.jobTypes, rowFields.jobTypes, jobTypes()) &&
		(filters.includeFba || !isAmong(CHANNELS, FULFILLED_BY_CHANNEL, row.OrderSource))
	);
}
