import type { IDataObject } from 'n8n-workflow';
import type { Query } from '../client/types';
import type { Uploads } from '../execution/upload';
import type { Search } from './field';

/** What has to stand under a name in every row that comes back. */
export interface Check {
	title: string;
	name: string;
	wanted: string[];
}

/** A value whose records have to be found first: their IDs go into the request. */
export interface PendingSearch extends Search {
	value: string;
	/** The parameter of the request that takes the IDs. */
	into: string;
}

/** One item's fields, sorted by where they go. */
export interface ItemInput {
	path: Record<string, string>;
	query: Query;
	/** `undefined` when no field goes there. */
	body: unknown;
	/** By the names of the fields. */
	values: IDataObject;
	checks: Check[];
	searches: PendingSearch[];
	/** A filter came out empty, and the user wants no rows then. */
	isNone: boolean;
	uploads: Uploads;
}
