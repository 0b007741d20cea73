import type { ItemRequest } from '../execution/itemRequest';
import type { ItemValues } from './operation';

/** An item's request before it is grouped with others. */
export interface PreparedItem extends ItemRequest {
	itemValues: ItemValues;
	/** Before it is serialized. */
	body: unknown;
	itemIndex: number;
	/** False for a dry run, and when the item returns no rows because a filter is empty. */
	isSent: boolean;
}
