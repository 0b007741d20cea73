import { nested, nestedList, shape } from '../../api/shape';
import { date, decimal, enumeration, flag, integer, text } from '../../api/values';
import { CHANNEL } from '../../data/channels';
import { DROPSHIP_STATUS, ORDER_STATUS, ORDER_SUB_TYPE, SHIPPING_STATUS } from '../../data/enums';
import { skuKey, type Order, type OrderLine } from '../../data/model';
import { grandTotal, lineTotal, paidTotal, subTotal, taxTotal } from '../../data/orderFigures';
import { availableQuantity } from '../../data/quantities';
import { formatTenantTime } from '../../time';
import { orderAddress } from '../addresses';
import { baseColumn, customColumnsOf } from './customColumns';
import { payment, paymentsOf, relatedOrder } from './row';

// Source: Swagger 2022, Orders_Get

/** What the single order answers: other members, and other names, than the row of the list. */

const NAMESPACE = 'CoreWebAdmin.Delta.DetailsEntity.Models.Order';
const DETAILS = 'SellerCloud.Delta.Models.Details.Concrete.Order';

const orderDetails = shape<Order>(`${NAMESPACE}.OrderDetailsContent`, {
	CompanyId: [integer.schema, ({ companyId }) => companyId],
	ClientId: [integer.schema, () => 1],
	SiteCode: [integer.schema, () => 0],
	OrderSource: [enumeration(CHANNEL).schema, ({ channel }) => channel],
	OrderSourceOrderId: [text.schema, ({ channelOrderId }) => channelOrderId],
	CustomerEmail: [text.schema, ({ customerEmail }) => customerEmail],
	CustomerID: [integer.schema, ({ customerId }) => customerId],
	SalesRep1: [integer.schema, ({ salesRepId }) => salesRepId],
	PromiseDate: [date.schema, ({ promiseDate }) => formatTenantTime(promiseDate)],
	CurrencyCode: [integer.schema, ({ currency }) => currency],
	OrderDate: [date.schema, ({ orderDate }) => formatTenantTime(orderDate)],
	CreatedOn: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	OrderSubType: [enumeration(ORDER_SUB_TYPE).schema, ({ subType }) => subType],
	IsOrderLocked: [flag.schema, () => false],
	IsModified: [flag.schema, () => false],
});

const statuses = shape<Order>(`${DETAILS}.OrderStatusesDto`, {
	OrderStatus: [enumeration(ORDER_STATUS).schema, ({ status }) => status],
	ShippingStatus: [enumeration(SHIPPING_STATUS).schema, ({ shippingStatus }) => shippingStatus],
	PaymentStatus: [integer.schema, ({ paymentStatus }) => paymentStatus],
	RushOrder: [flag.schema, ({ isRush }) => isRush],
	DropshipStatus: [enumeration(DROPSHIP_STATUS).schema, ({ dropshipStatus }) => dropshipStatus],
	CustomerServiceStatus: [integer.schema, (order) => order.customerServiceStatus ?? 0],
	IsDelivered: [flag.schema, () => false],
	IsExported: [flag.schema, ({ isExported }) => isExported],
	QBExported: [flag.schema, ({ isQuickBooksExported }) => isQuickBooksExported],
	InventoryDisabled: [flag.schema, ({ ignoresStock }) => ignoresStock],
	IsBlackListed: [flag.schema, () => false],
});

const item = shape<{ order: Order; line: OrderLine }>(`${NAMESPACE}.OrderItemDto`, {
	ID: [integer.schema, ({ line }) => line.id],
	OrderID: [integer.schema, ({ order }) => order.id],
	ProductID: [text.schema, ({ line }) => line.sku],
	DisplayName: [text.schema, ({ line }) => line.name],
	Qty: [integer.schema, ({ line }) => line.quantity],
	SitePrice: [decimal.schema, ({ line }) => line.price],
	AdjustedSitePrice: [decimal.schema, ({ line }) => line.price],
	InventoryAvailableQty: [
		integer.schema,
		({ line }, world) => {
			const product = world.data.products.get(skuKey(line.sku));
			return product && availableQuantity(product, world.data, world.now());
		},
	],
	WarehouseID: [integer.schema, ({ line }) => line.warehouseId],
	BackOrderQty: [integer.schema, () => 0],
	QtyReturned: [integer.schema, () => 0],
	QtyPicked: [integer.schema, ({ line }) => line.quantityShipped],
	Notes: [text.schema, ({ line }) => line.notes],
	LineTotal: [decimal.schema, ({ line }) => lineTotal(line)],
	LineTaxTotal: [decimal.schema, ({ line }) => line.tax],
	DiscountValue: [decimal.schema, () => 0],
	DiscountType: [integer.schema, () => 0],
	ShadowOf: [text.schema, ({ line }, { data }) => data.products.get(skuKey(line.sku))?.shadowOf],
	RowStatus: [integer.schema, () => 0],
});

const totals = shape<Order>(`${DETAILS}.OrderTotalInfoContent`, {
	SubTotal: [decimal.schema, (order) => subTotal(order)],
	Discount: [decimal.schema, ({ discountTotal }) => discountTotal],
	ShippingDiscount: [decimal.schema, () => 0],
	Tax: [decimal.schema, (order) => taxTotal(order)],
	TaxRate: [decimal.schema, () => 7],
	Shipping: [decimal.schema, ({ shippingTotal }) => shippingTotal],
	Handling: [decimal.schema, () => 0],
	Insurance: [decimal.schema, () => 0],
	GiftWrap: [decimal.schema, () => 0],
	GrandTotal: [decimal.schema, (order) => grandTotal(order)],
});

const paymentOptions = shape<Order>(`${NAMESPACE}.PaymentOptionsContent`, {
	PaymentTerms: [text.schema, () => null],
	Total: [decimal.schema, (order) => grandTotal(order)],
	Received: [decimal.schema, (order) => paidTotal(order)],
	Uncleared: [decimal.schema, () => 0],
	Refunded: [decimal.schema, () => 0],
	RemainingDues: [decimal.schema, (order) => grandTotal(order) - paidTotal(order)],
});

const shippingDetails = shape<Order>(`${NAMESPACE}.ShippingDetailsDto`, {
	ShippingStatus: [enumeration(SHIPPING_STATUS).schema, ({ shippingStatus }) => shippingStatus],
	Carrier: [text.schema, ({ carrier }) => carrier],
	Service: [text.schema, ({ service }) => service],
	RushOrder: [flag.schema, ({ isRush }) => isRush],
	RequirePINToShip: [flag.schema, () => false],
	OrderShippingPromiseDate: [date.schema, ({ promiseDate }) => formatTenantTime(promiseDate)],
	ShipDate: [date.schema, ({ shipDate }) => formatTenantTime(shipDate)],
	ShippingTotal: [decimal.schema, ({ shippingTotal }) => shippingTotal],
});

const orderPackage = shape<Order>(`${DETAILS}.OrderPackageDto`, {
	ID: [integer.schema, ({ id }) => id],
	TrackingNumber: [text.schema, ({ trackingNumber }) => trackingNumber],
	ShippingCost: [decimal.schema, ({ shippingTotal }) => shippingTotal],
	DeliveryStatus: [integer.schema, ({ shippingStatus }) => (shippingStatus === 3 ? 1 : 0)],
});

export const orderDetail = shape<Order>(
	'SellerCloud.Delta.Models.ClientAPI.Order.SingleOrderDataDto',
	{
		OrderID: [integer.schema, ({ id }) => id],
		OrderDetails: nested(orderDetails, (order) => order),
		Statuses: nested(statuses, (order) => order),
		OrderItems: nestedList(item, (order) => order.lines.map((line) => ({ order, line }))),
		RelatedOrders: nestedList(relatedOrder, () => []),
		TotalInfo: nested(totals, (order) => order),
		PaymentOptions: nested(paymentOptions, (order) => order),
		ShippingDetails: nested(shippingDetails, (order) => order),
		OrderPackages: nestedList(orderPackage, (order) => [order]),
		LastUpdated: [date.schema, ({ lastUpdated }) => formatTenantTime(lastUpdated)],
		IsWholeSaleOrder: [flag.schema, ({ channel }) => channel === 21],
		ShippingAddress: nested(orderAddress, ({ shippingAddress }) => shippingAddress),
		BillingAddress: nested(orderAddress, ({ billingAddress }) => billingAddress),
		Payments: nestedList(payment, paymentsOf),
		CustomColumns: nestedList(baseColumn, customColumnsOf),
		GiftDetails: [{ type: 'object' }, ({ isGift }) => ({ IsGiftOrder: isGift })],
		RequireSignatureConfirmation: [flag.schema, () => false],
	},
);
