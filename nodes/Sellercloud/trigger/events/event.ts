import type { IDataObject } from 'n8n-workflow';
import type { Query } from '../../client/types';
import { isAmong, type Names } from '../../records/codes';
import type { CompareRule } from '../compare/step';
import type { Memory } from '../cursor/cursor';
import type { Filterable, Filters } from '../filters';
import type { DatedRecord, RecordKind } from '../lists/record';

interface Common extends Filterable {
	name: string;
	value: string;
	description: string;
	record: RecordKind;
	/** Whether a row is what the user waits for, the filters that all events share left aside. */
	matches(row: IDataObject, filters: Filters): boolean;
}

/** An event of records that are listed by their last update, as data. */
export interface CursorEvent extends Common {
	/** `queue`: what matches is handed over until it is marked in Sellercloud. */
	family: 'cursor' | 'queue';
	record: DatedRecord;
	memory: Memory;
	/** Whether only records count that were created since the start, and none that are older than the memory. */
	created?: boolean;
	/** What is asked of the server besides the window and the user's filters. */
	query?: Query;
	/** The state that is entered. */
	stateOf?(row: IDataObject): unknown;
	/** What the state before is called in the output. */
	previous?: { as: string; names: Names };
}

/** An event that shows when a list is compared with what is remembered of it, as data. */
export interface CompareEvent extends Common, CompareRule {
	family: 'compare';
	/** All of a list or view; or what was updated lately; or the jobs that are open and those submitted lately. */
	reads: 'all' | 'updates' | 'jobs';
	/** Whether it is about a saved view, always or where the user says so. */
	view?: 'always' | 'maybe';
	/** What else the user is asked. */
	asks: ReadonlyArray<'quantity' | 'threshold'>;
	/** What of a row is compared. */
	valueOf(row: IDataObject, choices: Choices): string;
	/** What the output has besides the record. */
	adds?(value: string, previous: string | undefined): IDataObject;
	/** Whether a row is worth showing as an example. */
	shows?(value: string): boolean;
}

export type TriggerEvent = CursorEvent | CompareEvent;

export interface Choices {
	/** Field of the row with the quantity that is watched. */
	quantity: string;
	threshold: number;
}

/** Whether the row has one of the statuses that the user waits for. */
export const hasStatus =
	(field: string, names: Names) =>
	(row: IDataObject, { statuses }: Filters): boolean =>
		statuses.length === 0 || isAmong(names, statuses, row[field]);
