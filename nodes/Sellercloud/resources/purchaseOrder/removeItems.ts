import { defineOperation } from '../../interpreter/operation';
import { ids } from '../fields/inputs';
import { purchaseOrderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { guardedOptions } from '../fields/options';

export const removeItems = defineOperation({
	name: 'Remove Items',
	value: 'removeItems',
	action: 'Remove purchase order items',
	description: 'Delete items from a purchase order',
	kind: 'write',
	method: 'DELETE',
	path: '/api/PurchaseOrders/{id}/items',
	fields: [
		purchaseOrderLocator({ path: 'id' }),
		required(
			ids(
				'Item IDs',
				'itemIds',
				{ body: 'PoItemsIDs' },
				{
					placeholder: 'e.g. 7010, 7011',
					description: 'The IDs of the items, as returned by Get in lines',
				},
			),
		),
		guardedOptions,
	],
	irreversible: ({ itemIds }) => itemIds.length,
	returns: (_, { values }) => [
		{ purchaseOrderId: values.purchaseOrder, itemIds: values.itemIds, deleted: true },
	],
});
