import { query, queryList } from '../../api/arguments';
import { filter, listOperation } from '../../api/list';
import { operation } from '../../api/operation';
import { nested, nestedList, shape } from '../../api/shape';
import { date, decimal, enumeration, flag, integer, text } from '../../api/values';
import { YES_NO_ALL } from '../../data/enums';
import {
	type PurchaseLine,
	type PurchaseOrder,
	purchaseTotal,
	type PurchaseTracking,
	trackingsOf,
} from '../../data/purchaseOrders';
import {
	PO_PAYMENT_STATUS,
	PO_RECEIVING_STATUS,
	PO_SHIPPING_STATUS,
	PO_STATUS,
	VENDOR_INVOICED,
} from '../../data/purchasingEnums';
import { formatTenantTime } from '../../time';
import { orderAddress } from '../addresses';
import { findPurchaseOrder, id, tag } from './find';

// Source: Swagger 2022, PurchaseOrders; that keyword searches titles and numbers is taken for granted

const DETAILS = 'SellerCloud.Delta.Models.Details.Concrete.PurchaseOrders';

const line = shape<PurchaseLine>('SellerCloud.Delta.Models.Manage.Concrete.PurchaseOrderItemDto', {
	ID: [integer.schema, (one) => one.id],
	SKU: [text.schema, ({ sku }) => sku],
	VendorSKU: [text.schema, ({ vendorSku }) => vendorSku],
	ProductName: [text.schema, ({ name }) => name],
	QtyOrdered: [integer.schema, ({ quantity }) => quantity],
	QtyReceived: [integer.schema, ({ quantityReceived }) => quantityReceived],
	UnitPrice: [decimal.schema, ({ price }) => price],
	AdjustedPrice: [decimal.schema, ({ price }) => price],
	LineTotal: [decimal.schema, ({ price, quantity }) => price * quantity],
	ExpectedDeliveryDate: [date.schema, ({ expectedOn }) => formatTenantTime(expectedOn)],
	ItemNotes: [text.schema, ({ notes }) => notes],
});

const tracking = shape<PurchaseTracking>(
	'SellerCloud.Delta.Models.ClientAPI.PurchaseOrder.PoTrackingNumberDto',
	{
		ShippedOn: [date.schema, ({ shippedOn }) => formatTenantTime(shippedOn)],
		ShippingCarrier: [text.schema, ({ carrier }) => carrier],
		TrackingNumber: [text.schema, ({ trackingNumber }) => trackingNumber],
	},
);

export const purchaseOrderRow = shape<PurchaseOrder>(
	'SellerCloud.Delta.Models.ClientAPI.PurchaseOrder.PoMultipleDataDto',
	{
		ID: [integer.schema, (order) => order.id],
		POType: [integer.schema, () => 0],
		VendorID: [integer.schema, ({ vendorId }) => vendorId],
		PurchaseTitle: [text.schema, ({ title }) => title],
		CreatedOn: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
		CreatedBy: [integer.schema, () => 11],
		OrderTotal: [decimal.schema, purchaseTotal],
		GrandTotal: [decimal.schema, purchaseTotal],
		DateOrdered: [
			date.schema,
			({ createdOn, orderedOn }) => formatTenantTime(orderedOn ?? createdOn),
		],
		LastRevisedOn: [date.schema, ({ lastUpdated }) => formatTenantTime(lastUpdated)],
		PurchaseOrderStatus: [integer.schema, ({ status }) => status],
		PaymentStatus: [integer.schema, ({ paymentStatus }) => paymentStatus],
		PurchaseOrdersShippingStatus: [integer.schema, ({ shippingStatus }) => shippingStatus],
		ReceivingStatus: [integer.schema, ({ receivingStatus }) => receivingStatus],
		TrackingNumber: [text.schema, ({ trackingNumber }) => trackingNumber],
		TrackingNumbers: nestedList(tracking, trackingsOf),
		CompanyID: [integer.schema, ({ companyId }) => companyId],
		PurchaseOrdersApproved: [flag.schema, ({ isApproved }) => isApproved],
		Memo: [text.schema, ({ memo }) => memo],
		ExpectedDeliveryDate: [date.schema, ({ expectedOn }) => formatTenantTime(expectedOn)],
		bExported: [flag.schema, ({ isExported }) => isExported],
		WarehouseID: [integer.schema, ({ warehouseId }) => warehouseId],
		Items: nestedList(line, ({ lines }) => lines),
		ShipToAddress: nested(orderAddress, ({ address }) => address),
	},
);

const content = shape<PurchaseOrder>(`${DETAILS}.PoContent`, {
	POId: [integer.schema, (order) => order.id],
	CompanyId: [integer.schema, ({ companyId }) => companyId],
	VendorId: [integer.schema, ({ vendorId }) => vendorId],
	Description: [text.schema, ({ title }) => title],
	DefaultWarehouseID: [integer.schema, ({ warehouseId }) => warehouseId],
	OrderedOn: [date.schema, ({ createdOn, orderedOn }) => formatTenantTime(orderedOn ?? createdOn)],
	RequestedOn: [date.schema, ({ requestedOn }) => formatTenantTime(requestedOn)],
	CancelByDate: [date.schema, ({ cancelBy }) => formatTenantTime(cancelBy)],
	ExpectedDelivery: [date.schema, ({ expectedOn }) => formatTenantTime(expectedOn)],
	POType: [integer.schema, () => 0],
	Instructions: [text.schema, ({ instructions }) => instructions],
	ReceivingStatus: [
		enumeration(PO_RECEIVING_STATUS).schema,
		({ receivingStatus }) => receivingStatus,
	],
});

const changes = shape<PurchaseOrder>(`${DETAILS}.PoChangesDto`, {
	CreatedOn: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	UpdatedOn: [date.schema, ({ lastUpdated }) => formatTenantTime(lastUpdated)],
	ReceivedOn: [date.schema, ({ receivedOn }) => formatTenantTime(receivedOn)],
});

const totals = shape<PurchaseOrder>(`${DETAILS}.PoTotalInfoContent`, {
	SubTotal: [decimal.schema, purchaseTotal],
	GrandTotal: [decimal.schema, purchaseTotal],
});

const invoice = shape<PurchaseOrder>(`${DETAILS}.PoVendorAndInvoiceContent`, {
	Memo: [text.schema, ({ memo }) => memo],
	PaymentStatus: [enumeration(PO_PAYMENT_STATUS).schema, ({ paymentStatus }) => paymentStatus],
});

const statuses = shape<PurchaseOrder>(`${DETAILS}.PurchaseOrderStatusesDto`, {
	Status: [enumeration(PO_STATUS).schema, ({ status }) => status],
	IsApproved: [flag.schema, ({ isApproved }) => isApproved],
	ShippingStatus: [enumeration(PO_SHIPPING_STATUS).schema, ({ shippingStatus }) => shippingStatus],
	ReceivingStatus: [
		enumeration(PO_RECEIVING_STATUS).schema,
		({ receivingStatus }) => receivingStatus,
	],
	PaymentStatus: [enumeration(PO_PAYMENT_STATUS).schema, ({ paymentStatus }) => paymentStatus],
});

const detail = shape<PurchaseOrder>(`${DETAILS}.PoDetailsDto`, {
	Purchase: nested(content, (order) => order),
	Statuses: nested(statuses, (order) => order),
	Changes: nested(changes, (order) => order),
	TotalInfo: nested(totals, (order) => order),
	VendorAndInvoice: nested(invoice, (order) => order),
	IsModified: [flag.schema, () => false],
});

export const purchaseOrderReads = [
	listOperation<PurchaseOrder>({
		path: '/api/PurchaseOrders',
		operationId: 'PurchaseOrders_GetAll',
		tag,
		summary: 'Get metadata for list of purchase orders',
		rows: ({ data }) => [...data.purchaseOrders.values()],
		shape: purchaseOrderRow,
		filters: [
			filter(queryList('model.pOIds', integer), (order, ids) => ids.includes(order.id)),
			filter(queryList('model.companyIDList', integer), (order, ids) =>
				ids.includes(order.companyId),
			),
			filter(queryList('model.pOStatuses', enumeration(PO_STATUS)), ({ status }, wanted) =>
				wanted.includes(status),
			),
			filter(queryList('model.receiveWarehouseID', integer), ({ warehouseId }, ids) =>
				ids.includes(warehouseId),
			),
			filter(
				queryList('model.shippingStatuses', enumeration(PO_SHIPPING_STATUS)),
				({ shippingStatus }, wanted) => wanted.includes(shippingStatus),
			),
			filter(
				queryList('model.receivedStatuses', enumeration(PO_RECEIVING_STATUS)),
				({ receivingStatus }, wanted) => wanted.includes(receivingStatus),
			),
			filter(query('model.createDateFrom', date), ({ createdOn }, from) => createdOn >= from),
			filter(query('model.createDateTo', date), ({ createdOn }, to) => createdOn <= to),
			filter(
				queryList('model.paymentStatus', enumeration(PO_PAYMENT_STATUS)),
				({ paymentStatus }, wanted) => wanted.includes(paymentStatus),
			),
			filter(query('model.inventoryCountEnabled', integer), (_order, wanted) => wanted === 1),
			filter(
				query('model.vendorInvoiced', enumeration(VENDOR_INVOICED)),
				(_order, wanted) => wanted <= 0,
			),
			filter(
				query('model.approved', integer),
				({ isApproved }, wanted) => isApproved === (wanted === 1),
			),
			filter(
				query('model.receiveDateFrom', date),
				({ receivedOn }, from) => (receivedOn ?? -Infinity) >= from,
			),
			filter(
				query('model.receiveDateTo', date),
				({ receivedOn }, to) => (receivedOn ?? Infinity) <= to,
			),
			filter(query('model.updatedDateFrom', date), ({ lastUpdated }, from) => lastUpdated >= from),
			filter(query('model.updatedDateTo', date), ({ lastUpdated }, to) => lastUpdated <= to),
			filter(query('model.keyword', text), ({ id: number, title }, keyword) =>
				`${number} ${title}`.toLowerCase().includes(keyword.trim().toLowerCase()),
			),
			filter(query('model.qBExported', enumeration(YES_NO_ALL)), (_order, wanted) => wanted !== 1),
		],
	}),
	operation({
		method: 'GET',
		path: '/api/PurchaseOrders/{id}',
		operationId: 'PurchaseOrders_Get',
		tag,
		summary: 'Get metadata for existing purchase order',
		parameters: [id],
		answer: detail.schema,
		handle({ args, world }) {
			return detail.of(findPurchaseOrder(args, world), world);
		},
	}),
];
