import { codeOptions } from '../../records/codeOptions';
import {
	PO_PAYMENT_STATUSES,
	PO_SHIPPING_STATUSES,
	PO_STATUSES,
	RECEIVING_STATUSES,
	VENDOR_INVOICED,
} from '../../records/purchaseOrder';
import { accountChoices, choice, codes } from '../fields/choices';
import { filters } from '../fields/collections';
import { date, ids, text } from '../fields/inputs';

const yesNo = <Name extends string>(displayName: string, name: Name, query: string) =>
	choice(
		displayName,
		name,
		[
			{ name: 'No', value: 0 },
			{ name: 'Yes', value: 1 },
		],
		{ query },
		{ default: 1 },
	);

/** The filters of the list of purchase orders: there is none for vendors. The server ignores names that it does not know. */
export const purchaseOrderFilters = filters(
	yesNo('Approved', 'approved', 'model.approved'),
	accountChoices('Company Names or IDs', 'companies', 'getCompanies', {
		query: 'model.companyIDList',
		matches: 'CompanyID',
	}),
	date('Created After', 'createdAfter', { query: 'model.createDateFrom', notBefore: 'CreatedOn' }),
	date('Created Before', 'createdBefore', { query: 'model.createDateTo', notAfter: 'CreatedOn' }),
	yesNo('Inventory Count Enabled', 'inventoryCount', 'model.inventoryCountEnabled'),
	text(
		'Keyword',
		'keyword',
		{ query: 'model.keyword' },
		{ description: 'Searches like the search box in Sellercloud' },
	),
	codes(
		'Payment Statuses',
		'paymentStatuses',
		PO_PAYMENT_STATUSES,
		{ query: 'model.paymentStatus' },
		'Only for accounts without the vendor invoices workflow',
	),
	ids(
		'Purchase Order IDs',
		'purchaseOrderIds',
		{ query: 'model.pOIds', matches: 'ID' },
		{ placeholder: 'e.g. 701, 702' },
	),
	yesNo('QuickBooks Exported', 'quickBooksExported', 'model.qBExported'),
	date('Received After', 'receivedAfter', { query: 'model.receiveDateFrom' }),
	date('Received Before', 'receivedBefore', { query: 'model.receiveDateTo' }),
	codes(
		'Receiving Statuses',
		'receivingStatuses',
		RECEIVING_STATUSES,
		{ query: 'model.receivedStatuses' },
		'How much of the purchase order was received',
	),
	accountChoices('Receiving Warehouse Names or IDs', 'warehouses', 'getWarehouses', {
		query: 'model.receiveWarehouseID',
	}),
	codes(
		'Shipping Statuses',
		'shippingStatuses',
		PO_SHIPPING_STATUSES,
		{ query: 'model.shippingStatuses' },
		'How much of the purchase order was shipped',
	),
	codes(
		'Statuses',
		'statuses',
		PO_STATUSES,
		{ query: 'model.pOStatuses' },
		'The purchase order statuses to include',
	),
	date('Updated After', 'updatedAfter', {
		query: 'model.updatedDateFrom',
		notBefore: 'LastRevisedOn',
	}),
	date('Updated Before', 'updatedBefore', {
		query: 'model.updatedDateTo',
		notAfter: 'LastRevisedOn',
	}),
	choice(
		'Vendor Invoiced',
		'vendorInvoiced',
		codeOptions(VENDOR_INVOICED),
		{ query: 'model.vendorInvoiced' },
		{ default: 1, description: 'Only for accounts with the vendor invoices workflow' },
	),
);
