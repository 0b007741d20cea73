import type { Operation } from '../../interpreter/operation';
import { done } from '../../interpreter/results';
import { guardedOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';

export const removeItems: Operation = {
	name: 'Remove Items',
	value: 'removeItems',
	action: 'Remove items from an order',
	description: 'Delete lines of an order that is not shipped yet',
	kind: 'write',
	method: 'DELETE',
	path: '/api/Orders/{orderID}/items',
	fields: [
		orderLocator({ path: 'orderID' }),
		{
			displayName: 'Item IDs',
			name: 'itemIds',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 100000101, 100000102',
			description: 'IDs of the lines, as Get returns them under lines',
			send: { body: '', as: 'ids' },
		},
		guardedOptions,
	],
	irreversible: ({ itemIds }) => [itemIds].flat().length,
	returns: done('order', 'itemIds'),
};
