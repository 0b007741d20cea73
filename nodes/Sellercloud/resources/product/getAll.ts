import { defineOperation } from '../../interpreter/operation';
import { simplifyField } from '../fields/simplify';
import { bySource } from '../fields/source';
import { productOutput } from '../output/productOutput';
import { productFilters } from './filters';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many products',
	description: 'Retrieve products from the catalog, using filters or a view saved in Sellercloud',
	...bySource(
		'/api/Catalog',
		['products', 'searchProductViews'],
		[productFilters],
		[simplifyField],
	),
	returns: productOutput,
});
