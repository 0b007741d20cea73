import { defineOperation } from '../../interpreter/operation';
import { recordShape } from '../../records/recordShape';
import { purchaseOrderLocator } from '../fields/locators';
import { columnValues } from '../output/columnValues';
import { outputFields, recordOutput } from '../output/recordOutput';

const COLUMNS = recordShape({
	simplified: { purchaseOrderId: 'Purchase Order ID', customColumns: 'Custom Columns' },
	read: (row) => ({
		purchaseOrderId: row.PurchaseOrderID ?? null,
		customColumns: columnValues(row.CustomColumns),
	}),
});

export const getCustomColumns = defineOperation({
	name: 'Get Custom Columns',
	value: 'getCustomColumns',
	action: 'Get purchase order custom columns',
	description: 'Retrieve the custom columns of a purchase order',
	kind: 'read',
	method: 'GET',
	path: '/api/PurchaseOrders/{id}/CustomColumns',
	fields: [purchaseOrderLocator({ path: 'id' }), ...outputFields(COLUMNS)],
	expected: 'list',
	returns(rows, item) {
		const { purchaseOrder: id, output } = item.values;
		if (output === 'raw') return rows.map((row) => ({ PurchaseOrderID: id, ...row }));
		return recordOutput(COLUMNS)([{ PurchaseOrderID: id, CustomColumns: rows }], item);
	},
});
