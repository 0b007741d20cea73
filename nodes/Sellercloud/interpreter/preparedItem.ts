import type { IDataObject } from 'n8n-workflow';
import type { ItemRequest } from '../execution/itemRequest';
import type { ItemAccount } from './itemAccount';

/** An item's request before it is grouped with others. */
export interface PreparedItem extends ItemRequest {
	/** By the names of the fields. */
	values: IDataObject;
	account: ItemAccount;
	/** Before it is serialized. */
	body: unknown;
	itemIndex: number;
	/** The key of the account, for operations whose items share calls. */
	accountKey?: string;
	/** False for a dry run, and when the item returns no rows because a filter is empty. */
	isSent: boolean;
	/** The request is only shown. */
	isDry: boolean;
}
