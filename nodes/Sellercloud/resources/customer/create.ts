import { bodyOf } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { additionalFields } from '../fields/collections';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { createCustomer } from './createCustomer';
import { businessName, company, customerType, email, firstName, lastName } from './fields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create customer',
	description:
		'Create a customer. Sellercloud accepts an email address that another customer has; Create or Update does not create duplicates.',
	kind: 'write',
	method: 'POST',
	path: '/api/Customers',
	fields: [
		required(firstName),
		lastName,
		email(),
		additionalFields(businessName, company('CompanyID'), customerType),
		writeOptions,
	],
	run: async (context) => [{ id: await createCustomer(context, bodyOf(context.request)) }],
	returns: (rows, { values }) =>
		rows.map(({ id }) => ({ customerId: id, email: values.email ?? null, success: true })),
});
