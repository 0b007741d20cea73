import { PAGE_NAMES } from '../../client/pageNames';
import { defineOperation } from '../../interpreter/operation';
import { VENDOR_PRODUCT } from '../../records/vendor';
import { filters } from '../fields/collections';
import { text } from '../fields/inputs';
import { vendorLocator } from '../fields/locators';
import { filterOptions } from '../fields/options';
import { pagingFields } from '../fields/paging';
import { outputFields, recordOutput } from '../output/recordOutput';

export const getProducts = defineOperation({
	name: 'Get Products',
	value: 'getProducts',
	action: 'Get vendor products',
	description: 'Retrieve the products of a vendor, with its prices and SKUs',
	kind: 'read',
	method: 'GET',
	path: '/api/Vendors/{id}/products',
	pages: PAGE_NAMES,
	fields: [
		vendorLocator({ path: 'id' }),
		...pagingFields,
		filters(
			text(
				'SKU',
				'sku',
				{ query: 'model.productSKU', matches: 'ProductSKU' },
				{ placeholder: 'e.g. SHIRT-RED-L' },
			),
			text('Vendor SKU', 'vendorSku', { query: 'model.vendorSKU', matches: 'VendorSKU' }),
		),
		...outputFields(VENDOR_PRODUCT),
		filterOptions,
	],
	expected: 'list',
	returns: recordOutput(VENDOR_PRODUCT),
});
