import type { Operation } from '../../interpreter/operation';
import { done } from '../../interpreter/results';
import { NOTE_CATEGORIES } from '../../records/orderCodes';
import { choices, writeOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';

export const addNote: Operation = {
	name: 'Add Note',
	value: 'addNote',
	action: 'Add a note to an order',
	description: 'Write a note to an order, for colleagues or from the customer',
	kind: 'write',
	method: 'POST',
	path: '/api/Orders/{orderID}/Notes',
	fields: [
		orderLocator({ path: 'orderID' }),
		{
			displayName: 'Note',
			name: 'note',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. Call before delivery',
			send: { body: 'Message' },
		},
		{
			displayName: 'Category',
			name: 'category',
			type: 'options',
			options: choices(NOTE_CATEGORIES),
			default: 0,
			send: { body: 'Category' },
		},
		writeOptions,
	],
	returns: done('order', 'note'),
};
