import { defineOperation } from '../../interpreter/operation';
import { recordShape } from '../../records/recordShape';
import { productLocator } from '../fields/locators';
import { columnValues } from '../output/columnValues';
import { outputFields, recordOutput } from '../output/recordOutput';

const COLUMNS = recordShape({
	simplified: { sku: 'SKU', customColumns: 'Custom Columns' },
	read: (row) => ({ sku: row.ProductID ?? null, customColumns: columnValues(row.CustomColumns) }),
});

export const getCustomColumns = defineOperation({
	name: 'Get Custom Columns',
	value: 'getCustomColumns',
	action: 'Get product custom columns',
	description: 'Retrieve the custom columns of a product',
	kind: 'read',
	method: 'GET',
	path: '/api/Products/CustomColumns',
	fields: [productLocator({ query: 'productID' }), ...outputFields(COLUMNS)],
	expected: 'list',
	returns(rows, item) {
		const { product, output } = item.values;
		if (output === 'raw') return rows.map((row) => ({ ProductID: product, ...row }));
		return recordOutput(COLUMNS)([{ ProductID: product, CustomColumns: rows }], item);
	},
});
