import type { Order, OrderLine } from './model';
import { round } from './products';

/** Amounts that follow from an order's lines. */

export const lineTotal = ({ price, quantity }: OrderLine) => round(price * quantity);

export const subTotal = ({ lines }: Order) =>
	round(lines.reduce((sum, line) => sum + lineTotal(line), 0));

export const taxTotal = ({ lines }: Order) => round(lines.reduce((sum, { tax }) => sum + tax, 0));

export const grandTotal = (order: Order) =>
	round(subTotal(order) + taxTotal(order) + order.shippingTotal - order.discountTotal);

/** Nothing is paid yet while an order has payment status 10 (none). */
export const paidTotal = (order: Order) => (order.paymentStatus === 10 ? 0 : grandTotal(order));
