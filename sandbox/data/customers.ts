import type { Order, SandboxData } from './model';

export interface CustomerAddress {
	id: number;
	companyName: string;
	contactName: string;
	source: number;
	status: number;
	isShipping: boolean;
	isBilling: boolean;
	line1: string;
	line2: string;
	city: string;
	state: string;
	region: string;
	zipCode: string;
	country: string;
	phone: string;
	fax: string;
}

export interface CreditCard {
	id: number;
	type: number;
	name: string;
	number: string;
	month: number;
	year: number;
	cvv: string;
}

export interface CustomerRecord {
	id: number;
	companyId?: number;
	title: string;
	firstName: string;
	lastName: string;
	email: string;
	emailCC: string;
	businessName: string;
	aliases: string[];
	sourceId: string;
	isWholesale: boolean;
	channel: number;
	salesman: string;
	comments: string;
	rating: number;
	phones: [string, string, string];
	mobile: string;
	fax: string;
	createdOn: number;
	modifiedOn: number;
	addresses: CustomerAddress[];
	groups: number[];
	cards: CreditCard[];
	/** By column name. */
	customColumns: Record<string, unknown>;
}

/** Groups of this account, by ID. */
export const CUSTOMER_GROUPS: ReadonlyMap<number, string> = new Map([
	[71, 'Resellers'],
	[72, 'Schools'],
]);

/** Whoever has ordered is a customer; the newest order tells about them. */
function fromOrder(order: Order): CustomerRecord {
	const { customerId: id, shippingAddress: address, createdOn } = order;
	return {
		...newCustomer(id, createdOn),
		companyId: order.companyId,
		firstName: address.firstName,
		lastName: address.lastName,
		email: order.customerEmail,
		businessName: address.business,
		isWholesale: order.channel === 21,
		channel: order.channel,
		phones: [address.phone, '', ''],
		addresses: [
			{
				id: id * 10 + 1,
				companyName: address.business,
				contactName: `${address.firstName} ${address.lastName}`,
				source: 0,
				status: 0,
				isShipping: true,
				isBilling: true,
				line1: address.line1,
				line2: address.line2,
				city: address.city,
				state: address.state,
				region: address.region,
				zipCode: address.zipCode,
				country: address.country,
				phone: address.phone,
				fax: address.fax,
			},
		],
		// Numbers for tests, which no bank has given out
		cards: [
			{
				id: id * 10,
				type: 1,
				name: `${address.firstName} ${address.lastName}`,
				number: `41111111111${id}`,
				month: 11,
				year: 2031,
				cvv: '913',
			},
		],
	};
}

export function newCustomer(id: number, createdOn: number): CustomerRecord {
	return {
		id,
		title: '',
		firstName: '',
		lastName: '',
		email: '',
		emailCC: '',
		businessName: '',
		aliases: [],
		sourceId: '',
		isWholesale: false,
		channel: 0,
		salesman: '',
		comments: '',
		rating: 0,
		phones: ['', '', ''],
		mobile: '',
		fax: '',
		createdOn,
		modifiedOn: createdOn,
		addresses: [],
		groups: [],
		cards: [],
		customColumns: {},
	};
}

/** All customers: those that were created or changed, and whoever else has ordered. */
export const customersIn = ({ orders, customers }: SandboxData): CustomerRecord[] => {
	const newest = new Map([...orders.values()].map((order) => [order.customerId, order]));
	return [
		...[...newest].map(([id, order]) => customers.get(id) ?? fromOrder(order)),
		...[...customers.values()].filter(({ id }) => !newest.has(id)),
	];
};

/** A customer whose changes are kept; undefined where there is none. */
export function keptCustomer(data: SandboxData, id: number): CustomerRecord | undefined {
	const found = customersIn(data).find((one) => one.id === id);
	if (found) data.customers.set(id, found);
	return found;
}
