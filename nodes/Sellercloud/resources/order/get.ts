import type { Operation } from '../../interpreter/operation';
import { simplifyField } from '../fields/common';
import { orderLocator } from '../fields/locators';
import { ordersOut, outputField } from './output';

export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get an order',
	description: 'Read one order with its lines, by its ID or by its number at the channel',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/{id}',
	fields: [orderLocator({ path: 'id', matches: 'OrderID' }), simplifyField, outputField],
	answers: { record: ['OrderID'] },
	returns: ordersOut,
};
