import { DAY, HOUR } from '../time';
import type { Order } from './model';
import type { Random } from './random';

export interface RmaLine {
	id: number;
	sku: string;
	name: string;
	quantityReturned: number;
	quantityReceived: number;
	problem: string;
	/** Line of the order. */
	orderLineId?: number;
	/** Of `RETURN_REASONS`; the first one if left out. */
	reason?: number;
	approval?: number;
	resolution?: number;
	refundAmount?: number;
	replacementSku?: string;
	warehouseId?: number;
	binId?: number;
	serials?: string[];
}

export interface RmaNote {
	category: number;
	text: string;
	createdOn: number;
}

/** What customers of this account can say. */
export const RETURN_REASONS: ReadonlyMap<number, string> = new Map([
	[1, 'Damaged'],
	[2, 'Wrong item'],
	[3, 'No longer wanted'],
]);

export interface Rma {
	id: number;
	orderId: number;
	channelOrderId: string;
	channelRmaId: string;
	companyId: number;
	channel: number;
	customerId: number;
	customerEmail: string;
	firstName: string;
	lastName: string;
	status: number;
	refundStatus: number;
	totalRefunded: number;
	trackingNumber: string;
	createdOn: number;
	lastUpdated: number;
	receivedOn?: number;
	closedOn?: number;
	lines: RmaLine[];
	approval?: number;
	isExported?: boolean;
	notes?: RmaNote[];
	/** By column name. */
	customColumns?: Record<string, unknown>;
}

const FIRST_ID = 50_001;
const MOST = 8;

/** A return for some of the older orders, ids and creation times ascending together. */
export function createRmas(
	random: Random,
	orders: ReadonlyMap<number, Order>,
	start: number,
): Map<number, Rma> {
	const returned = [...orders.values()].slice(0, MOST);
	return new Map(
		returned.map((order, index): [number, Rma] => {
			const id = FIRST_ID + index;
			const createdOn = start - (returned.length - index) * 2 * DAY;
			const isClosed = index < returned.length / 2;
			const rma: Rma = {
				id,
				orderId: order.id,
				channelOrderId: order.channelOrderId,
				channelRmaId: `R-${random.digits(6)}`,
				companyId: order.companyId,
				channel: order.channel,
				customerId: order.customerId,
				customerEmail: order.customerEmail,
				firstName: order.shippingAddress.firstName,
				lastName: order.shippingAddress.lastName,
				status: isClosed ? 3 : 0,
				refundStatus: isClosed ? 60 : 10,
				totalRefunded: isClosed ? (order.lines[0]?.price ?? 0) : 0,
				trackingNumber: '',
				createdOn,
				lastUpdated: createdOn + HOUR,
				receivedOn: isClosed ? createdOn + HOUR : undefined,
				closedOn: isClosed ? createdOn + HOUR : undefined,
				lines: order.lines.slice(0, 1).map((line) => ({
					id: id * 10,
					orderLineId: line.id,
					sku: line.sku,
					name: line.name,
					quantityReturned: 1,
					quantityReceived: isClosed ? 1 : 0,
					problem: 'Arrived damaged',
				})),
			};
			return [id, rma];
		}),
	);
}
