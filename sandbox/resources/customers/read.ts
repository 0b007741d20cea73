import { query, queryList } from '../../api/arguments';
import { filter, listOperation } from '../../api/list';
import { operation } from '../../api/operation';
import { nestedList, shape } from '../../api/shape';
import { date, enumeration, flag, integer, text, type ValueType } from '../../api/values';
import { CHANNEL } from '../../data/channels';
import { type CustomerRecord, customersIn } from '../../data/customers';
import { CUSTOMER_RATING, CUSTOMER_TYPE_FILTER } from '../../data/enums';
import { columnsOf, columnValue } from './columns';
import { customerDetail } from './detail';
import { demandCustomer, id, tag } from './find';

// Source: Swagger 2022, Customers; seen live: rows are named by UserID and have no phone number

const contains = (whole: string, part: string) =>
	whole.toLowerCase().includes(part.trim().toLowerCase());
const nameOf = ({ firstName, lastName }: CustomerRecord) => `${firstName} ${lastName}`;

/** Filters that are accepted and narrow nothing here. */
const accepted = <T>(name: string, type: ValueType<T>) =>
	filter<CustomerRecord, T>(query(name, type), () => true);

const textFilter = (name: string, textsOf: (one: CustomerRecord) => readonly string[]) =>
	filter<CustomerRecord, string>(query(name, text), (one, wanted) =>
		textsOf(one).some((whole) => contains(whole, wanted)),
	);

const within = (name: string, timeOf: (one: CustomerRecord) => number) => [
	filter<CustomerRecord, number>(query(`${name}From`, date), (one, from) => timeOf(one) >= from),
	filter<CustomerRecord, number>(query(`${name}To`, date), (one, to) => timeOf(one) <= to),
];

const row = shape<CustomerRecord>(
	'SellerCloud.Delta.Models.Details.Concrete.Customer.CustomerGridDto',
	{
		UserID: [integer.schema, (one) => one.id],
		Email: [text.schema, (one) => one.email],
		FirstName: [text.schema, (one) => one.firstName],
		LastName: [text.schema, (one) => one.lastName],
		EmailCC: [text.schema, (one) => one.emailCC || null],
		Rating: [integer.schema, (one) => one.rating],
		CorporateName: [text.schema, (one) => one.businessName],
		IsWholeSaleUser: [flag.schema, (one) => one.isWholesale],
		IsWholesaleString: [text.schema, (one) => (one.isWholesale ? 'Yes' : 'No')],
		CustomColumns: nestedList(columnValue, columnsOf),
	},
);

export const customerReads = [
	listOperation<CustomerRecord>({
		path: '/api/Customers',
		operationId: 'Customers_GetAll',
		tag,
		summary: 'Get metadata for list of customers',
		rows: ({ data }) => customersIn(data),
		filters: [
			filter(queryList('model.customerIds', text), (one, ids) => ids.includes(String(one.id))),
			textFilter('model.email', ({ email }) => [email]),
			textFilter('model.firstName', (one) => [nameOf(one)]),
			textFilter('model.lastName', (one) => [nameOf(one)]),
			textFilter('model.keyword', (one) => [`${nameOf(one)} ${one.email} ${one.id}`]),
			filter(
				query('model.rating', enumeration(CUSTOMER_RATING)),
				(one, wanted) => one.rating === wanted,
			),
			filter(
				query('model.customerType', enumeration(CUSTOMER_TYPE_FILTER)),
				({ isWholesale }, type) => isWholesale === (type === 1),
			),
			accepted('model.subscribed', integer),
			...within('model.createdOn', ({ createdOn }) => createdOn),
			...within('model.modifiedOn', ({ modifiedOn }) => modifiedOn),
			textFilter('model.phoneNumber', ({ phones, mobile }) => [...phones, mobile]),
			textFilter('model.city', ({ addresses }) => addresses.map(({ city }) => city)),
			textFilter('model.zipCode', ({ addresses }) => addresses.map(({ zipCode }) => zipCode)),
			accepted('model.exported', integer),
			filter(
				query('model.channel', enumeration(CHANNEL)),
				({ channel }, wanted) => channel === wanted,
			),
			textFilter('model.corporateName', ({ businessName }) => [businessName]),
			filter(queryList('model.companyIds', text), ({ companyId }, ids) =>
				ids.includes(String(companyId)),
			),
		],
		shape: row,
	}),
	operation({
		method: 'GET',
		path: '/api/Customers/{id}',
		operationId: 'Customers_Get',
		tag,
		summary: 'Get metadata of existing customer',
		parameters: [id],
		answer: customerDetail.schema,
		handle: ({ args, world }) => customerDetail.of(demandCustomer(args, world), world),
	}),
];
