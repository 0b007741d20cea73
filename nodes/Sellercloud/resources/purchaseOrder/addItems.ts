import { defineOperation } from '../../interpreter/operation';
import { purchaseOrderLocator } from '../fields/locators';
import { amountOptions } from '../fields/options';
import { confirmation } from '../output/confirmation';
import { lineFields } from './lineFields';
import { newLine } from './lineInputs';
import { lineProblem, NEW_LINE } from './lineProblem';

export const addItems = defineOperation({
	name: 'Add Items',
	value: 'addItems',
	action: 'Add purchase order items',
	description:
		'Add items to a purchase order. Input items for the same purchase order share requests. An SKU that it already contains is added as another item.',
	kind: 'write',
	method: 'POST',
	path: '/api/PurchaseOrders/{id}/items',
	fields: [
		purchaseOrderLocator({ path: 'id' }),
		...lineFields(
			'',
			newLine,
			'e.g. [{"ProductID": "SHIRT-RED-L", "QtyUnitsOrdered": 24, "UnitPrice": 8.5}]',
		),
		amountOptions,
	],
	validate: (values) => lineProblem(values, NEW_LINE),
	bulk: { list: '', size: 1000, adds: true },
	returns: confirmation('purchaseOrder'),
});
