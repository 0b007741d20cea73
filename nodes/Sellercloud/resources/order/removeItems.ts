import { defineOperation } from '../../interpreter/operation';
import { ids } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { guardedOptions } from '../fields/options';

export const removeItems = defineOperation({
	name: 'Remove Items',
	value: 'removeItems',
	action: 'Remove order items',
	description: 'Delete items from an order that has not been shipped',
	kind: 'write',
	method: 'DELETE',
	path: '/api/Orders/{orderID}/items',
	fields: [
		orderLocator({ path: 'orderID' }),
		required(
			ids(
				'Item IDs',
				'itemIds',
				{ body: '' },
				{
					placeholder: 'e.g. 100000101, 100000102',
					description: 'The IDs of the items, as returned by Get in lines',
				},
			),
		),
		guardedOptions,
	],
	irreversible: ({ itemIds }) => itemIds.length,
	returns: (_, { values }) => [{ orderId: values.order, itemIds: values.itemIds, deleted: true }],
});
