import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';
import { orderOutput, outputField } from './orderOutput';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get order',
	description: 'Retrieve an order with its lines, by its ID or Channel Order #',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/{id}',
	fields: [orderLocator({ path: 'id', matches: 'OrderID' }), simplifyField, outputField],
	expected: { record: ['OrderID'] },
	returns: orderOutput,
});
