import type { Operation } from '../../interpreter/operation';
import { idIn } from '../../interpreter/results';
import { writeOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';

export const createReplacement: Operation = {
	name: 'Create Replacement Order',
	value: 'createReplacement',
	action: 'Create a replacement order',
	description: 'Create an order that sends the items of another again, at no charge',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders/ReplacementOrder',
	fields: [
		orderLocator({ body: 'OrderID' }),
		{
			displayName: 'Reason Name or ID',
			name: 'reason',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getReplacementReasons' },
			default: '',
			required: true,
			description:
				'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			send: { body: 'ReasonID', as: 'id' },
		},
		{
			displayName: 'Note',
			name: 'note',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			send: { body: 'AdditionalNote' },
		},
		{
			displayName: 'Ignore Inventory',
			name: 'ignoreInventory',
			type: 'boolean',
			default: false,
			description: 'Whether the new order takes nothing out of stock (DisableInventoryCount)',
			send: { body: 'DisableInventoryCount' },
		},
		writeOptions,
	],
	pin: { body: 'SecurityPin', from: 'securityPin' },
	answers: { record: ['ReplacementOrderID'] },
	returns: ([row], given) => [
		{
			orderId: idIn(given, 'order'),
			replacementOrderId: row?.ReplacementOrderID ?? null,
		},
	],
};
