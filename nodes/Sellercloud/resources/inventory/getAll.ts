import { defineOperation } from '../../interpreter/operation';
import { PRODUCT } from '../../records/product';
import { bySource } from '../fields/source';
import { inventoryFilters } from '../product/filters';
import { outputFields, recordOutput } from '../output/recordOutput';

/** Views of the inventory are newer than the API description of 2022: older servers respond with status 404. */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many inventory records',
	description:
		'Retrieve products with their quantities, using filters or a view saved in Sellercloud',
	...bySource(
		'/api/Inventory',
		['the inventory', 'searchInventoryViews'],
		[inventoryFilters],
		outputFields(PRODUCT),
	),
	returns: recordOutput(PRODUCT),
});
