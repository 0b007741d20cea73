import { found, ids, items, startHarness, type Harness, type Row } from './client';

const ADDRESS = {
	Business: 'Paper Works',
	FirstName: 'Nora',
	LastName: 'Field',
	Address: '1 Sample Street',
	Address2: 'Floor 2',
	City: 'Albany',
	State: 'NY',
	ZipCode: '12207',
	Country: 'US',
	Phone: '555-0100',
};

const NEW_ORDER = {
	CustomerDetails: { Email: 'nora@example.com', FirstName: 'Nora', LastName: 'Field' },
	OrderDetails: {
		CompanyID: 201,
		Channel: 21,
		OrderSourceOrderID: 'PO-77',
		SalesRepresentative: 12,
	},
	Products: [{ ProductID: 'kettle#2', Qty: 3, SitePrice: 20, DiscountType: 1, DiscountValue: 10 }],
	ShippingAddress: ADDRESS,
	BillingAddress: ADDRESS,
	ShippingMethodDetails: { Carrier: 'UPS', ShippingMethod: 'UPS Ground', RushOrder: true },
};

describe('creating an order', () => {
	let harness: Harness;
	beforeEach(async () => {
		harness = await startHarness({ orders: 30 });
	});
	afterEach(async () => await harness.sandbox.close());

	const row = async (id: string): Promise<Row> =>
		found(items(await harness.get(`/api/Orders?model.orderIDs=${id}`))[0]);
	const create = async (order: unknown = NEW_ORDER) => await harness.post('/api/Orders', order);

	it('answers the bare id and makes the order visible', async () => {
		const answer = await create();

		expect(answer.status).toBe(200);
		expect(answer.text).toMatch(/^\d+$/);
		expect(answer.headers.get('content-type')).toContain('application/json');
		expect(await row(answer.text)).toMatchObject({
			ID: 1000031,
			OrderSourceOrderID: 'PO-77',
			OrderSource: 21,
			StatusCode: 2,
			CreatedOn: '2026-11-20T10:30:00.000',
			bRushOrder: true,
			Items: [{ ProductID: 'KETTLE#2', Qty: 3, AdjustedSitePrice: 18, LineTotal: 54 }],
			ShippingAddress: { FirstName: 'Nora', StreetLine1: '1 Sample Street', PostalCode: '12207' },
		});
	});

	it('ignores the sales representative', async () => {
		expect((await row((await create()).text)).SalesRepId).toBe(0);
	});

	it('is not idempotent', async () => {
		const [first, second] = [await create(), await create()];

		expect(first.text).not.toBe(second.text);
		const answer = await harness.get('/api/Orders?model.orderSourceOrderIDList=PO-77');
		expect(ids(answer)).toHaveLength(2);
	});

	it('ignores address lines in the form of an update', async () => {
		const { Address, Address2, ...rest } = ADDRESS;
		const wrong = { ...rest, AddressLine1: Address, AddressLine2: Address2 };
		const { text } = await create({ ...NEW_ORDER, ShippingAddress: wrong });

		expect(await row(text)).toMatchObject({
			ShippingAddress: { StreetLine1: '', City: 'Albany' },
			BillingAddress: { StreetLine1: '1 Sample Street' },
		});
	});

	it('lists the members that are missing', async () => {
		const answer = await create({ CustomerDetails: { FirstName: 'Nora' }, OrderDetails: {} });

		expect(answer.status).toBe(400);
		expect(answer.body).toMatchObject({
			Title: 'One or more validation errors occurred.',
			Errors: {
				'CustomerDetails.Email': ['The Email field is required.'],
				'OrderDetails.CompanyID': ['The CompanyID field is required.'],
				ShippingAddress: ['The ShippingAddress field is required.'],
			},
		});
	});

	it('refuses a product and a company that do not exist', async () => {
		const product = await create({ ...NEW_ORDER, Products: [{ ProductID: 'NOTHING' }] });
		const company = await create({ ...NEW_ORDER, OrderDetails: { CompanyID: 9 } });

		expect(product).toMatchObject({ status: 500, body: { Message: expect.any(String) } });
		expect(company).toMatchObject({ status: 500, body: { ErrorMessage: expect.any(String) } });
		expect(harness.sandbox.data.orders.size).toBe(30);
	});

	it.each([
		['', "Arguments 'model' are missing"],
		['null', "Arguments 'model' are missing"],
		['{', 'The request is invalid.'],
	])('refuses the body %j', async (body, Message) => {
		expect(await create(body)).toMatchObject({ status: 400, body: { Message } });
	});
});
