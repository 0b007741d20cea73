import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { RequestDescription, SendOptions } from '../client/types';
import type { ResponseOptions } from './options';
import type { Paging } from './paging';

/** The result of one item's request. */
export interface RunResult {
	items: INodeExecutionData[];
	/** How many rows the server has; `items` may be a part of them. */
	total: number;
	/** How many requests the list took. */
	pages: number;
	/** What the user should know besides the items. */
	note?: string;
}

/** One item's request, validated and ready to be sent. */
export interface ItemRequest {
	request: RequestDescription;
	response: ResponseOptions;
	/** How to read further pages of a list; `undefined` when one answer is enough. */
	paging?: Paging;
	/** Replaces sending the single request. */
	execute?: (item: ItemRequest, options: SendOptions) => Promise<RunResult>;
}

/** Throws for a request that may not be sent. Called before the other parameters are read and validated. */
export type Permit = (request: Pick<RequestDescription, 'method' | 'path' | 'kind'>) => void;

/** The permit for one item. */
export type PermitFor = (itemIndex: number) => Permit;

/** Reads and validates one item of an operation. @throws NodeOperationError for what can't be sent */
export type ReadItem = (
	context: IExecuteFunctions,
	itemIndex: number,
	permit: Permit,
) => Promise<ItemRequest>;
