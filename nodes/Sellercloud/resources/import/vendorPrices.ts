import { defineOperation } from '../../interpreter/operation';
import { accountChoice } from '../fields/choices';
import { additionalFields } from '../fields/collections';
import { fromFileOrItems } from './fromFileOrItems';

// Source: Swagger 2022, PurchaseOrdersImports
export const vendorPrices = defineOperation({
	name: 'Vendor Prices',
	value: 'vendorPrices',
	action: 'Import vendor prices',
	description: 'Set the prices and SKUs of vendors, from a file or from the input items',
	path: '/api/PurchaseOrders/Import/ImportVendorPrices',
	...fromFileOrItems(
		'chosen',
		additionalFields(
			accountChoice('Company Name or ID', 'company', 'getCompanies', {
				body: 'Metadata.CompanyId',
			}),
		),
	),
});
