import {
	formatAccountTime,
	parseAccountTime,
	type AccountTime,
	accountTimeAt,
} from '../../client/accountTime';
import { isDataObject } from '../../client/decode';
import type { OrderDetails } from './readOrder';

/** ms. Sellercloud rejects a ship date in the future, and its clock may be behind ours. */
const MARGIN = 5 * 60_000;

/**
 * The current time as a ship date for the API: in the account's time zone, minus a margin.
 *
 * @param now ms since epoch
 * @param zone the account's time zone, an IANA name
 */
export const shipDateNow = (now: number, zone: string): string =>
	formatAccountTime(withMargin(now, zone));

/**
 * The default ship date of an order: its own if it is already shipped, otherwise the current time, but never before the
 * order date.
 *
 * @param now ms since epoch
 */
export function shipDateOf({ order, isShipped }: OrderDetails, now: number, zone: string): string {
	const { OrderDetails: details, ShippingDetails: shipping } = order;
	const shippedOn = isDataObject(shipping) ? parseAccountTime(shipping.ShipDate, zone) : undefined;
	if (isShipped && shippedOn !== undefined) return formatAccountTime(shippedOn);
	// The API takes whole seconds: rounded down, the ship date could be before the order date
	const ordered = isDataObject(details) ? parseAccountTime(details.OrderDate, zone) : undefined;
	return formatAccountTime(Math.max(withMargin(now, zone), nextSecond(ordered ?? -Infinity)));
}

const withMargin = (now: number, zone: string): AccountTime => accountTimeAt(now - MARGIN, zone);
const nextSecond = (wall: AccountTime): AccountTime => Math.ceil(wall / 1000) * 1000;
