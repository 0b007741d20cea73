import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';

export const getDocuments = defineOperation({
	name: 'Get Documents',
	value: 'getDocuments',
	action: 'Get the documents of an order',
	description: 'List the files that are attached to an order, one item each',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/{id}/Documents',
	fields: [orderLocator({ path: 'id' })],
	expected: 'list',
	returns: (rows, { values }) => rows.map((row) => ({ orderId: values.order, ...row })),
});
