import type { Operation } from '../../interpreter/operation';
import { done } from '../../interpreter/results';
import { choices, writeOptions } from '../fields/common';
import { orderLocator } from '../fields/locators';

/** Checks go to a call of their own; the number is ours. */
const CHECK = -1;
const METHODS = [
	[4, 'Cash'],
	[CHECK, 'Check'],
	[8, 'Email'],
	[5, 'Gift Certificate'],
	[6, 'Other'],
	[2, 'PayPal'],
	[10, 'Purchase Order'],
	[7, 'Telephone'],
	[19, 'Wire'],
] as const;
/** What Sellercloud takes no payment without. */
const WITH_REFERENCE = [5, 6, 7, 8, 10, 19];

export const recordPayment: Operation = {
	name: 'Record Payment',
	value: 'recordPayment',
	action: 'Record a payment for an order',
	description: 'Note that an order was paid by other means. Nothing is charged.',
	kind: 'write',
	method: 'PUT',
	path: ({ method }) =>
		`/api/Orders/{orderID}/${method === CHECK ? 'ReceiveCheck' : 'ReceiveManualPayment'}`,
	fields: [
		orderLocator({ path: 'orderID' }),
		{
			displayName: 'Amount',
			name: 'amount',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 49.90',
			description: 'In the currency of the order',
			send: { body: 'Amount', as: 'price' },
		},
		{
			displayName: 'Payment Method',
			name: 'method',
			type: 'options',
			options: choices(METHODS),
			default: 4,
			send: { value: true },
		},
		{
			displayName: 'Reference Number',
			name: 'reference',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { method: WITH_REFERENCE } },
			send: { body: 'ReferenceNumber' },
		},
		{
			displayName: 'Reference Number',
			name: 'reference',
			type: 'string',
			default: '',
			displayOptions: { show: { method: [2, 4] } },
			send: { body: 'ReferenceNumber' },
		},
		{
			displayName: 'Check Number',
			name: 'checkNumber',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { method: [CHECK] } },
			send: { body: 'CheckNumber' },
		},
		{
			displayName: 'Notes',
			name: 'notes',
			type: 'string',
			default: '',
			send: { body: 'Notes' },
		},
		writeOptions,
	],
	complete: (body, { method }) => (method === CHECK ? body : { ...body, PaymentMethod: method }),
	returns: done('order', 'amount'),
};
