import { defineOperation } from '../../interpreter/operation';
import { PRODUCT } from '../../records/product';
import { productLocator } from '../fields/locators';
import { outputFields, recordOutput } from '../output/recordOutput';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get inventory',
	description:
		'Retrieve the quantities of a product across all warehouses. Shadow products have no quantities of their own.',
	kind: 'read',
	method: 'GET',
	path: '/api/Inventory',
	fields: [productLocator({ query: 'model.inventoryID', matches: 'ID' }), ...outputFields(PRODUCT)],
	findOne: 'product',
	expected: 'rows',
	returns: recordOutput(PRODUCT),
});
