import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../client/accountTime';
import { isDataObject } from '../client/decode';
import { codeOf, nameOf } from './codes';
import { CHANNELS, ORDER_STATUSES, PAYMENT_STATUSES, SHIPPING_STATUSES } from './orderCodes';

/**
 * An order with the same keys whether it is a row of the list or the single order, which Sellercloud shapes
 * differently. Names stand beside codes; dates are ISO 8601 with the account's offset.
 *
 * @param zone the account's time zone, an IANA name
 */
export function simplifyOrder(order: IDataObject, zone: string): IDataObject {
	const isSingle = isDataObject(order.OrderDetails);
	const about = isSingle ? aboutSingle(order) : order;
	const { status, paymentStatus, shippingStatus, channel } = {
		status: about.StatusCode,
		paymentStatus: about.PaymentStatus,
		shippingStatus: about.ShippingStatus,
		channel: about.OrderSource,
	};
	const date = (value: unknown) => isoWithOffset(value, zone);
	const address = objectIn(order, 'ShippingAddress');
	return {
		orderId: about.ID ?? null,
		channelOrderNumber: about.OrderSourceOrderID ?? null,
		status: nameOf(ORDER_STATUSES, status),
		statusCode: codeOf(ORDER_STATUSES, status),
		paymentStatus: nameOf(PAYMENT_STATUSES, paymentStatus),
		paymentStatusCode: codeOf(PAYMENT_STATUSES, paymentStatus),
		shippingStatus: nameOf(SHIPPING_STATUSES, shippingStatus),
		shippingStatusCode: codeOf(SHIPPING_STATUSES, shippingStatus),
		channel: nameOf(CHANNELS, channel),
		channelCode: codeOf(CHANNELS, channel),
		company: about.CompanyName ?? null,
		companyId: about.CompanyID ?? null,
		orderDate: date(about.TimeOfOrder),
		createdOn: date(about.CreatedOn),
		lastUpdated: date(order.LastUpdated),
		shipBy: date(about.OrderShippingPromiseDate),
		shipDate: date(about.ShipDate),
		total: about.GrandTotal ?? null,
		currencyCode: about.OrderCurrencyCode ?? null,
		customer: {
			id: about.UserID ?? null,
			name: nameIn(address) ?? textOrNull(`${about.FirstName ?? ''} ${about.LastName ?? ''}`),
			email: about.CustomerEmail ?? null,
		},
		shipTo: {
			name: nameIn(address),
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
		lines: rowsIn(order, isSingle ? 'OrderItems' : 'Items').map(simplifyLine),
	};
}

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

const simplifyLine = (line: IDataObject): IDataObject => ({
	id: line.ID ?? null,
	sku: line.ProductID ?? null,
	name: line.DisplayName ?? null,
	quantity: line.Qty ?? null,
	quantityShipped: line.QtyShipped ?? null,
	price: line.AdjustedSitePrice ?? line.SitePrice ?? null,
	total: line.LineTotal ?? null,
	warehouseId: line.ShipFromWareHouseID ?? line.WarehouseID ?? null,
});

function trackingOf(order: IDataObject): string[] {
	const numbers: unknown[] = [
		...(Array.isArray(order.AllTrackingNumbers) ? order.AllTrackingNumbers : []),
		order.TrackingNumber,
		...rowsIn(order, 'OrderPackages').map(({ TrackingNumber }) => TrackingNumber),
	];
	const texts = numbers.flatMap((number) => (typeof number === 'string' ? number.trim() : []));
	return [...new Set(texts)].filter((text) => text !== '');
}

const objectIn = (object: IDataObject, key: string): IDataObject => {
	const value = object[key];
	return isDataObject(value) ? value : {};
};

function rowsIn(object: IDataObject, key: string): IDataObject[] {
	const value = object[key];
	return Array.isArray(value) ? value.filter(isDataObject) : [];
}

const textOrNull = (text: string): string | null => text.trim() || null;

const nameIn = ({ FirstName, LastName }: IDataObject): string | null =>
	textOrNull(`${FirstName ?? ''} ${LastName ?? ''}`);
