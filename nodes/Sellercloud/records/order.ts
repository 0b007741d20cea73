import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../client/accountTime';
import { isDataObject } from '../client/decode';
import { codeOf, nameOf } from './codes';
import { CURRENCIES } from './currencies';
import {
	CHANNELS,
	DROPSHIP_STATUSES,
	ORDER_STATUSES,
	PAYMENT_STATUSES,
	SHIPPING_STATUSES,
} from './orderCodes';
import { recordShape } from './recordShape';
import { distinctTexts, fullName, objectIn, objectsIn } from './rowParts';

/** An order, whether it is a row of the list or the single order, which Sellercloud shapes differently. */
export const ORDER = recordShape({
	simplified: {
		orderId: 'Order ID',
		channelOrderNumber: 'Channel Order #',
		status: 'Status',
		paymentStatus: 'Payment Status',
		shippingStatus: 'Shipping Status',
		dropshipStatus: 'Dropship Status',
		channel: 'Channel',
		company: 'Company',
		companyId: 'Company ID',
		orderDate: 'Order Date',
		shipBy: 'Ship By',
		total: 'Total',
		currency: 'Currency',
		customer: 'Customer',
		shipTo: 'Ship To',
		tracking: 'Tracking',
		lines: 'Lines',
	},
	more: {
		channelCode: 'Channel Code',
		createdOn: 'Created On',
		dropshipStatusCode: 'Dropship Status Code',
		lastUpdated: 'Last Updated',
		paymentStatusCode: 'Payment Status Code',
		shipDate: 'Ship Date',
		shippingStatusCode: 'Shipping Status Code',
		statusCode: 'Status Code',
	},
	read(order, zone) {
		const isSingle = isDataObject(order.OrderDetails);
		const about = isSingle ? aboutSingle(order) : order;
		const date = (value: unknown) => isoWithOffset(value, zone);
		const address = objectIn(order, 'ShippingAddress');
		return {
			orderId: about.ID ?? null,
			channelOrderNumber: about.OrderSourceOrderID ?? null,
			status: nameOf(ORDER_STATUSES, about.StatusCode),
			statusCode: codeOf(ORDER_STATUSES, about.StatusCode),
			paymentStatus: nameOf(PAYMENT_STATUSES, about.PaymentStatus),
			paymentStatusCode: codeOf(PAYMENT_STATUSES, about.PaymentStatus),
			shippingStatus: nameOf(SHIPPING_STATUSES, about.ShippingStatus),
			shippingStatusCode: codeOf(SHIPPING_STATUSES, about.ShippingStatus),
			dropshipStatus: nameOf(DROPSHIP_STATUSES, about.Dropship),
			dropshipStatusCode: codeOf(DROPSHIP_STATUSES, about.Dropship),
			channel: nameOf(CHANNELS, about.OrderSource),
			channelCode: codeOf(CHANNELS, about.OrderSource),
			company: about.CompanyName ?? null,
			companyId: about.CompanyID ?? null,
			orderDate: date(about.TimeOfOrder),
			createdOn: date(about.CreatedOn),
			lastUpdated: date(order.LastUpdated),
			shipBy: date(about.OrderShippingPromiseDate),
			shipDate: date(about.ShipDate),
			total: about.GrandTotal ?? null,
			currency: nameOf(CURRENCIES, about.OrderCurrencyCode),
			customer: {
				id: about.UserID ?? null,
				name:
					fullName(address.FirstName, address.LastName) ??
					fullName(about.FirstName, about.LastName),
				email: about.CustomerEmail ?? null,
			},
			shipTo: {
				name: fullName(address.FirstName, address.LastName),
				business: address.CompanyName ?? null,
				line1: address.StreetLine1 ?? null,
				line2: address.StreetLine2 ?? null,
				city: address.City ?? null,
				state: address.StateCode ?? address.StateName ?? null,
				postalCode: address.PostalCode ?? null,
				country: address.CountryCode ?? about.Country ?? null,
				phone: address.PhoneNumber ?? null,
			},
			tracking: trackingOf(order),
			lines: objectsIn(order, isSingle ? 'OrderItems' : 'Items').map(line),
		};
	},
});

/** The values of a single order, under the names that a row of the list has for them. */
function aboutSingle(order: IDataObject): IDataObject {
	const details = objectIn(order, 'OrderDetails');
	const statuses = objectIn(order, 'Statuses');
	const shipping = objectIn(order, 'ShippingDetails');
	return {
		ID: order.OrderID,
		OrderSourceOrderID: details.OrderSourceOrderId,
		OrderSource: details.OrderSource,
		StatusCode: statuses.OrderStatus,
		PaymentStatus: statuses.PaymentStatus,
		ShippingStatus: statuses.ShippingStatus,
		Dropship: statuses.DropshipStatus,
		CompanyID: details.CompanyId,
		CompanyName: details.CompanyName,
		TimeOfOrder: details.OrderDate,
		CreatedOn: details.CreatedOn,
		OrderShippingPromiseDate: shipping.OrderShippingPromiseDate ?? details.PromiseDate,
		ShipDate: shipping.ShipDate,
		GrandTotal: objectIn(order, 'TotalInfo').GrandTotal,
		OrderCurrencyCode: details.CurrencyCode,
		UserID: details.CustomerID,
		CustomerEmail: details.CustomerEmail,
	};
}

const line = (row: IDataObject): IDataObject => ({
	id: row.ID ?? null,
	sku: row.ProductID ?? null,
	name: row.DisplayName ?? null,
	quantity: row.Qty ?? null,
	quantityShipped: row.QtyShipped ?? null,
	price: row.AdjustedSitePrice ?? row.SitePrice ?? null,
	total: row.LineTotal ?? null,
	warehouseId: row.ShipFromWareHouseID ?? row.WarehouseID ?? null,
});

const trackingOf = (order: IDataObject): string[] =>
	distinctTexts([
		...(Array.isArray(order.AllTrackingNumbers) ? order.AllTrackingNumbers : []),
		order.TrackingNumber,
		...objectsIn(order, 'OrderPackages').map(({ TrackingNumber }) => TrackingNumber),
	]);
