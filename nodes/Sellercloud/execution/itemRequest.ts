import type { INodeExecutionData } from 'n8n-workflow';
import type { RequestDescription, SendOptions } from '../client/types';
import type { ResponseOptions } from './options';
import type { Paging } from './paging';

/** What one item's request gave. */
export interface RunResult {
	items: INodeExecutionData[];
	/** Rows that the server has, of which `items` may be a part. */
	total: number;
	/** Requests that made up the list. */
	pages: number;
}

/** One item's request, checked and ready to be sent. */
export interface ItemRequest {
	request: RequestDescription;
	response: ResponseOptions;
	/** How to go on when the answer is a page of a list; `undefined` when one answer is all that is wanted. */
	paging?: Paging;
	/** What is done instead of sending this request alone. */
	execute?: (item: ItemRequest, options: SendOptions) => Promise<RunResult>;
}

/** Throws for a request that may not be sent, before the rest of it is read: nobody should fill in a form in vain. */
export type Permit = (request: Pick<RequestDescription, 'method' | 'path' | 'kind'>) => void;

/** The permit for one item. */
export type PermitFor = (itemIndex: number) => Permit;
