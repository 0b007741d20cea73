import type { Operation } from '../../interpreter/operation';
import { ownRows } from '../../interpreter/results';
import { orderLocator } from '../fields/locators';

export const getProfitAndLoss: Operation = {
	name: 'Get Profit and Loss',
	value: 'getProfitAndLoss',
	action: 'Get profit and loss of an order',
	description: 'Read costs, fees and profit of orders, many orders in one call',
	kind: 'read',
	method: 'POST',
	path: '/api/Orders/ProfitAndLoss',
	fields: [orderLocator({ body: 'Orders', as: 'idInList' })],
	bulk: { list: 'Orders', size: 50 },
	answers: 'list',
	returns: ownRows('order', 'OrderID'),
};
