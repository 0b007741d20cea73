import { defineOperation } from '../../interpreter/operation';
import { codeOptions } from '../../records/codeOptions';
import { NOTE_CATEGORIES } from '../../records/orderCodes';
import { choice } from '../fields/choices';
import { text } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

export const addNote = defineOperation({
	name: 'Add Note',
	value: 'addNote',
	action: 'Add order note',
	description: 'Add a note to an order',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders/{orderID}/Notes',
	fields: [
		orderLocator({ path: 'orderID' }),
		required(
			text(
				'Note',
				'note',
				{ body: 'Message' },
				{
					typeOptions: { rows: 4 },
					placeholder: 'e.g. Call before delivery',
				},
			),
		),
		choice(
			'Category',
			'category',
			codeOptions(NOTE_CATEGORIES),
			{ body: 'Category' },
			{ default: 0 },
		),
		writeOptions,
	],
	returns: confirmation('order', 'note'),
});
