import { jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { approval, itemNames, lineFields, problem, quantity, reason, rmaLocator } from './fields';
import { linesProblem } from './lines';
import { linesOfOrder } from './readLines';

const LINE = 'OrderItemID';

export const addItems = defineOperation({
	name: 'Add Items',
	value: 'addItems',
	action: 'Add RMA items',
	description: 'Add items of an order of the same customer to an RMA',
	kind: 'write',
	method: 'POST',
	path: '/api/Rma/{id}/Items',
	alsoCalls: ['GET /api/Orders/{id}'],
	fields: [
		rmaLocator({ path: 'id' }),
		orderLocator({ value: true }),
		...lineFields(
			'',
			[
				...itemNames(LINE, '100000101'),
				required(quantity('QtyReturned')),
				required(reason('ReturnReason')),
				problem('ProblemDescription'),
				approval,
			],
			'e.g. [{"ProductID": "SHIRT-RED-L", "QtyReturned": 1, "ReturnReason": 2}]',
		),
		writeOptions,
	],
	validate: (values) => linesProblem(values, LINE, { member: 'QtyReturned', isNeeded: true }),
	async run(context) {
		const { order } = context.values;
		const lines = await linesOfOrder(context, order, LINE);
		const items = lines.map(({ entry }) => ({ OrderID: order, ...entry }));
		return await context.call({ body: jsonBody(items) });
	},
	returns: confirmation('rma', 'order'),
});
