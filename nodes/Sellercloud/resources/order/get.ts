import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { orderOutput, orderOutputFields } from './orderOutput';
import { withCompanyName } from './withCompanyName';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get order',
	description: 'Retrieve an order with its lines, by its ID or Channel Order #',
	kind: 'read',
	method: 'GET',
	path: '/api/Orders/{id}',
	alsoCalls: ['GET /api/Companies'],
	fields: [orderLocator({ path: 'id', matches: 'OrderID' }), ...orderOutputFields],
	expected: { record: ['OrderID'] },
	run: async (context) => {
		const orders = await context.call({});
		return await Promise.all(orders.map(async (order) => await withCompanyName(context, order)));
	},
	returns: orderOutput,
});
