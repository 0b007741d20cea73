import type { IDataObject } from 'n8n-workflow';
import { parseWall, readWritten, type Wall } from '../../client/accountTime';
import { isDataObject } from '../../client/decode';
import type { Query } from '../../client/types';
import type { Names } from '../../records/codes';
import type { Filters, ListFilter } from '../filters';

/** A kind of record, as far as its list goes. */
export interface RecordKind {
	/** What people call several of them: `orders`. */
	plural: string;
	/** Of its list; its saved views are below it. */
	path: string;
	/** Where the single record is, if that has more than the row. */
	detailPath?(id: string): string;
	/**
	 * What of the user's filters the server may apply. Not what changes as a record is worked on, such as its status:
	 * rows that leave the list while it is read in pages would make others slip through.
	 */
	serverFilters(filters: Filters): Query;
	/** Fields of the row that say what a filter is about, checked here too. */
	rowFields: Partial<Record<Exclude<ListFilter, 'changedFields'>, string>>;
	/** Fields with the time of its latest update that the row knows of; the first that holds one counts. */
	stamps: readonly string[];
	/** Fields with an earlier time, for a row without any of those. */
	fallbacks?: readonly string[];
	statuses?: Names;
	/** Fields that the user may choose to be told of. */
	fields?: ReadonlyArray<{ name: string; value: string }>;
	/** Its row with names beside codes and dates with the offset of the account. */
	simplify(row: IDataObject, zone: string): IDataObject;
}

/** A kind of record whose list is filtered by the last update and shows it. */
export interface DatedRecord extends RecordKind {
	/** The filter for the last update, both ends included. */
	from: string;
	to: string;
	/** The field with the time it was created, and the filter for that. */
	created?: { field: string; from: string };
	/** An order that never changes, by id as a rule; without it that of the server is relied on. */
	sorting?: Query;
	/** Newest first, where the server can. */
	newestFirst?: Query;
}

/** When a row was last updated, or a time before that where the row does not say it. */
export function stampOf(record: RecordKind, row: IDataObject, zone: string): Wall | undefined {
	const { fallbacks = [] } = record;
	const field = [stampFieldOf(record, row), ...fallbacks].find(
		(one) => one !== undefined && readWritten(row[one]) !== undefined,
	);
	return field === undefined ? undefined : parseWall(row[field], zone);
}

/** The field that says when a row was last updated, if one does. */
export const stampFieldOf = ({ stamps }: RecordKind, row: IDataObject): string | undefined =>
	stamps.find((field) => readWritten(row[field]) !== undefined);

/** A filter of the server's, left out where the user chose nothing. */
export const listed = (name: string, values: number[]): Query =>
	values.length > 0 ? { [name]: values } : {};

/** The objects in a list of a row. */
export function rowsIn(row: IDataObject, key: string): IDataObject[] {
	const value = row[key];
	return Array.isArray(value) ? value.filter(isDataObject) : [];
}

/** Texts without those that are missing, empty or there before. */
export const textsOf = (values: unknown[]): string[] => [
	...new Set(values.flatMap((value) => (typeof value === 'string' && value.trim()) || [])),
];
