import type { IDataObject } from 'n8n-workflow';
import type { Query } from '../../client/types';
import { formatWall, parseWall, readFrom, type Wall } from '../../wall';
import type { Seen } from '../advance';
import type { Rule } from '../cursor';
import { type RecordKind, stampOf } from '../records/record';
import { digest } from './digest';
import type { CursorEvent } from './event';
import type { Filters } from './filters';

/** Orders that Amazon or Walmart ship themselves: FBA, WFS and AWD. */
const FULFILLED_BY_CHANNEL: unknown[] = [20, 79, 81];

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
): Seen | undefined {
	const { record } = event;
	const stamp = stampOf(record, row, zone);
	if (stamp === undefined || !passes(record, filters, row)) return undefined;
	const createdOn = parseWall(row[record.created?.field ?? ''], zone) ?? stamp;
	if (event.created && start !== undefined && createdOn < readFrom(start, zone).from) {
		return undefined;
	}
	const { changedFields } = filters;
	const state = changedFields.length > 0 ? digest(row, changedFields) : event.stateOf?.(row);
	return {
		id: String(row.ID),
		stamp,
		stampText: String(record.stamps.map((field) => row[field]).find(Boolean)),
		matches: event.matches(row, filters),
		state: state === undefined ? undefined : String(state),
		age: event.created ? createdOn : stamp,
		row,
	};
}

/** The filters that all events share. */
export function passes({ rowFields }: RecordKind, filters: Filters, row: IDataObject): boolean {
	const isIn = (wanted: number[], field: string | undefined) =>
		field === undefined || wanted.length === 0 || wanted.some((one) => one === row[field]);
	return (
		isIn(filters.channels, rowFields.channels) &&
		isIn(filters.companies, rowFields.companies) &&
		isIn(filters.warehouses, rowFields.warehouses) &&
		isIn(filters.vendors, rowFields.vendors) &&
		isIn(filters.jobTypes, rowFields.jobTypes) &&
		(filters.includeFba || !FULFILLED_BY_CHANNEL.includes(row.OrderSource))
	);
}
