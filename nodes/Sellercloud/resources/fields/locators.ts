import type { Send, TypedField } from '../../interpreter/field';
import { lookUpOrderIds } from '../order/lookUpOrderIds';
import { byId, fromList, idLocator, mode, textLocator } from './locator';

/** The mode of the order locator that takes the number on the channel. */
const BY_CHANNEL_ORDER = 'channelOrderNumber';

export const orderLocator = (send: Send): TypedField<{ order: number }> => ({
	...idLocator(
		{
			displayName: 'Order',
			name: 'order',
			description: 'Choose an order from the list, or enter its ID or Channel Order #',
		},
		[
			fromList('searchOrders', 'Select an order...'),
			byId('e.g. 1000001'),
			mode(['By Channel Order #', BY_CHANNEL_ORDER], 'string', {
				placeholder: 'e.g. 114-1234567-1234567',
				hint: "The order's number on its channel (OrderSourceOrderID). The node looks up the order by it first.",
			}),
		],
		send,
	),
	lookUps: { [BY_CHANNEL_ORDER]: lookUpOrderIds },
});

export const companyLocator = (send: Send) =>
	idLocator(
		{
			displayName: 'Company',
			name: 'company',
			description: 'Choose a company from the list, or enter its ID',
		},
		[fromList('searchCompanies', 'Select a company...'), byId('e.g. 163')],
		send,
	);

export const warehouseLocator = (send: Send) =>
	idLocator(
		{
			displayName: 'Warehouse',
			name: 'warehouse',
			description: 'Choose a warehouse from the list, or enter its ID',
		},
		[fromList('searchWarehouses', 'Select a warehouse...'), byId('e.g. 255')],
		send,
	);

/** In Sellercloud, the ID of a product is its SKU. */
export const productLocator = (send: Send) =>
	textLocator(
		{
			displayName: 'Product',
			name: 'product',
			description: 'Choose a product from the list, or enter its SKU',
		},
		[
			fromList('searchProducts', 'Select a product...'),
			mode(['By SKU', 'sku'], 'string', { placeholder: 'e.g. SHIRT-RED-L' }),
		],
		send,
	);

export const customerLocator = (send: Send) =>
	idLocator(
		{
			displayName: 'Customer',
			name: 'customer',
			description: 'Choose a customer from the list, or enter its ID',
		},
		[fromList('searchCustomers', 'Select a customer...'), byId('e.g. 4711')],
		send,
	);

export const purchaseOrderLocator = (send: Send) =>
	idLocator(
		{
			displayName: 'Purchase Order',
			name: 'purchaseOrder',
			description: 'Choose a purchase order from the list, or enter its ID',
		},
		[fromList('searchPurchaseOrders', 'Select a purchase order...'), byId('e.g. 701')],
		send,
	);

export const vendorLocator = (send: Send) =>
	idLocator(
		{
			displayName: 'Vendor',
			name: 'vendor',
			description: 'Choose a vendor from the list, or enter its ID',
		},
		[fromList('searchVendors', 'Select a vendor...'), byId('e.g. 301')],
		send,
	);

/** @param what in the plural, such as `orders` */
export const viewLocator = (what: string, searchListMethod: string, send: Send) =>
	idLocator(
		{
			displayName: 'Saved View',
			name: 'view',
			description: `A saved view of ${what} in Sellercloud`,
		},
		[fromList(searchListMethod, 'Select a view...'), byId('e.g. 12')],
		send,
	);
