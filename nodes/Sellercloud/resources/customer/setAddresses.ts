import type { IDataObject } from 'n8n-workflow';
import { comparable } from '../../input/comparable';
import { jsonBody } from '../../interpreter/jsonBody';
import { defineOperation, type OperationContext } from '../../interpreter/operation';
import { isDataObject } from '../../client/decode';
import { addressesIn } from '../../records/customer';
import { objectIn, objectsIn } from '../../records/rowParts';
import { writeOptions } from '../fields/options';
import { addressesField } from './addressFields';
import { customerOrEmail } from './fields';
import { changedIn, isWholeAddress, mergedAddresses, missingIn } from './mergedAddresses';

type Context = OperationContext<{ customer: number; addresses: IDataObject[] }>;

export const setAddresses = defineOperation({
	name: 'Set Addresses',
	value: 'setAddresses',
	action: 'Set customer addresses',
	description:
		'Change or add addresses of a customer. Other addresses are kept: the node reads them first, and again afterwards.',
	kind: 'write',
	method: 'PUT',
	path: '/api/Customers/{id}/Addresses',
	alsoCalls: ['GET /api/Customers/{id}'],
	fields: [customerOrEmail({ path: 'id' }), addressesField, writeOptions],
	validate: ({ addresses }) =>
		addresses.length === 0
			? 'Addresses is empty'
			: addresses.map(missingIn).find((problem) => problem !== undefined),
	async run(context) {
		const { values, call, error } = context;
		const before = objectsIn(await readCustomer(context), 'Addresses');
		const merged = mergedAddresses(before, values.addresses);
		if ('unknownId' in merged) {
			throw error(
				`Customer ${values.customer} has no address ${String(merged.unknownId)}`,
				'Nothing was changed. Get returns the addresses of a customer with their IDs.',
			);
		}
		const { addresses } = merged;
		await call({ body: jsonBody({ Addresses: addresses }) }, 'done');
		const after = await readCustomer(context);
		const kept = objectsIn(after, 'Addresses');
		const ids = kept.map(({ ID }) => comparable(ID));
		const lost = before.map(({ ID }) => comparable(ID)).filter((id) => !ids.includes(id));
		const meant = values.addresses.map(({ ID }) => comparable(ID));
		const others = before.filter(({ ID }) => !meant.includes(comparable(ID)));
		const changed = changedIn(kept, others);
		if (lost.length > 0 || changed.length > 0 || kept.length < addresses.length) {
			throw error(
				lost.length > 0
					? `Sellercloud no longer returns the addresses ${lost.join(', ')}`
					: changed.length > 0
						? `Sellercloud returns other values for the addresses ${changed.join(', ')}, although you did not change these addresses`
						: 'Sellercloud did not save all addresses',
				`The change was sent. Check the addresses of customer ${values.customer} in Sellercloud.`,
			);
		}
		return [after];
	},
	returns: (rows, { values }) =>
		rows.map((row) => ({
			customerId: values.customer,
			addresses: addressesIn(row),
			success: true,
		})),
});

/** @throws NodeError for another customer, and where the addresses are not in the answer */
async function readCustomer({ call, error, values }: Context): Promise<IDataObject> {
	const path = `/api/Customers/${values.customer}`;
	const [customer = {}] = await call(
		{ method: 'GET', path, kind: 'read', body: undefined },
		{ record: ['General'] },
	);
	const isRight = comparable(objectIn(customer, 'General').ID) === comparable(values.customer);
	const { Addresses: addresses } = customer;
	const isWhole = (one: unknown): boolean => isDataObject(one) && isWholeAddress(one);
	if (isRight && Array.isArray(addresses) && addresses.every(isWhole)) return customer;
	throw error(
		`Sellercloud did not return the addresses of customer ${values.customer}`,
		'The node does not change addresses that it cannot read, because the others could be lost.',
	);
}
