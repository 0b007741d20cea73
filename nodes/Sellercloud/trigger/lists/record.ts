import type { IDataObject } from 'n8n-workflow';
import type { DateKind } from '../../checks/dateWords';
import type { Query } from '../../client/types';
import type { Names } from '../../records/codes';
import type { RecordShape } from '../../records/recordShape';
import type { Filters, ListFilter } from '../filters';

/** A kind of record, and how its list is read. */
export interface RecordKind {
	/** The plural of its name, such as `orders`. */
	plural: string;
	/** Path of its list; its saved views are below that path. */
	path: string;
	/** The field of the row with its ID; `ID` if left out. */
	idField?: string;
	/** Path of the single record, if that has more than the row. */
	detailPath?(id: string): string;
	/**
	 * The part of the user's filters that the server may apply. Nothing that changes as a record is processed, such as
	 * its status: when rows leave the list while it is read in pages, other rows slip through.
	 */
	serverFilters(filters: Filters): Query;
	/** Fields of the row for the filters that are checked here as well. */
	rowFields: Partial<Record<Exclude<ListFilter, 'changedFields'>, string>>;
	/** Fields that may hold the time of the last update; the first that holds one counts. */
	stamps: readonly string[];
	/** Filters by which recent rows are found, where rows do not show the time that is filtered by. */
	recentBy?: readonly string[];
	/** Fields with an earlier time, for a row in which all of those are empty. */
	fallbacks?: readonly string[];
	statuses?: Names;
	/** Fields that the user may choose under Only When These Fields Change. */
	fields?: ReadonlyArray<{ name: string; value: string }>;
	shape: RecordShape;
	/** A row without what must not be in any output. */
	shown?(row: IDataObject): IDataObject;
}

/** A kind of record whose list can be filtered by the last update, or by the creation, and shows it. */
export interface DatedRecord extends RecordKind {
	/** What the list is read by; the last update if left out. All that is said of last updates then holds for it. */
	dated?: DateKind;
	/** The filters for that time, both ends included. */
	from: string;
	to: string;
	/** The field with the time of creation, and the filter for it. */
	created?: { field: string; from: string };
	/** Sorts the list in an order that does not change, usually by id; without it the server's order is used. */
	sorting?: Query;
	/** Sorts the newest first, where the server can. */
	newestFirst?: Query;
}

/** A filter for the server, left out where the user chose nothing. */
export const listFilter = (name: string, values: number[]): Query =>
	values.length > 0 ? { [name]: values } : {};
