import type { Field, Send, TypedField } from '../../interpreter/field';
import { codeOptions } from '../../records/codeOptions';
import { RMA_ITEM_APPROVALS } from '../../records/rma';
import { accountChoice, choice } from '../fields/choices';
import { id, integer, text } from '../fields/inputs';
import { byId, fromList, idLocator } from '../fields/locator';
import { itemsFields } from '../order/itemFields';
import type { EnteredItems } from './lines';

export const rmaLocator = (send: Send) =>
	idLocator(
		{
			displayName: 'RMA',
			name: 'rma',
			description: 'Choose an RMA from the list, or enter its ID',
		},
		[fromList('searchRmas', 'Select an RMA...'), byId('e.g. 50001')],
		send,
	);

/** Items as fields or JSON, with their types. @param body where the list goes */
export const lineFields: (
	...parameters: Parameters<typeof itemsFields>
) => Array<TypedField<EnteredItems>> = itemsFields;

/** How an item is named: by its SKU, or by the ID of its line. @param body member for the ID @param example of an ID */
export const itemNames = (body: string, example = '500081'): Field[] => [
	text('SKU', 'sku', { body: 'ProductID' }, { placeholder: 'e.g. SHIRT-RED-L' }),
	id(
		'Item ID',
		'itemId',
		{ body },
		{
			placeholder: `e.g. ${example}`,
			description: 'Only needed if several items have the SKU. Get returns it in lines.',
		},
	),
];

/** Always above 0, which is checked with the other values of a line. */
export const quantity = (body: string) =>
	integer('Quantity', 'quantity', { body }, { placeholder: 'e.g. 1' });

export const reason = (body: string) =>
	accountChoice('Reason Name or ID', 'reason', 'getReturnReasons', { body });

export const problem = (body: string) =>
	text('Problem Description', 'problem', { body }, { placeholder: 'e.g. Zipper is broken' });

export const approval = choice<'approval', number | string>(
	'Approval Status',
	'approval',
	[{ name: 'Unchanged', value: '' }, ...codeOptions(RMA_ITEM_APPROVALS)],
	{ body: 'ApprovalStatus' },
);
