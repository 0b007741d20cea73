import { PO_STATUSES, PURCHASE_ORDER } from '../../records/purchaseOrder';
import { type DatedRecord, listFilter } from './record';

export const PURCHASE_ORDERS: DatedRecord = {
	plural: 'purchase orders',
	path: '/api/PurchaseOrders',
	detailPath: (id) => `/api/PurchaseOrders/${encodeURIComponent(id)}`,
	serverFilters: ({ companies, warehouses }) => ({
		...listFilter('model.companyIDList', companies),
		...listFilter('model.receiveWarehouseID', warehouses),
	}),
	rowFields: { companies: 'CompanyID', vendors: 'VendorID', warehouses: 'WarehouseID' },
	// A purchase order that was never revised may have no date of revision
	stamps: ['LastRevisedOn', 'CreatedOn'],
	from: 'model.updatedDateFrom',
	to: 'model.updatedDateTo',
	statuses: PO_STATUSES,
	fields: [
		{ name: 'Expected Delivery', value: 'ExpectedDeliveryDate' },
		{ name: 'Lines', value: 'Items' },
		{ name: 'Memo', value: 'Memo' },
		{ name: 'Payment Status', value: 'PaymentStatus' },
		{ name: 'Purchase Order Status', value: 'PurchaseOrderStatus' },
		{ name: 'Receiving Status', value: 'ReceivingStatus' },
		{ name: 'Shipping Status', value: 'PurchaseOrdersShippingStatus' },
		{ name: 'Total', value: 'GrandTotal' },
		{ name: 'Tracking Numbers', value: 'TrackingNumbers' },
		{ name: 'Vendor', value: 'VendorID' },
	],
	shape: PURCHASE_ORDER,
};

/** The same, read by when they were created: whether that counts as an update is not documented. */
export const NEW_PURCHASE_ORDERS: DatedRecord = {
	...PURCHASE_ORDERS,
	dated: 'creation',
	stamps: ['CreatedOn'],
	from: 'model.createDateFrom',
	to: 'model.createDateTo',
};
