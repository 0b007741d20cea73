import { formatWall, parseWall, type Wall, wallAt } from '../../client/accountTime';
import { isDataObject } from '../../client/decode';
import type { OrderDetails } from './readOrder';

/** ms. Sellercloud refuses a ship date in the future, and its clock may be behind the one here. */
const MARGIN = 5 * 60_000;

/**
 * The ship date of what is shipped now, as the API takes it: by the account's clock, and a little past.
 *
 * @param now ms since epoch
 * @param zone the account's time zone, an IANA name
 */
export const shipDateNow = (now: number, zone: string): string => formatWall(withMargin(now, zone));

/**
 * The ship date for an order where none was given: its own if it is shipped already, otherwise now, but never before the
 * order.
 *
 * @param now ms since epoch
 */
export function shipDateOf({ order, isShipped }: OrderDetails, now: number, zone: string): string {
	const { OrderDetails: details, ShippingDetails: shipping } = order;
	const shippedOn = isDataObject(shipping) ? parseWall(shipping.ShipDate, zone) : undefined;
	if (isShipped && shippedOn !== undefined) return formatWall(shippedOn);
	// Cut to the second, the order's own date would be before it
	const ordered = isDataObject(details) ? parseWall(details.OrderDate, zone) : undefined;
	return formatWall(Math.max(withMargin(now, zone), nextSecond(ordered ?? -Infinity)));
}

const withMargin = (now: number, zone: string): Wall => wallAt(now - MARGIN, zone);
const nextSecond = (wall: Wall): Wall => Math.ceil(wall / 1000) * 1000;
