import { defineOperation } from '../../interpreter/operation';
import { PRODUCT } from '../../records/product';
import { bySource } from '../fields/source';
import { outputFields, recordOutput } from '../output/recordOutput';
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
		outputFields(PRODUCT),
	),
	returns: recordOutput(PRODUCT),
});
