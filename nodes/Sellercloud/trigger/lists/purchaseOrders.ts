import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../../client/accountTime';
import type { Names } from '../../records/codes';
import { PAYMENT_STATUSES } from '../../records/orderCodes';
import { type DatedRecord, listFilter } from './record';
import { distinctTexts, nameAndCode, objectsIn } from './simplify';

export const PO_STATUSES: Names = [
	[4, 'Cancelled', 'Canceled'],
	[5, 'Completed'],
	[1, 'Ordered'],
	[2, 'Pending'],
	[3, 'Received'],
	[0, 'Saved'],
];
export const PO_SHIPPING_STATUSES: Names = [
	[2, 'Fully Shipped'],
	[0, 'None'],
	[1, 'Partially Shipped'],
];
export const RECEIVING_STATUSES: Names = [
	[2, 'Fully Received'],
	[0, 'None'],
	[1, 'Partially Received'],
];

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
	simplify: simplifyPurchaseOrder,
};

function simplifyPurchaseOrder(row: IDataObject, zone: string): IDataObject {
	const date = (value: unknown) => isoWithOffset(value, zone);
	const numbers = objectsIn(row, 'TrackingNumbers').map(({ TrackingNumber }) => TrackingNumber);
	return {
		purchaseOrderId: row.ID ?? null,
		title: row.PurchaseTitle ?? null,
		...nameAndCode('status', PO_STATUSES, row.PurchaseOrderStatus),
		...nameAndCode('receivingStatus', RECEIVING_STATUSES, row.ReceivingStatus),
		...nameAndCode('shippingStatus', PO_SHIPPING_STATUSES, row.PurchaseOrdersShippingStatus),
		...nameAndCode('paymentStatus', PAYMENT_STATUSES, row.PaymentStatus),
		companyId: row.CompanyID ?? null,
		vendorId: row.VendorID ?? null,
		warehouseId: row.WarehouseID ?? null,
		createdOn: date(row.CreatedOn),
		orderedOn: date(row.DateOrdered),
		lastUpdated: date(row.LastRevisedOn),
		expectedDelivery: date(row.ExpectedDeliveryDate),
		total: row.GrandTotal ?? null,
		memo: row.Memo ?? null,
		tracking: distinctTexts([row.TrackingNumber, ...numbers]),
		lines: objectsIn(row, 'Items').map((line) => ({
			id: line.ID ?? null,
			sku: line.SKU ?? null,
			vendorSku: line.VendorSKU ?? null,
			name: line.ProductName ?? null,
			quantity: line.QtyOrdered ?? null,
			quantityReceived: line.QtyReceived ?? null,
			price: line.UnitPrice ?? null,
			total: line.LineTotal ?? null,
		})),
	};
}
