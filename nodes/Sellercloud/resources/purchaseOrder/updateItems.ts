import { defineOperation } from '../../interpreter/operation';
import { date } from '../fields/inputs';
import { purchaseOrderLocator } from '../fields/locators';
import { amountOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { lineFields } from './lineFields';
import { casePrice, cases, itemId, unitPrice, units, unitsPerCase } from './lineInputs';
import { CHANGED_LINE, lineProblem } from './lineProblem';

const expected = date('Expected Delivery', 'expectedDelivery', { body: 'ExpectedDeliveryDate' });

export const updateItems = defineOperation({
	name: 'Update Items',
	value: 'updateItems',
	action: 'Update purchase order items',
	description:
		'Change items of a purchase order. Empty fields are not changed. Input items for the same purchase order share requests.',
	kind: 'safeWrite',
	method: 'PUT',
	path: '/api/PurchaseOrders/{id}/Items',
	fields: [
		purchaseOrderLocator({ path: 'id' }),
		...lineFields(
			'Items',
			{
				units: [itemId, units, unitPrice, expected],
				cases: [itemId, cases, unitsPerCase, casePrice, expected],
			},
			'e.g. [{"ID": 7010, "QtyUnitsOrdered": 30}]',
		),
		amountOptions,
	],
	validate: (values) => lineProblem(values, CHANGED_LINE),
	bulk: { list: 'Items', size: 1000, by: 'ID' },
	returns: confirmation('purchaseOrder'),
});
