import { isoWithOffset } from '../client/accountTime';
import { codeOf, nameOf, type Names } from './codes';
import { PAYMENT_STATUSES } from './orderCodes';
import { recordShape } from './recordShape';
import { distinctTexts, objectsIn } from './rowParts';

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

/** A row of the list of purchase orders. */
export const PURCHASE_ORDER = recordShape({
	simplified: {
		purchaseOrderId: 'Purchase Order ID',
		title: 'Title',
		status: 'Status',
		receivingStatus: 'Receiving Status',
		shippingStatus: 'Shipping Status',
		paymentStatus: 'Payment Status',
		companyId: 'Company ID',
		vendorId: 'Vendor ID',
		warehouseId: 'Warehouse ID',
		orderedOn: 'Ordered On',
		expectedDelivery: 'Expected Delivery',
		total: 'Total',
		tracking: 'Tracking',
		lines: 'Lines',
	},
	more: {
		createdOn: 'Created On',
		lastUpdated: 'Last Updated',
		memo: 'Memo',
		paymentStatusCode: 'Payment Status Code',
		receivingStatusCode: 'Receiving Status Code',
		shippingStatusCode: 'Shipping Status Code',
		statusCode: 'Status Code',
	},
	read(row, zone) {
		const date = (value: unknown) => isoWithOffset(value, zone);
		const numbers = objectsIn(row, 'TrackingNumbers').map(({ TrackingNumber }) => TrackingNumber);
		return {
			purchaseOrderId: row.ID ?? null,
			title: row.PurchaseTitle ?? null,
			status: nameOf(PO_STATUSES, row.PurchaseOrderStatus),
			statusCode: codeOf(PO_STATUSES, row.PurchaseOrderStatus),
			receivingStatus: nameOf(RECEIVING_STATUSES, row.ReceivingStatus),
			receivingStatusCode: codeOf(RECEIVING_STATUSES, row.ReceivingStatus),
			shippingStatus: nameOf(PO_SHIPPING_STATUSES, row.PurchaseOrdersShippingStatus),
			shippingStatusCode: codeOf(PO_SHIPPING_STATUSES, row.PurchaseOrdersShippingStatus),
			paymentStatus: nameOf(PAYMENT_STATUSES, row.PaymentStatus),
			paymentStatusCode: codeOf(PAYMENT_STATUSES, row.PaymentStatus),
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
	},
});
