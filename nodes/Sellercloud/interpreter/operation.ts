import type {
	IDataObject,
	IExecuteFunctions,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { PageNames } from '../client/pageNames';
import type {
	Failure,
	Method,
	OperationKind,
	Outcome,
	RequestDescription,
	SendOptions,
} from '../client/types';
import type { Expected } from '../execution/expected';
import type { NodeError } from '../execution/itemErrors';
import type { Answer } from '../execution/toItems';

/**
 * How a value is turned into what the API takes. Left out, it follows from the field's type: a locator is an `id`, a
 * choice among options a `choice`, a date a `date`.
 */
export type ValueKind =
	| 'text'
	| 'texts'
	/** A whole number above 0. */
	| 'id'
	/** Where the API takes a list of ids, and the item has one. */
	| 'idInList'
	| 'ids'
	| 'integer'
	| 'number'
	/** A number, and a whole number, not below 0; 0 only where the user allows it. */
	| 'price'
	| 'quantity'
	| 'boolean'
	/** By the account's clock and without a zone, as the API reads it. */
	| 'date'
	| 'choice'
	/** A choice, or a number that is newer than our list. */
	| 'code'
	| 'choices'
	| 'json'
	/** One of the item's files, as base64. */
	| 'file'
	| 'rows'
	| 'object';

/** Where in the request a value goes; `value` is for what only our own code looks at. */
export type Place = { path: string } | { query: string } | { body: string } | { value: true };

/** Names in the body have dots into objects; '' is the body itself. */
export type Send = Place & {
	as?: ValueKind;
	/** Name in the rows that come back: where it holds something else, the server ignored what it was asked. */
	matches?: string;
	/** An empty text is a value like any other: it clears what is there. */
	clears?: true;
	/** The API takes the list as one text with commas between. */
	joined?: true;
	/** Where in the body the name of a file goes. */
	fileName?: string;
};

/**
 * Finds the IDs of records that are named by something else, many in one call.
 *
 * @param names what was entered, and the first item that it was entered for
 * @returns by what was entered, as `comparable`: the ID, or why there is none
 */
export type LookUp = (
	context: IExecuteFunctions,
	names: ReadonlyMap<string, number>,
) => Promise<ReadonlyMap<string, number | NodeError>>;

/** An n8n property, and where its value is sent. */
export interface Field extends Omit<INodeProperties, 'options'> {
	options?: Array<INodePropertyOptions | Field | FieldGroup>;
	send?: Send;
	/** For a locator: its modes whose value is no ID yet. */
	lookUps?: Readonly<Record<string, LookUp>>;
}

/** What one entry of a fixed collection is made of; the places of its fields are relative to it. */
export interface FieldGroup {
	name: string;
	displayName: string;
	values: Field[];
}

/** The values of one item, by the names of its fields, as they are sent. */
export interface Given {
	values: IDataObject;
	/** The account's time zone. */
	zone: string;
}

/** Items grouped into one call. */
export interface Bulk {
	/** Where the list is in the body; '' is the body itself. */
	list: string;
	/** Entries of one call at the most. */
	size: number;
	/** Member that tells entries apart, where they are objects. */
	by?: string;
	/** Errors of those that there are not, among the ids that the answer does not list as changed. */
	missing?: (
		context: IExecuteFunctions,
		ids: number[],
		options: SendOptions,
	) => Promise<ReadonlyMap<number, NodeError>>;
	/** Where an entry goes that is sent alone, and not in a list: what older servers know. */
	alone?: (path: string) => string;
}

/** For what one request cannot do. */
export interface Work extends Given {
	/** The request that the data describes. */
	request: RequestDescription;
	/** Sends it, or another; its failure is a value. */
	attempt(request: Partial<RequestDescription>): Promise<Outcome<Answer>>;
	/**
	 * Sends it, or another.
	 *
	 * @param expected what the answer has to be; left out, what the operation's own has to be
	 * @returns the rows of the answer
	 * @throws NodeApiError
	 */
	call(request: Partial<RequestDescription>, expected?: Expected): Promise<IDataObject[]>;
	/** @param ms @throws Cancelled when the execution is stopped */
	wait(ms: number): Promise<void>;
	/** A failure as the error of this item. */
	failed(failure: Failure): Error;
	/** An error of this item. */
	error(message: string, description: string): Error;
}

/** An operation as data: where it goes, what it takes, what it returns. */
export interface Operation {
	name: string;
	value: string;
	/** Sentence case: `Get an order`. */
	action: string;
	description: string;
	kind: OperationKind;
	method: Method;
	/** With `{name}` for what a field sends to the path. */
	path: string | ((values: IDataObject) => string);
	fields: Field[];
	/** For a list: the names of its page parameters. */
	pages?: PageNames | ((values: IDataObject) => PageNames);
	/** Makes the body whole from what was given, before it is sent or shown. */
	complete?: (body: IDataObject, values: IDataObject, zone: string) => unknown;
	/** What is wrong with values that are right one by one. */
	problem?: (values: IDataObject) => string | undefined;
	/** A PIN of the credential that goes into the body, if there is one. */
	pin?: { body: string; from: 'inventoryPin' | 'securityPin' };
	/** What the answer has to be; left out, it only confirms a change. */
	answers?: Expected;
	/** What of the answer is returned; a file needs nothing but the names beside it. */
	returns: (rows: IDataObject[], given: Given) => IDataObject[];
	bulk?: Bulk;
	/** How many records or lines are changed for these values in a way that can't be undone: Maximum Items guards it. */
	irreversible?: (values: IDataObject) => number;
	/** What has to be asked before the request is complete. @returns what it is to be; `undefined` for no rows */
	before?: (work: Work) => Promise<Partial<RequestDescription> | undefined>;
	/** Instead of the one request, where the data cannot say it. @returns rows as `returns` takes them */
	run?: (work: Work) => Promise<IDataObject[]>;
}

export interface Resource {
	name: string;
	value: string;
	/** By name. */
	operations: Operation[];
}
