import type { GenericValue, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { PageNames } from '../client/pageNames';
import type {
	Failure,
	Method,
	OperationKind,
	Outcome,
	RequestDescription,
	SendOptions,
} from '../client/types';
import type { ExpectedAnswer } from '../execution/answer/expectedAnswer';
import type { NodeError } from '../execution/itemErrors';
import type { WholeAnswer } from '../execution/answer/wholeAnswer';
import type { Field, ValuesOf } from './field';
import type { JobOutput } from './jobs/jobRow';

/** The values of one item, by the names of its fields, as they are sent. */
export interface ItemValues<Values = IDataObject> {
	values: Values;
	/** The account's time zone, an IANA name. */
	zone: string;
}

/** Items that share one call. An item whose body has no list is sent alone. */
export interface Bulk {
	/** Where the list is in the body; '' is the body itself. */
	list: string;
	/** Most entries of one call. */
	size: number;
	/** Member that identifies an entry, where entries are objects. */
	by?: string;
	/** For entries that may come only once in a call: why, and what to do. */
	onlyOnce?: string;
	/** Errors of the records that don't exist, among the IDs that the answer doesn't list as changed. */
	missing?: (
		context: IExecuteFunctions,
		ids: number[],
		options: SendOptions,
	) => Promise<ReadonlyMap<number, NodeError>>;
	/** Makes the body with the list into what is sent, such as a file of its entries. */
	toBody?: (body: IDataObject) => IDataObject;
	/** For a write whose call was refused: whether it has changed nothing, so that it can be sent in parts. */
	isUnchanged?: (context: OperationContext, entries: GenericValue[]) => Promise<boolean>;
	/** Why an entry was refused although the call succeeded. */
	refused?: (rows: IDataObject[], item: ItemValues) => string | undefined;
	/**
	 * Entries are added, so that equal ones are all sent. Without `by`, they share a call; with it, those of different items
	 * that have the same identity go into different calls.
	 */
	adds?: true;
	/** A call has one result, which its first item returns, and which a dry run shows as a whole. */
	oneResult?: true;
	/** The path for an entry that is sent alone, and not in a list: older servers know only that one. */
	alone?: (path: string) => string;
}

/** A list that takes its page in the body, and doesn't count its rows: it is read page by page, up to an empty one. */
export interface PagesInBody {
	/** Members of the body. */
	names: PageNames;
	/** Rows of a page. */
	size: number;
	/** Member of the answer that holds the rows. */
	rows: string;
	/** Member of a row that holds its ID. */
	id: string;
}

/**
 * The queued job of an operation. How long to wait for it is in the fields Wait for Completion and Maximum Wait
 * (minutes); `returns` gets a `JobRow`.
 */
export interface JobSource<Values = IDataObject> {
	/** The ID of a job that is there already; left out, the answer to the request names the job. */
	id?: (values: Values) => number;
	/** Changes of the request for which others have to be sent first. */
	request?: (context: OperationContext<Values>) => Promise<Partial<RequestDescription>>;
	/** What the server says when it refuses the request because another job is running; see Wait for Running Import. */
	busy?: RegExp;
	/** Reads what became of each record of the finished job. */
	results?: (context: OperationContext<Values>, id: number) => Promise<IDataObject[]>;
	/** What to do with the output file of the finished job. */
	output?: (values: Values) => JobOutput | undefined;
}

/** What the code of an operation works with. */
export interface OperationContext<Values = IDataObject> extends ItemValues<Values> {
	/** Identifies the account of the item. It contains no secret. */
	accountId(): Promise<string>;
	/** Whether the value of a field was typed, and not computed by an expression. */
	isTyped(field: string): boolean;
	/** The request that the data describes. */
	request: RequestDescription;
	/** Sends the request with these changes; a failure is a value. */
	attempt(changes: Partial<RequestDescription>): Promise<Outcome<WholeAnswer>>;
	/**
	 * Sends the request with these changes.
	 *
	 * @param expected what the answer has to be; left out, what the operation's own has to be
	 * @returns the rows of the answer
	 * @throws NodeApiError
	 */
	call(changes: Partial<RequestDescription>, expected?: ExpectedAnswer): Promise<IDataObject[]>;
	/** Reads all pages of a list. @throws NodeApiError */
	list(changes: Partial<RequestDescription>, names: PageNames): Promise<IDataObject[]>;
	/** @param ms @throws Cancelled when the execution is stopped */
	wait(ms: number): Promise<void>;
	/** A failure as the error of this item. */
	failed(failure: Failure): Error;
	/** An error of this item. */
	error(message: string, description: string): Error;
}

/** An operation as data: where it goes, what it takes, what it returns. */
export interface Operation<Values = IDataObject> {
	name: string;
	value: string;
	/** In sentence case, without articles: `Get order`. */
	action: string;
	description: string;
	kind: OperationKind;
	method: Method;
	/** With `{name}` for what a field sends to the path. */
	path: string | ((values: Values) => string);
	/** What `run` calls besides, with the placeholders of the API description; docs/coverage.md lists it. */
	alsoCalls?: ReadonlyArray<`${Method} /api/${string}`>;
	fields: readonly Field[];
	/** ms until the answer starts; a minute if left out. */
	timeout?: number;
	/** For a list: the names of its page parameters. */
	pages?: PageNames | ((values: Values) => PageNames);
	pagesInBody?: PagesInBody;
	/** For one record of a list: the field that filters it, which also names the record in messages. */
	findOne?: keyof Values & string;
	/** Completes the body before it is sent or shown. */
	complete?: (body: IDataObject, item: ItemValues<Values>) => unknown;
	/** A message when values that are valid on their own do not go together. */
	validate?: (values: Values) => string | undefined;
	/** A PIN of the credential that goes into the body, if there is one. */
	pin?: { body: string; from: 'inventoryPin' | 'securityPin' };
	/** What the answer has to be; left out, it only confirms a change. */
	expected?: ExpectedAnswer;
	/** The output items for the rows of the response. For a file, only the values beside it. */
	returns: (rows: IDataObject[], item: ItemValues<Values>) => IDataObject[];
	bulk?: Bulk;
	/** The body is a list, and the API takes one entry of it in a request. */
	each?: true;
	/** How many records or lines are changed in a way that can't be undone: Maximum Items limits it. */
	irreversible?: (values: Values) => number;
	/**
	 * For a call that also removes everything which it doesn't contain: how many records the item has, and how many the
	 * user expects at least. All items have to go into one call, or nothing is sent.
	 */
	replaces?: (values: Values) => { records: number; minimum: number } | undefined;
	/** Set if the operation queues a job or waits for one. */
	job?: JobSource<Values>;
	/** Code for what the data above cannot describe; for items that share a call, it runs once. @returns rows for `returns` */
	run?: (context: OperationContext<Values>) => Promise<IDataObject[]>;
	/** What a dry run shows besides the request: code that only reads. */
	preview?: (context: OperationContext<Values>) => Promise<IDataObject>;
}

export interface Resource {
	name: string;
	value: string;
	/** By name. */
	operations: Operation[];
}

/** Gives an operation's code the names and types of the values that its fields have. */
export function defineOperation<const Fields extends readonly Field[]>(
	operation: Operation<ValuesOf<Fields>> & { fields: Fields },
): Operation;
export function defineOperation(operation: Operation): Operation {
	return operation;
}
