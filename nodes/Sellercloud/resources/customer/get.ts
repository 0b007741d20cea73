import type { IDataObject } from 'n8n-workflow';
import { comparable } from '../../input/comparable';
import type { ItemValues } from '../../interpreter/operation';
import { defineOperation } from '../../interpreter/operation';
import { withoutCards } from '../../records/creditCards';
import { CUSTOMER } from '../../records/customer';
import { objectIn } from '../../records/rowParts';
import { options } from '../fields/collections';
import { flag } from '../fields/inputs';
import { outputFields, type OutputValues, recordOutput } from '../output/recordOutput';
import { customerOrEmail } from './fields';

/** An agent never sees cards: the option is not offered to it, and not read from its input. */
const includeCards = {
	...flag(
		'Include Credit Cards',
		'includeCreditCards',
		{ value: true },
		'Whether to return the names, numbers and dates of saved credit cards. If off, they are replaced by "(hidden)".',
	),
	displayOptions: { hide: { '@tool': [true] } },
};

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get customer',
	description: 'Retrieve a customer with its addresses, by its ID or email address',
	kind: 'read',
	method: 'GET',
	path: '/api/Customers/{id}',
	fields: [customerOrEmail({ path: 'id' }), ...outputFields(CUSTOMER), options(includeCards)],
	expected: { record: ['General'] },
	async run({ call, error, values }) {
		const rows = await call({});
		const { ID: id } = objectIn(rows[0] ?? {}, 'General');
		if (comparable(id) === comparable(values.customer)) return rows;
		throw error(
			'Sellercloud returned a record that does not match Customer',
			'Nothing is returned, so that no wrong record is used.',
		);
	},
	returns: (rows, item) => customerOutput(rows, item),
});

/** Customers in the output that the user chose. Credit cards are hidden in each, unless they were asked for. */
function customerOutput(
	rows: IDataObject[],
	item: ItemValues<OutputValues & { includeCreditCards?: boolean }>,
): IDataObject[] {
	const shown = item.values.includeCreditCards === true ? rows : rows.map(withoutCards);
	return recordOutput(CUSTOMER)(shown, item);
}
