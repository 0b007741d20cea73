import { isDataObject } from '../../client/decode';
import { isAbsent } from '../../input/blank';
import { idIn, wholeNumber } from '../../input/wholeNumber';
import { jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { orderLocator } from '../fields/locators';
import { required } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { itemNames, lineFields, problem, quantity, reason } from './fields';
import { enteredLines, linesProblem } from './lines';
import { linesOfOrder } from './readLines';

const LINE = 'OrderItemID';

/** Whether each component of a kit has a quantity. */
const areCounted = (components: unknown): boolean =>
	Array.isArray(components) &&
	components.length > 0 &&
	components.every((one) => isDataObject(one) && idIn(one.QtyToReturn) !== undefined);

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create RMA',
	description: 'Create an RMA for items of an order. Running this again creates another RMA.',
	kind: 'write',
	method: 'POST',
	path: '/api/Rma',
	alsoCalls: ['GET /api/Orders/{id}'],
	fields: [
		orderLocator({ body: 'OrderID' }),
		...lineFields(
			'OrderItems',
			[
				...itemNames(LINE, '100000101'),
				required(quantity('QtyToReturn')),
				required(reason('ReasonID')),
				problem('Description'),
			],
			'e.g. [{"ProductID": "SHIRT-RED-L", "QtyToReturn": 1, "ReasonID": 2}]',
		),
		writeOptions,
	],
	// Lines with kits have quantities of their own, in BundleItems
	validate(values) {
		const problem = linesProblem(values, LINE, { member: 'QtyToReturn', isNeeded: false });
		const isCounted = (enteredLines(values) ?? []).every(
			({ QtyToReturn, BundleItems }) => !isAbsent(QtyToReturn) || areCounted(BundleItems),
		);
		if (problem !== undefined || isCounted) return problem;
		return 'Quantity (QtyToReturn) must be a whole number above 0, also in BundleItems';
	},
	expected: { record: ['ID'] },
	async run(context) {
		const { call, error, values } = context;
		const lines = await linesOfOrder(context, values.order, LINE);
		for (const { entry, line } of lines) {
			const ordered = wholeNumber(line.row.Qty) ?? NaN;
			if (isAbsent(entry.QtyToReturn) || Number(entry.QtyToReturn) <= ordered) continue;
			throw error(
				Number.isNaN(ordered)
					? `Sellercloud did not return how many of ${line.sku} were ordered`
					: `${String(entry.QtyToReturn)} of ${line.sku} would be returned, but only ${ordered} were ordered`,
				'Nothing was created. Check the quantity.',
			);
		}
		const OrderItems = lines.map(({ entry }) => entry);
		const [row] = await call({ body: jsonBody({ OrderID: values.order, OrderItems }) });
		const id = idIn(row?.ID);
		if (id !== undefined) return [{ ID: id }];
		throw error(
			'Sellercloud did not return the ID of the new RMA',
			'The RMA may have been created. Check in Sellercloud before you run this again.',
		);
	},
	returns: (rows, { values }) =>
		rows.map(({ ID }) => ({ rmaId: ID ?? null, orderId: values.order, success: true })),
});
