import type { ItemRequest } from '../execution/itemRequest';
import type { ItemValues } from './operation';

/** An item's request before it is grouped with others. */
export interface PreparedItem extends ItemRequest {
	itemValues: ItemValues;
	/** As it was before it became text. */
	body: unknown;
	itemIndex: number;
	/** Whether anything is sent for it: not for a dry run, nor for no rows. */
	isSent: boolean;
}
