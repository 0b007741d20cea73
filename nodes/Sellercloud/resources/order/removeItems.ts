import { defineOperation } from '../../interpreter/operation';
import { ids } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { guardedOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const removeItems = defineOperation({
	name: 'Remove Items',
	value: 'removeItems',
	action: 'Remove items from an order',
	description: 'Delete lines of an order that is not shipped yet',
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
					description: 'IDs of the lines, as Get returns them under lines',
				},
			),
		),
		guardedOptions,
	],
	irreversible: ({ itemIds }) => itemIds.length,
	returns: confirmation('order', 'itemIds'),
});
