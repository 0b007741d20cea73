import { defineOperation } from '../../interpreter/operation';
import { simplifyField } from '../fields/simplify';
import { bySource } from '../fields/source';
import { inventoryFilters } from '../product/filters';
import { productOutput } from '../output/productOutput';

/** Views of the inventory are newer than the API description of 2022: older servers answer that there is no such path. */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get the stock of many products',
	description:
		'List products with their quantities by filters, or by a view that was saved in Sellercloud',
	...bySource(
		'/api/Inventory',
		['the inventory', 'searchInventoryViews'],
		[inventoryFilters],
		[simplifyField],
	),
	returns: productOutput,
});
