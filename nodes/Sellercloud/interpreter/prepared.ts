import type { ItemRequest } from '../execution/itemRequest';
import type { Given } from './operation';

/** An item's request before it is grouped with others. */
export interface Prepared extends ItemRequest {
	given: Given;
	/** As it was before it became text. */
	body: unknown;
	itemIndex: number;
	/** Whether anything is sent for it: not for a dry run, nor for no rows. */
	isSent: boolean;
}
