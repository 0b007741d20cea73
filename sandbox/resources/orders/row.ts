import { nested, nestedList, shape } from '../../api/shape';
import { date, decimal, enumeration, flag, integer, text } from '../../api/values';
import { CHANNEL } from '../../data/channels';
import { DROPSHIP_STATUS, ORDER_SUB_TYPE } from '../../data/enums';
import { skuKey, type Order, type OrderLine } from '../../data/model';
import { grandTotal, lineTotal, paidTotal, taxTotal } from '../../data/orderFigures';
import { formatTenantTime } from '../../time';
import { orderAddress } from '../addresses';

// Source: Swagger 2022, Orders_GetAll; seen live: SalesRepId, SalesRepEmail and MarketingSourceID

/** What the list of orders answers; the single order has quite another shape. */

const line = shape<{ order: Order; line: OrderLine }>(
	'SellerCloud.Delta.Models.ClientAPI.Order.MultipleOrderItemDto',
	{
		ID: [integer.schema, ({ line }) => line.id],
		OrderID: [integer.schema, ({ order }) => order.id],
		ProductID: [text.schema, ({ line }) => line.sku],
		DisplayName: [text.schema, ({ line }) => line.name],
		ProductName: [text.schema, ({ line }) => line.name],
		Qty: [integer.schema, ({ line }) => line.quantity],
		QtyShipped: [integer.schema, ({ line }) => line.quantityShipped],
		QtyReturned: [integer.schema, () => 0],
		QtyPicked: [integer.schema, ({ line }) => line.quantityShipped],
		SitePrice: [decimal.schema, ({ line }) => line.price],
		AdjustedSitePrice: [decimal.schema, ({ line }) => line.price],
		LineTotal: [decimal.schema, ({ line }) => lineTotal(line)],
		LineTaxTotal: [decimal.schema, ({ line }) => line.tax],
		StatusCode: [integer.schema, ({ order }) => order.status],
		ShippingCost: [decimal.schema, () => 0],
		OriginalSKU: [text.schema, ({ line }) => line.sku],
		ReplacementSKU: [text.schema, () => null],
		IsBackOrder: [flag.schema, () => false],
		BackOrderQty: [integer.schema, () => 0],
		Notes: [text.schema, ({ line }) => line.notes],
		ShipFromWareHouseID: [integer.schema, ({ line }) => line.warehouseId],
		ShipFromWarehouseName: [
			text.schema,
			({ line }, { data }) => data.warehouses.get(line.warehouseId)?.name,
		],
		ShadowOf: [text.schema, ({ line }, { data }) => data.products.get(skuKey(line.sku))?.shadowOf],
		SalesRepId: [integer.schema, ({ order }) => order.salesRepId],
		// Members with a 1 behind their name repeat others; they are part of the real schema.
		ID1: [integer.schema, ({ line }) => line.id],
		OrderID1: [integer.schema, ({ order }) => order.id],
		ProductID1: [text.schema, ({ line }) => line.sku],
		Qty1: [integer.schema, ({ line }) => line.quantity],
	},
);

export const payment = shape<Order>(
	'CoreWebAdmin.Delta.DetailsEntity.Models.Order.PaymentsHistoryRecord',
	{
		ID: [integer.schema, ({ id }) => id * 10],
		TransactionReferenceNumber: [text.schema, ({ id }) => `DEMO-${id}`],
		PaidAmount: [decimal.schema, (order) => paidTotal(order)],
		PaymentDate: [date.schema, ({ paymentDate }) => formatTenantTime(paymentDate)],
		PaymentType: [integer.schema, () => 2],
		PaymentMethod: [integer.schema, () => 6],
		PaymentStatus: [integer.schema, () => 0],
	},
);

export const paymentsOf = (order: Order) => (order.paymentDate === undefined ? [] : [order]);

export const relatedOrder = shape<Order>(
	'SellerCloud.Delta.Models.ClientAPI.Order.RelatedOrderDto',
	{
		RelatedOrderID: [integer.schema, ({ id }) => id],
		RelationshipType: [integer.schema, () => 3],
		CreatedOn: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	},
);

const weightOf = (order: Order, products: ReadonlyMap<string, { weightOunces: number }>) =>
	order.lines.reduce(
		(sum, { sku, quantity }) => sum + quantity * (products.get(skuKey(sku))?.weightOunces ?? 0),
		0,
	);

function mostExpensive({ lines }: Order): string | undefined {
	const [first] = [...lines].sort((a, b) => b.price - a.price);
	return first?.sku;
}

export const orderRow = shape<Order>(
	'SellerCloud.Delta.Models.ClientAPI.Order.MultipleOrderDataDto',
	{
		ID: [integer.schema, ({ id }) => id],
		OrderSourceOrderID: [text.schema, ({ channelOrderId }) => channelOrderId],
		OrderSource: [enumeration(CHANNEL).schema, ({ channel }) => channel],
		OrderSubType: [enumeration(ORDER_SUB_TYPE).schema, ({ subType }) => subType],
		bRushOrder: [flag.schema, ({ isRush }) => isRush],
		IsGiftOrder: [flag.schema, ({ isGift }) => isGift],
		IsBlackListed: [flag.schema, () => false],
		ShippingStatus: [integer.schema, ({ shippingStatus }) => shippingStatus],
		PaymentStatus: [integer.schema, ({ paymentStatus }) => paymentStatus],
		StatusCode: [integer.schema, ({ status }) => status],
		Dropship: [enumeration(DROPSHIP_STATUS).schema, ({ dropshipStatus }) => dropshipStatus],
		FirstName: [text.schema, ({ shippingAddress }) => shippingAddress.firstName],
		LastName: [text.schema, ({ shippingAddress }) => shippingAddress.lastName],
		TimeOfOrder: [date.schema, ({ orderDate }) => formatTenantTime(orderDate)],
		GrandTotal: [decimal.schema, (order) => grandTotal(order)],
		CompanyName: [text.schema, (order, { data }) => data.companies.get(order.companyId)?.name],
		UserID: [integer.schema, ({ customerId }) => customerId],
		ShipDate: [date.schema, ({ shipDate }) => formatTenantTime(shipDate)],
		OrderShippingPromiseDate: [date.schema, ({ promiseDate }) => formatTenantTime(promiseDate)],
		CreatedOn: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
		DeliveryDate: [date.schema, () => null],
		HomeCountryCode: [integer.schema, () => 1],
		Country: [text.schema, ({ shippingAddress }) => shippingAddress.country],
		OrderSiteCode: [integer.schema, () => 0],
		LastUpdated: [date.schema, ({ lastUpdated }) => formatTenantTime(lastUpdated)],
		Payments: nestedList(payment, paymentsOf),
		DestinationState: [text.schema, ({ shippingAddress }) => shippingAddress.state],
		DestinationCountry: [text.schema, ({ shippingAddress }) => shippingAddress.country],
		ShippingAddress: nested(orderAddress, ({ shippingAddress }) => shippingAddress),
		BillingAddress: nested(orderAddress, ({ billingAddress }) => billingAddress),
		ClientID: [integer.schema, () => 1],
		CompanyID: [integer.schema, ({ companyId }) => companyId],
		EBaySellingManagerSalesRecordNumber: [text.schema, () => null],
		CompletedOrderID: [text.schema, ({ id }) => String(id)],
		OrderSourceUrl: [text.schema, () => null],
		Items: nestedList(line, (order) => order.lines.map((one) => ({ order, line: one }))),
		ShippingTotal: [decimal.schema, ({ shippingTotal }) => shippingTotal],
		ShippingCarrier: [text.schema, ({ carrier }) => carrier],
		ShippingService: [text.schema, ({ service }) => service],
		OrderDiscountsTotal: [decimal.schema, ({ discountTotal }) => discountTotal],
		ShippingDiscountsTotal: [decimal.schema, () => 0],
		InsuranceTotal: [decimal.schema, () => 0],
		DeclaredValue: [decimal.schema, () => 0],
		HandlingFee: [decimal.schema, () => 0],
		PaymentDate: [date.schema, ({ paymentDate }) => formatTenantTime(paymentDate)],
		OrderCurrencyCode: [integer.schema, ({ currency }) => currency],
		TrackingNumber: [text.schema, ({ trackingNumber }) => trackingNumber],
		AllTrackingNumbers: [
			{ type: 'array', items: text.schema },
			({ trackingNumber }) => (trackingNumber ? [trackingNumber] : []),
		],
		InvoicePrinted: [flag.schema, () => false],
		InvoicePrintedDate: [date.schema, () => null],
		CustomerServiceStatus: [integer.schema, () => 0],
		TaxRate: [decimal.schema, () => 7],
		TaxTotal: [decimal.schema, (order) => taxTotal(order)],
		ShippingWeightTotalOz: [integer.schema, (order, { data }) => weightOf(order, data.products)],
		CustomerEmail: [text.schema, ({ customerEmail }) => customerEmail],
		ShippingState: [text.schema, ({ shippingAddress }) => shippingAddress.state],
		ShippingCountry: [text.schema, ({ shippingAddress }) => shippingAddress.country],
		FinalShippingFee: [decimal.schema, ({ shippingTotal }) => shippingTotal],
		FinalValueTotal: [decimal.schema, () => 0],
		ProductIDMostExpensiveInOrder: [text.schema, mostExpensive],
		EstimatedDeliveryDate: [date.schema, () => null],
		RequireSignatureConfirmation: [flag.schema, () => false],
		RelatedOrders: nestedList(relatedOrder, () => []),
		SalesRepId: [integer.schema, ({ salesRepId }) => salesRepId],
		SalesRepEmail: [
			text.schema,
			({ salesRepId }) => (salesRepId > 0 ? `rep${salesRepId}@example.com` : null),
		],
		MarketingSourceID: [integer.schema, () => 0],
	},
);
