import type { IDataObject } from 'n8n-workflow';
import type { Query } from '../client/types';
import type { Uploads } from '../execution/files/uploads';
import type { Search } from './field';

/** What every returned row has to have under a name, because a filter asked for it. */
export interface Check {
	title: string;
	name: string;
	accepts(value: unknown): boolean;
}

/** A value to search for: the request gets the IDs of the records that have it. */
export interface PendingSearch extends Search {
	value: string;
	/** The parameter of the request that takes the IDs. */
	into: string;
}

/** The values of one item, by where they are sent. */
export interface ItemInput {
	path: Record<string, string>;
	query: Query;
	/** `undefined` when no field goes there. */
	body: unknown;
	/** By the names of the fields. */
	values: IDataObject;
	checks: Check[];
	searches: PendingSearch[];
	/** A filter is empty, and the user chose to return no rows in that case. */
	isNone: boolean;
	uploads: Uploads;
}
