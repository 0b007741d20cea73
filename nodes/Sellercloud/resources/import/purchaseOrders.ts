import { defineOperation } from '../../interpreter/operation';
import { accountChoice } from '../fields/choices';
import { additionalFields } from '../fields/collections';
import { flag } from '../fields/inputs';
import { fromFileOrItems } from './fromFileOrItems';

// Source: Swagger 2022, PurchaseOrdersImports. The vendor's article on importing purchase orders: all columns of the
// template have to be there, and a vendor that does not exist is created
export const purchaseOrders = defineOperation({
	name: 'Purchase Orders',
	value: 'purchaseOrders',
	action: 'Import purchase orders',
	description:
		'Create purchase orders, from a file or from the input items, with one row for each product',
	path: '/api/PurchaseOrders/Import/ImportPurchaseOrders',
	...fromFileOrItems(
		'all',
		additionalFields(
			accountChoice('Company Name or ID', 'company', 'getCompanies', {
				body: 'Metadata.CompanyId',
			}),
			flag(
				'Create as Credit Memo',
				'creditMemo',
				{ body: 'Metadata.CreateAsCreditMemo' },
				'Whether to create credit memos instead of purchase orders',
				{ default: true },
			),
			flag(
				'Create New PO Numbers',
				'newNumbers',
				{ body: 'Metadata.CreateNewPoNumbers' },
				'Whether Sellercloud assigns new numbers to the purchase orders instead of using the numbers in the file',
				{ default: true },
			),
		),
	),
});
