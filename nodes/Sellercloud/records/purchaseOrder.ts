import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../client/accountTime';
import { isDataObject } from '../client/decode';
import { codeOf, nameOf, type Names } from './codes';
import { PAYMENT_STATUSES } from './orderCodes';
import { recordShape } from './recordShape';
import { distinctTexts, objectIn, objectsIn } from './rowParts';

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

/** Those that the list can be filtered by. */
export const PO_PAYMENT_STATUSES: Names = [
	[20, 'Authorized'],
	[30, 'Charged'],
	[80, 'eBay Paid'],
	[60, 'Full Refund'],
	[10, 'No Payment'],
	[70, 'Partial Payment'],
	[50, 'Partially Refunded'],
	[99, 'Payment Error'],
	[40, 'Uncleared'],
];
export const VENDOR_INVOICED: Names = [
	[1, 'Invoiced'],
	[0, 'Not Invoiced'],
	[2, 'Partially Invoiced'],
];
export const PO_TYPES: Names = [
	[1, 'Credit Memo'],
	[0, 'Purchase Order'],
	[2, 'Vendor Offer'],
];

/** A purchase order, whether it is a row of the list or the single one, which Sellercloud shapes differently. */
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
	read(order, zone) {
		const row = isDataObject(order.Purchase) ? rowOf(order) : order;
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
			lines: objectsIn(row, 'Items').map(line),
		};
	},
});

/** The values of a single purchase order, under the names that a row of the list has for them. */
function rowOf(order: IDataObject): IDataObject {
	const about = objectIn(order, 'Purchase');
	const statuses = objectIn(order, 'Statuses');
	const changes = objectIn(order, 'Changes');
	const invoice = objectIn(order, 'VendorAndInvoice');
	return {
		ID: about.POId,
		PurchaseTitle: about.Description,
		PurchaseOrderStatus: statuses.Status,
		ReceivingStatus: statuses.ReceivingStatus ?? about.ReceivingStatus,
		PurchaseOrdersShippingStatus: statuses.ShippingStatus,
		PaymentStatus: statuses.PaymentStatus ?? invoice.PaymentStatus,
		CompanyID: about.CompanyId,
		VendorID: about.VendorId,
		WarehouseID: about.DefaultWarehouseID,
		CreatedOn: changes.CreatedOn,
		DateOrdered: about.OrderedOn,
		LastRevisedOn: changes.UpdatedOn,
		ExpectedDeliveryDate: about.ExpectedDelivery,
		GrandTotal: objectIn(order, 'TotalInfo').GrandTotal,
		Memo: invoice.Memo,
		TrackingNumber: order.TrackingNumber,
		TrackingNumbers: order.TrackingNumbers,
		Items: order.Items,
	};
}

/** A line, as the list of purchase orders has it, or as the list of its items does. */
const line = (row: IDataObject): IDataObject => ({
	id: row.ID ?? null,
	sku: row.SKU ?? row.ProductID ?? null,
	vendorSku: row.VendorSKU ?? null,
	name: row.ProductName ?? null,
	quantity: row.QtyOrdered ?? row.QtyUnitsOrdered ?? unitsInCases(row),
	quantityReceived: row.QtyReceived ?? null,
	price: row.UnitPrice ?? null,
	total: row.LineTotal ?? null,
});

const unitsInCases = ({ QtyCasesOrdered: cases, QtyUnitsPerCase: units }: IDataObject) =>
	typeof cases === 'number' && typeof units === 'number' ? cases * units : null;
