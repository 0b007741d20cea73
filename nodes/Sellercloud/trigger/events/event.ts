import type { IDataObject } from 'n8n-workflow';
import type { Query } from '../../client/types';
import { isAmong, type Names } from '../../records/codes';
import type { Filterable, Filters } from '../filters';
import type { DatedRecord, RecordKind } from '../lists/record';

/** A field of the row that an event needs, and the names that its codes may have; none for a plain number. */
export type NeededField = readonly [field: string, names: Names];

interface Common extends Filterable {
	name: string;
	value: string;
	/** The name of the event in the node panel. */
	action: string;
	description: string;
	record: RecordKind;
	/** The fields without which the event would never fire, or would fire for the wrong rows. */
	needs?(filters: Filters, choices: Choices): readonly NeededField[];
	/** Whether a row is what the user waits for; the filters that events share are checked elsewhere. */
	matches(row: IDataObject, filters: Filters): boolean;
}

/** What makes an event, so that the trigger emits it once. */
export type DedupeBy =
	/** Each id with each last update; entries are kept as far back as the list is read again. */
	| 'version'
	/** Each id. */
	| 'id'
	/** Each time that a record enters a state: the state in which an id was last seen. */
	| 'state';

/** An event of records that are listed by their last update or their creation, as data. */
export interface CursorEvent extends Common {
	/** `queue`: records that match are delivered again until they are marked in Sellercloud. */
	family: 'cursor' | 'queue';
	record: DatedRecord;
	dedupeBy: DedupeBy;
	/** Whether only records count that were created since the start, and none that are older than the history. */
	created?: boolean;
	/** What is requested besides the window and the user's filters. */
	query?: Query;
	/** The state that the event is about. */
	stateOf?(row: IDataObject): unknown;
	/** The field of the output with the state before. */
	previous?: { as: string; names: Names };
}

/** When an event fires that compares. */
export interface CompareRule {
	/** Whether ids ascend, so that an id that was not seen before is new only above the highest one at the start. */
	ascending?: boolean;
	/** @param previous the value when the row was last seen; `undefined` for a row that is new to the list */
	fires(value: string, previous: string | undefined): boolean;
}

/** An event that fires when a list differs from what was saved of it, as data. */
export interface CompareEvent extends Common, CompareRule {
	family: 'compare';
	/**
	 * The whole list or view; or what was created or updated recently, by `recentBy` of the record; or the jobs that are
	 * open and those submitted recently.
	 */
	reads: 'all' | 'recent' | 'jobs';
	/** Whether it reads a saved view, always or where the user chooses one. */
	view?: 'always' | 'maybe';
	/** What else the user chooses. */
	asks: ReadonlyArray<'quantity' | 'threshold'>;
	/** The value of a row that is compared. */
	valueOf(row: IDataObject, choices: Choices): string;
	/** What the output has in addition to the record. */
	extras?(value: string, previous: string | undefined): IDataObject;
	/** Whether a row is shown as a test event. */
	isExample?(value: string): boolean;
}

export type TriggerEvent = CursorEvent | CompareEvent;

export interface Choices {
	/** The field of the row with the quantity that is watched. */
	quantity: string;
	threshold: number;
}

/** What `hasStatus` needs. */
export const needsStatus =
	(...field: NeededField) =>
	({ statuses }: Filters): readonly NeededField[] =>
		statuses.length === 0 ? [] : [field];

/** Whether a row has one of the statuses that the user chose. */
export const hasStatus =
	(field: string, names: Names) =>
	(row: IDataObject, { statuses }: Filters): boolean =>
		statuses.length === 0 || isAmong(names, statuses, row[field]);
