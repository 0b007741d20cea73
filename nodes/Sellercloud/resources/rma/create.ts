import { jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { itemNames, lineFields, problem, quantity, reason } from './fields';
import { linesProblem } from './lines';
import { linesOfOrder } from './readLines';

const LINE = 'OrderItemID';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create RMA',
	description: 'Create an RMA for items of an order. If you run this twice, there are two RMAs.',
	kind: 'write',
	method: 'POST',
	path: '/api/Rma',
	alsoCalls: ['GET /api/Orders/{id}'],
	fields: [
		orderLocator({ body: 'OrderID' }),
		...lineFields(
			'OrderItems',
			[
				...itemNames(LINE),
				required(quantity('QtyToReturn')),
				required(reason('ReasonID')),
				problem('Description'),
			],
			'e.g. [{"ProductID": "SHIRT-RED-L", "QtyToReturn": 1, "ReasonID": 2}]',
		),
		writeOptions,
	],
	// Lines with kits have quantities of their own, in BundleItems
	validate: (values) => linesProblem(values, LINE, { member: 'QtyToReturn', isNeeded: false }),
	expected: { record: ['ID'] },
	async run(context) {
		const { call, error, values } = context;
		const lines = await linesOfOrder(context, values.order, LINE);
		for (const { entry, line } of lines) {
			const ordered = Number(line.row.Qty);
			if (Number(entry.QtyToReturn) > ordered) {
				throw error(
					`${String(entry.QtyToReturn)} of ${line.sku} would be returned, but only ${ordered} were ordered`,
					'Nothing was created. Correct the quantity.',
				);
			}
		}
		const OrderItems = lines.map(({ entry }) => entry);
		return await call({ body: jsonBody({ OrderID: values.order, OrderItems }) });
	},
	returns: (rows, { values }) =>
		rows.map(({ ID }) => ({ rmaId: ID ?? null, orderId: values.order, success: true })),
});
