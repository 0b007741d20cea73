import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { rowsOfOrder } from './rowsOfOrder';

export const getProfitAndLoss = defineOperation({
	name: 'Get Profit and Loss',
	value: 'getProfitAndLoss',
	action: 'Get order profit and loss',
	description: 'Retrieve the costs, fees and profit of an order. Input items share requests.',
	kind: 'read',
	method: 'POST',
	path: '/api/Orders/ProfitAndLoss',
	fields: [orderLocator({ body: 'Orders', inList: true })],
	bulk: { list: 'Orders', size: 50 },
	expected: 'list',
	returns: rowsOfOrder,
});
