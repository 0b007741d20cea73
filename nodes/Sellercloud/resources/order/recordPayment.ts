import { defineOperation } from '../../interpreter/operation';
import { codeOptions } from '../../records/codeOptions';
import { choice } from '../fields/choices';
import { price, text } from '../fields/inputs';
import { orderLocator } from '../fields/locators';
import { required, shownFor } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';

/** Checks have an endpoint of their own; this number is not one of Sellercloud's. */
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
/** Payment methods for which Sellercloud requires a reference number. */
const WITH_REFERENCE = [5, 6, 7, 8, 10, 19];

const reference = text('Reference Number', 'reference', { body: 'ReferenceNumber' });

export const recordPayment = defineOperation({
	name: 'Record Payment',
	value: 'recordPayment',
	action: 'Record order payment',
	description: 'Record a payment that was received outside Sellercloud. Nothing is charged.',
	kind: 'write',
	method: 'PUT',
	path: ({ method }) =>
		`/api/Orders/{orderID}/${method === CHECK ? 'ReceiveCheck' : 'ReceiveManualPayment'}`,
	fields: [
		orderLocator({ path: 'orderID' }),
		required(
			price(
				'Amount',
				'amount',
				{ body: 'Amount' },
				{
					placeholder: 'e.g. 49.90',
					description: 'In the currency of the order',
				},
			),
		),
		choice('Payment Method', 'method', codeOptions(METHODS), { value: true }),
		shownFor({ method: WITH_REFERENCE }, required(reference)),
		shownFor({ method: [2, 4] }, reference),
		shownFor(
			{ method: [CHECK] },
			required(text('Check Number', 'checkNumber', { body: 'CheckNumber' })),
		),
		text('Notes', 'notes', { body: 'Notes' }),
		writeOptions,
	],
	complete: (body, { values: { method } }) =>
		method === CHECK ? body : { ...body, PaymentMethod: method },
	returns: confirmation('order', 'amount'),
});
