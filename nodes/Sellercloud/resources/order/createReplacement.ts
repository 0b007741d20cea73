import { defineOperation } from '../../interpreter/operation';
import { accountChoice } from '../fields/choices';
import { flag, text } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';

export const createReplacement = defineOperation({
	name: 'Create Replacement',
	value: 'createReplacement',
	action: 'Create replacement order',
	description: 'Create an order that sends the items of another order again, at no charge',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders/ReplacementOrder',
	fields: [
		orderLocator({ body: 'OrderID' }),
		required(
			accountChoice('Reason Name or ID', 'reason', 'getReplacementReasons', {
				body: 'ReasonID',
				as: 'id',
			}),
		),
		text('Note', 'note', { body: 'AdditionalNote' }, { typeOptions: { rows: 2 } }),
		flag(
			'Ignore Inventory',
			'ignoreInventory',
			{ body: 'DisableInventoryCount' },
			'Whether to leave inventory unchanged by the new order (DisableInventoryCount)',
		),
		writeOptions,
	],
	pin: { body: 'SecurityPin', from: 'securityPin' },
	expected: { record: ['ReplacementOrderID'] },
	returns: ([row], { values }) => [
		{
			orderId: values.order,
			replacementOrderId: row?.ReplacementOrderID ?? null,
		},
	],
});
