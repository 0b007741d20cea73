import type { IDataObject } from 'n8n-workflow';
import type { Query } from '../client/types';
import type { Uploads } from '../execution/upload';

/** What has to stand under a name in every row that comes back. */
export interface Check {
	title: string;
	name: string;
	wanted: string[];
}

/** One item's fields, sorted by where they go. */
export interface Reading {
	path: Record<string, string>;
	query: Query;
	/** `undefined` when no field goes there. */
	body: unknown;
	/** By the names of the fields. */
	values: IDataObject;
	checks: Check[];
	/** A filter came out empty, and the user wants no rows then. */
	isNone: boolean;
	uploads: Uploads;
}
