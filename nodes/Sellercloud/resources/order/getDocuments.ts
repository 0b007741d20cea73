import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';

export const getDocuments = defineOperation({
	name: 'Get Documents',
	value: 'getDocuments',
	action: 'Get order documents',
	description: 'Retrieve the list of files attached to an order, as one item per file',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/{id}/Documents',
	fields: [orderLocator({ path: 'id' })],
	expected: 'list',
	returns: (rows, { values }) => rows.map((row) => ({ OrderID: values.order, ...row })),
});
