import type {
	IDataObject,
	IExecuteFunctions,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { NodeError } from '../execution/itemErrors';

/**
 * How a value is converted for the API. By default, it depends on the type of the field: `id` for a locator, `choice` for
 * options, `date` for a date.
 */
export type ValueKind =
	| 'text'
	| 'texts'
	/** A whole number above 0. */
	| 'id'
	| 'ids'
	| 'integer'
	| 'number'
	/** A number, and a whole number, not below 0; 0 only where the user allows it. */
	| 'price'
	| 'quantity'
	| 'boolean'
	/** In the account's time zone and without an offset, as the API reads it. */
	| 'date'
	/** A date that is not in the future. */
	| 'pastDate'
	| 'choice'
	/** A choice, or a number that is not in our list yet. */
	| 'code'
	| 'choices'
	| 'json'
	/** One of the item's files, as base64. */
	| 'file'
	| 'rows'
	| 'object';

/** Where in the request a value is sent; `value` is for values that only our own code reads. */
export type Place = { path: string } | { query: string } | { body: string } | { value: true };

/** A table of text: its first row, and the others that are not empty. */
export interface Table {
	header: string[];
	records: string[][];
}

/** Names in the body may have dots, for nested objects; '' is the body itself. */
export type Send = Place & {
	/** Member of the returned rows that has to hold the value: if it doesn't, the server ignored the filter. */
	matches?: string;
	/** Members of the returned rows whose time has to be at or after the value, or at or before it. */
	notBefore?: string;
	notAfter?: string;
	/** An empty text is sent, and clears the value. */
	clears?: true;
	/** The API takes a list, and the field holds one value. */
	inList?: true;
	/** The API takes the list as one text, separated by commas. */
	joined?: true;
	/** Where in the body the name of a file goes. */
	fileName?: string;
	/** For a file that has to be a table of text. */
	table?: {
		/** The name of the value that gets the number of its records. */
		records: string;
		/** What separates its cells, by the values of the fields before this one. */
		separator: (values: IDataObject) => string;
		/** A message for records that must not be sent. */
		problem?: (table: Table, values: IDataObject) => string | undefined;
	};
	/** The API has no filter for the value itself: it takes the IDs of the records that have it. */
	search?: Search;
};

/** A list that is searched for a value, to send the IDs of the records that have it. */
export interface Search {
	path: string;
	/** The list's filter for the value. */
	query: string;
	/** Member of a row that holds the value: the server ignores filters that it doesn't know. */
	matches: string;
	/** Member of a row that holds its ID. */
	id: string;
}

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
	send?: Send & { as?: ValueKind };
	/** For a locator: its modes whose value is not an ID yet. */
	lookUps?: Readonly<Record<string, LookUp>>;
}

/** The fields of one entry of a fixed collection; where they are sent is relative to the entry. */
export interface FieldGroup {
	name: string;
	displayName: string;
	values: Field[];
}

/** A field that carries the names and types of the values that it adds. */
export interface TypedField<Values> extends Field {
	/** Never set: it only carries the type. */
	readonly gives?: Values;
}

/** The values of an item, by the names of its fields; fields of a collection are on the same level. */
export type ValuesOf<Fields extends readonly Field[]> = {
	[Name in NamesIn<GivenBy<Fields[number]>>]: TypeOf<Name, GivenBy<Fields[number]>>;
};

/** Fields whose names are not literal types are left out. */
type GivenBy<One> = One extends TypedField<infer Values> ? Literal<Values> : never;
type Literal<Values> = unknown extends Values
	? never
	: string extends keyof Values
		? never
		: Values;
type NamesIn<Values> = Values extends unknown ? keyof Values : never;
type TypeOf<Name, Values> = Values extends unknown
	? Name extends keyof Values
		? Values[Name]
		: never
	: never;
