import type { IDataObject } from 'n8n-workflow';
import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { collection } from '../fields/collections';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { createCustomer } from './createCustomer';
import { detailFields, email, firstName, lastName, withSwitch } from './fields';
import { findByEmail } from './findByEmail';

export const upsert = defineOperation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update customer',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	kind: 'write',
	method: 'POST',
	path: '/api/Customers',
	alsoCalls: ['GET /api/Customers', 'PUT /api/Customers/{id}'],
	fields: [
		required(email()),
		required(firstName),
		{
			...lastName,
			description: 'If empty, the name of an existing customer is not changed',
		},
		collection(
			'Fields',
			'fields',
			'Add field',
			'Fields that you do not add are not changed',
		)(...detailFields),
		writeOptions,
	],
	async run(context) {
		const { values, call, attempt } = context;
		const body = bodyOf(context.request);
		const { Email, FirstName, LastName, ...details } = body;
		const existing = await findByEmail(context, values.email);
		const changes = (id: number, change: IDataObject) => ({
			method: 'PUT' as const,
			path: `/api/Customers/${id}`,
			kind: 'safeWrite' as const,
			body: jsonBody(change),
		});
		if (existing !== undefined) {
			const name =
				LastName === undefined ? {} : { Name: `${String(FirstName)} ${String(LastName)}` };
			const change = withSwitch({ ...name, ...details });
			if (Object.keys(change).length > 0) await call(changes(existing, change), 'done');
			return [{ id: existing, created: false }];
		}
		const { BusinessName, CompanyId: CompanyID, CustomerType, ...others } = details;
		const id = await createCustomer(
			context,
			{ CompanyID, FirstName, LastName, Email, BusinessName, CustomerType },
			values.email,
		);
		if (Object.keys(others).length > 0) {
			const outcome = await attempt(changes(id, others));
			if (!outcome.ok) {
				throw context.error(
					`Customer ${id} was created, but not all of its fields were set: ${context.failed(outcome.failure).message}`,
					'Run the node again to set the remaining fields.',
				);
			}
		}
		return [{ id, created: true }];
	},
	returns: (rows, { values }) =>
		rows.map(({ id, created }) => ({
			customerId: id,
			email: values.email,
			created,
			success: true,
		})),
});
