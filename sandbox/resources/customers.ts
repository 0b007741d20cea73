import { query, queryList } from '../api/arguments';
import { filter, listOperation } from '../api/list';
import { shape } from '../api/shape';
import { date, enumeration, flag, integer, text, type ValueType } from '../api/values';
import { CHANNEL } from '../data/channels';
import type { Order } from '../data/model';
import type { World } from '../world';

// Source: Swagger 2022, Customers; seen live: rows are named by UserID and have no phone number

/** Customers are whoever has ordered: the first order since when, and the newest one under which name. */
function customersOf({ data }: World): Order[] {
	const customers = new Map<number, Order>();
	for (const order of data.orders.values()) {
		const { createdOn } = customers.get(order.customerId) ?? order;
		customers.set(order.customerId, { ...order, createdOn });
	}
	return [...customers.values()];
}

const contains = (whole: string, part: string) =>
	whole.toLowerCase().includes(part.trim().toLowerCase());
const nameOf = ({ shippingAddress: { firstName, lastName } }: Order) => `${firstName} ${lastName}`;

/** Filters that are accepted and narrow nothing here. */
const accepted = <T>(name: string, type: ValueType<T>) =>
	filter<Order, T>(query(name, type), () => true);

const row = shape<Order>('SellerCloud.Delta.Models.Details.Concrete.Customer.CustomerGridDto', {
	UserID: [integer.schema, ({ customerId }) => customerId],
	Email: [text.schema, ({ customerEmail }) => customerEmail],
	FirstName: [text.schema, ({ shippingAddress }) => shippingAddress.firstName],
	LastName: [text.schema, ({ shippingAddress }) => shippingAddress.lastName],
	EmailCC: [text.schema, () => null],
	Rating: [integer.schema, () => 0],
	CorporateName: [text.schema, ({ shippingAddress }) => shippingAddress.business],
	IsWholeSaleUser: [flag.schema, ({ channel }) => channel === 21],
	IsWholesaleString: [text.schema, ({ channel }) => (channel === 21 ? 'Yes' : 'No')],
	CustomColumns: [{ type: 'array', items: { type: 'object' } }, () => []],
});

export const customers = [
	listOperation<Order>({
		path: '/api/Customers',
		operationId: 'Customers_GetAll',
		tag: 'Customers',
		summary: 'Get metadata for list of customers',
		rows: customersOf,
		filters: [
			filter(queryList('model.customerIds', text), (one, ids) =>
				ids.includes(String(one.customerId)),
			),
			filter(query('model.email', text), (one, email) => contains(one.customerEmail, email)),
			filter(query('model.firstName', text), (one, name) => contains(nameOf(one), name)),
			filter(query('model.lastName', text), (one, name) => contains(nameOf(one), name)),
			filter(query('model.keyword', text), (one, keyword) =>
				contains(`${nameOf(one)} ${one.customerEmail} ${one.customerId}`, keyword),
			),
			accepted('model.rating', integer),
			accepted('model.customerType', integer),
			accepted('model.subscribed', integer),
			filter(query('model.createdOnFrom', date), ({ createdOn }, from) => createdOn >= from),
			filter(query('model.createdOnTo', date), ({ createdOn }, to) => createdOn <= to),
			accepted('model.modifiedOnFrom', date),
			accepted('model.modifiedOnTo', date),
			accepted('model.phoneNumber', text),
			accepted('model.city', text),
			accepted('model.zipCode', text),
			accepted('model.exported', integer),
			accepted('model.channel', enumeration(CHANNEL)),
			accepted('model.corporateName', text),
			filter(queryList('model.companyIds', text), () => true),
		],
		shape: row,
	}),
];
