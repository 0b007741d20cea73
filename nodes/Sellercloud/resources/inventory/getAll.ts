import { defineOperation } from '../../interpreter/operation';
import { simplifyField } from '../fields/simplify';
import { bySource } from '../fields/source';
import { inventoryFilters } from '../product/filters';
import { productOutput } from '../output/productOutput';

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
		[simplifyField],
	),
	returns: productOutput,
});
