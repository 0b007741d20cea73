import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { customersIn, keptCustomer } from '../../../sandbox/data/customers';
import { badIds, byId, type Example, refusedAt } from './example';

const UNKNOWN = 4711;
const customers = ({ data }: Sandbox): number[] => customersIn(data).map(({ id }) => id);
const emails = (): string[] =>
	[1, 2, 3, 4, 5].map((number) => `new.customer.${number}@example.com`);
export const storedCustomer = ({ data }: Sandbox, id: unknown) => keptCustomer(data, Number(id));

export const NEW_ADDRESS = {
	use: 'shipping',
	name: 'Ada Ashdown',
	line1: '2 Side Street',
	city: 'Troy',
	state: 'NY',
	postalCode: '12180',
	country: 'US',
};

/** An operation on one customer. */
function onCustomer(
	operation: string,
	parameters: INodeParameters,
	more: Partial<Example> = {},
): Example {
	return {
		resource: 'customer',
		operation,
		subjects: customers,
		parameters: (customer) => ({ customer: byId(customer), ...parameters }),
		refusal: { subject: UNKNOWN, message: /Could not find or load customer with ID 4711/ },
		...more,
		bad: [...badIds('customer', 'Customer'), ...(more.bad ?? [])],
	};
}

export const customerExamples: Example[] = [
	onCustomer(
		'addToGroup',
		{ group: '71' },
		{
			refusal: { subject: UNKNOWN, message: /Customer 4711 does not exist/ },
			check: (items, sandbox, id) => {
				expect(items).toEqual([{ customerId: id, groupId: 71, success: true }]);
				expect(storedCustomer(sandbox, id)?.groups).toEqual([71]);
			},
			bad: [[{ group: '0' }, /Group ID must be an ID above 0/]],
		},
	),
	{
		resource: 'customer',
		operation: 'create',
		subjects: emails,
		badSubject: ' ',
		parameters: (email) => ({
			firstName: '={{ $json.subject === " " ? "" : "Ada" }}',
			lastName: 'Ashdown',
			email,
			additionalFields: { customerType: 0, company: byId(201), businessName: 'Imaginary Goods' },
		}),
		check: ([one], sandbox, email) => {
			expect(one).toEqual({ customerId: expect.any(Number), email, success: true });
			expect(storedCustomer(sandbox, one?.customerId)).toMatchObject({
				firstName: 'Ada',
				lastName: 'Ashdown',
				email,
				isWholesale: true,
				companyId: 201,
				businessName: 'Imaginary Goods',
			});
		},
		refusal: refusedAt('POST', '/rest/api/Customers'),
		bad: [
			[{ firstName: ' ' }, /First Name is empty/],
			[{ additionalFields: { company: byId(0) } }, /Company must be an ID above 0/],
			[{ additionalFields: { customerType: 'Friend' } }, /Customer Type must be one of/],
		],
	},
	{
		resource: 'customer',
		operation: 'upsert',
		subjects: emails,
		badSubject: ' ',
		parameters: (email) => ({
			email,
			firstName: 'Ada',
			lastName: 'Ashdown',
			fields: { customerType: 0, phone: '555-0100', company: byId(201) },
		}),
		check: ([one], sandbox, email) => {
			expect(one).toMatchObject({ email, created: true, success: true });
			expect(storedCustomer(sandbox, one?.customerId)).toMatchObject({
				email,
				isWholesale: true,
				companyId: 201,
				phones: ['555-0100', '', ''],
			});
		},
		refusal: refusedAt('POST', '/rest/api/Customers'),
		bad: [
			[{ email: '={{ $json.nothing }}' }, /Email is empty/],
			[{ firstName: '={{ "" }}' }, /First Name is empty/],
			[{ fields: { phone: '={{ "" }}' } }, /Phone is empty/],
		],
	},
	onCustomer(
		'get',
		{},
		{
			check: ([one], sandbox, id) =>
				expect(one).toMatchObject({
					customerId: id,
					email: storedCustomer(sandbox, id)?.email,
					type: expect.stringMatching(/Retail|Wholesale/),
					addresses: [{ isShipping: true, country: 'US' }],
					customColumns: { LOYALTY: null },
				}),
			prepare: (sandbox, [id]) => {
				const one = storedCustomer(sandbox, id);
				if (one) one.groups = [71];
			},
		},
	),
	{
		resource: 'customer',
		operation: 'getAll',
		subjects: customers,
		parameters: (id) => ({ filters: { customerIds: String(id) } }),
		check: ([one], sandbox, id) =>
			expect(one).toMatchObject({ customerId: id, email: storedCustomer(sandbox, id)?.email }),
		refusal: refusedAt('GET', '/rest/api/Customers'),
		bad: [
			[{ filters: { email: '' } }, /Email is empty/],
			[{ filters: { customerIds: '1, 0' } }, /Customer IDs must be an ID above 0/],
			[{ filters: { updatedAfter: 'soon' } }, /Updated After must be a date/],
			[{ filters: { customerType: 'Friend' } }, /Customer Type must be one of/],
		],
	},
	onCustomer(
		'setAddresses',
		{ addresses: { address: [NEW_ADDRESS] } },
		{
			check: ([one], sandbox, id) => {
				expect(one).toMatchObject({
					customerId: id,
					addresses: [{ isBilling: true }, { line1: '2 Side Street', isShipping: true }],
				});
				expect(storedCustomer(sandbox, id)?.addresses).toHaveLength(2);
			},
			bad: [
				[{ addresses: {} }, /Addresses is empty/],
				[
					{ addresses: { address: [{ ...NEW_ADDRESS, city: '' }] } },
					/City is missing in an address without Address ID/,
				],
				[{ addresses: { address: [{ ...NEW_ADDRESS, state: ' ' }] } }, /State is missing/],
				[{ addresses: { address: [{ ...NEW_ADDRESS, name: '' }] } }, /Name or Business is missing/],
				[{ addresses: { address: [{ id: '0' }] } }, /Address ID must be an ID above 0/],
			],
		},
	),
	onCustomer(
		'setCustomColumns',
		{ columns: { column: [{ name: 'LOYALTY', value: 'Gold' }] } },
		{
			check: (_, sandbox, id) =>
				expect(storedCustomer(sandbox, id)?.customColumns).toEqual({ LOYALTY: 'Gold' }),
			bad: [
				[{ columns: {} }, /Columns is empty/],
				[
					{ columns: { column: [{ name: '={{ "" }}', value: 'x' }] } },
					/Column Name or ID is empty/,
				],
			],
		},
	),
	onCustomer(
		'update',
		{ updateFields: { phone: '555-0199', customerType: 0, rating: 5 } },
		{
			check: (_, sandbox, id) =>
				expect(storedCustomer(sandbox, id)).toMatchObject({
					phones: ['555-0199', '', ''],
					isWholesale: true,
					rating: 5,
					firstName: expect.stringMatching(/\w/),
				}),
			bad: [
				[{ updateFields: {} }, /There are no changes to send/],
				[{ updateFields: { company: byId(-1) } }, /Company must be an ID above 0/],
				[{ updateFields: { email: '={{ "" }}' } }, /Email is empty/],
			],
		},
	),
];
