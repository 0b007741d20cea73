import { byId, type Example, refusedAt } from './example';
import { onOrder } from './onOrder';

export const ADDRESS = {
	address: {
		line1: '1 Main Street',
		city: 'Albany',
		state: 'NY',
		postalCode: '12207',
		country: 'US',
		phone: '555-0100',
	},
};

const bulkRefusal = (path: string) => ({ refusal: refusedAt('PUT', `/rest/api/Orders/${path}`) });

export const orderChangeExamples: Example[] = [
	{
		resource: 'order',
		operation: 'create',
		subjects: () => [1, 2, 3, 4, 5].map((number) => `new.customer.${number}@example.com`),
		badSubject: ' ',
		parameters: (email) => ({
			company: byId(201),
			channel: 6,
			channelOrderNumber: typeof email === 'string' && email.startsWith('=') ? '' : `WEB-${email}`,
			email,
			firstName: 'Ada',
			lastName: 'Ashdown',
			shippingAddress: ADDRESS,
			specifyItems: 'json',
			itemsJson: '={{ [{ ProductID: $json.sku || "DEMO-0001", Qty: 1 }] }}',
			additionalFields: { salesRepresentativeId: '12', rushOrder: true },
		}),
		prepare: ({ data }) => {
			const [product] = data.products.values();
			if (product) data.products.set('DEMO-0001', { ...product, sku: 'DEMO-0001' });
		},
		check: ([order], { data }, email) => {
			expect(order).toMatchObject({
				channelOrderNumber: `WEB-${email}`,
				created: true,
				customer: { email, name: 'Ada Ashdown' },
				salesRepresentativeId: 12,
				lines: [{ sku: 'DEMO-0001', quantity: 1 }],
			});
			const stored = data.orders.get(Number(order?.orderId));
			expect(stored).toMatchObject({ salesRepId: 12, isRush: true });
			expect(stored?.billingAddress).toEqual(stored?.shippingAddress);
		},
		refusal: refusedAt('POST', '/rest/api/Orders'),
		bad: [
			[{ company: byId('={{ "" }}') }, /Company is empty/],
			[{ company: byId(-1) }, /Company must be an ID above 0/],
			[{ shippingAddress: {} }, /Shipping Address/],
			[{ additionalFields: { customerId: '0' } }, /Customer ID must be an ID above 0/],
			[{ additionalFields: { orderDate: '={{ "" }}' } }, /Order Date is empty/],
		],
	},
	onOrder(
		'update',
		{ updateFields: { salesRepresentativeId: '14', shippingAddress: ADDRESS } },
		{
			check: (_, { data }, id) =>
				expect(data.orders.get(Number(id))).toMatchObject({
					salesRepId: 14,
					shippingAddress: { line1: '1 Main Street', firstName: expect.stringMatching(/\w/) },
				}),
			bad: [
				[{ updateFields: {} }, /There are no changes to send/],
				[{ updateFields: { company: byId(0) } }, /Company must be an ID above 0/],
				[{ updateFields: { salesRepresentativeId: '={{ "" }}' } }, /ID is empty/],
			],
		},
	),
	onOrder(
		'markShipped',
		{ carrier: 'UPS', service: 'UPS Ground', trackingNumber: '1Z1' },
		{
			check: ([first], { data }, id) => {
				expect(first).toMatchObject({ orderId: id, shipped: true, skipped: false });
				expect(data.orders.get(Number(id))).toMatchObject({
					shippingStatus: 3,
					trackingNumber: '1Z1',
				});
			},
			bad: [
				[{ carrier: '={{ "" }}' }, /Carrier is empty/],
				[{ additionalFields: { shipDate: 'tomorrow' } }, /Ship Date must be a date/],
			],
		},
	),
	onOrder(
		'updateShipping',
		{ updateFields: { carrier: 'USPS', service: 'Priority Mail', shippingFee: '4.95' } },
		{
			check: (_, { data }, id) =>
				expect(data.orders.get(Number(id))).toMatchObject({
					carrier: 'USPS',
					shippingTotal: 4.95,
				}),
			bad: [
				[{ updateFields: {} }, /There are no changes to send/],
				[{ updateFields: { carrier: 'UPS' } }, /Carrier and Service must be set together/],
			],
		},
	),
	onOrder(
		'setCustomColumns',
		{ columns: { column: [{ name: 'BATCH', value: 'B-7' }] } },
		{
			check: (_, { data }, id) =>
				expect(data.orders.get(Number(id))?.customColumns).toEqual({ BATCH: 'B-7' }),
			bad: [
				[{ columns: { column: [] } }, /Columns is empty/],
				[{ columns: { column: [{ name: '={{ "" }}', value: '1' }] } }, /ID is empty/],
			],
		},
	),
	onOrder(
		'getCustomColumns',
		{},
		{
			refusal: refusedAt('POST', '/rest/api/Orders/GetCustomColumns'),
			check: (items, _, id) =>
				expect(items).toEqual([
					{ orderId: id, customColumns: { BATCH: null, PACKED_BY: null, PRIORITY: null } },
				]),
		},
	),
	onOrder('setDropshipStatus', { dropshipStatus: 4 }, bulkRefusal('DropshipStatus')),
	onOrder('setCustomerServiceStatus', { serviceStatus: 2 }, bulkRefusal('CustomerServiceStatus')),
	onOrder('setQuickBooksExported', { exported: true }, bulkRefusal('SetQuickBookStatus')),
];
