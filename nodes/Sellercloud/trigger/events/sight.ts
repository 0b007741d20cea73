import type { IDataObject } from 'n8n-workflow';
import type { Query } from '../../client/types';
import type { Seen } from '../advance';
import type { Rule } from '../cursor';
import { formatWall, parseWall, readFrom, type Wall } from '../../wall';
import type { OrderEvent, OrderFilters } from './event';

/** Orders that Amazon or Walmart ship themselves: FBA, WFS and AWD. */
const FULFILLED_BY_CHANNEL: unknown[] = [20, 79, 81];

/** How an event remembers, with the user's choices. */
export function ruleOf(event: OrderEvent, filters: OrderFilters, learnsFirst: boolean): Rule {
	const memory =
		event.memory === 'version' && filters.changedFields.length > 0 ? 'entering' : event.memory;
	if (memory === 'queue') return { memory: 'version' };
	return { memory, learnsFirst, endsWithMemory: event.created };
}

/**
 * What of the user's filters the server may apply. Not what changes as an order is worked on, such as its status: rows
 * that leave the list while it is read in pages would make others slip through.
 */
export function queryOf(event: OrderEvent, filters: OrderFilters): Query {
	const { channels, companies, warehouses } = filters;
	return {
		...event.query,
		...(companies.length > 0 && { 'model.companyID': companies }),
		...(warehouses.length > 0 && { 'model.warehouseID': warehouses }),
		// Older servers read one channel only
		...(channels.length === 1 && { 'model.channel': channels }),
	};
}

/** What of the start the server may apply. */
export const createdSince = (start: Wall, zone: string): Query => ({
	'model.createdOnFrom': formatWall(readFrom(start, zone).from),
});

/** What a row of the list of orders says, or nothing if it is none of the user's concern. */
export function sightOrder(
	event: OrderEvent,
	filters: OrderFilters,
	zone: string,
	row: IDataObject,
	start?: Wall,
): Seen | undefined {
	const stamp = parseWall(row.LastUpdated, zone);
	if (stamp === undefined || !passes(filters, row)) return undefined;
	const createdOn = parseWall(row.CreatedOn, zone) ?? stamp;
	if (event.created && start !== undefined && createdOn < readFrom(start, zone).from) {
		return undefined;
	}
	const { changedFields } = filters;
	const state = changedFields.length > 0 ? digest(row, changedFields) : event.stateOf?.(row);
	return {
		id: String(row.ID),
		stamp,
		stampText: String(row.LastUpdated),
		matches: event.matches(row, filters),
		state: state === undefined ? undefined : String(state),
		age: event.created ? createdOn : stamp,
		row,
	};
}

/** The filters that all events share. */
function passes(filters: OrderFilters, row: IDataObject): boolean {
	const { channels, companies, includeFba } = filters;
	const isIn = (wanted: number[], value: unknown) =>
		wanted.length === 0 || wanted.some((one) => one === value);
	return (
		isIn(channels, row.OrderSource) &&
		isIn(companies, row.CompanyID) &&
		(includeFba || !FULFILLED_BY_CHANNEL.includes(row.OrderSource))
	);
}

/** A short text that differs when one of the fields does (FNV-1a, twice for 64 bits). */
function digest(row: IDataObject, fields: string[]): string {
	const text = JSON.stringify(fields.map((field) => row[field] ?? null));
	return [0x811c9dc5, 0x01000193].map((seed) => fnv(text, seed).toString(36)).join('');
}

function fnv(text: string, seed: number): number {
	let hash = seed;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}
