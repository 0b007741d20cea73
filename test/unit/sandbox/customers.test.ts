import { startHarness, type Harness, type Row } from './client';

const ADDRESS = {
	ID: 0,
	AddressSource: 0,
	AddressStatus: 0,
	IsShippingAddress: true,
	IsBillingAddress: false,
	ContactName: 'Ada Ashdown',
	Country: 'US',
	City: 'Albany',
	State: 'NY',
	ZipCode: '12207',
	Address: '1 Main Street',
};

describe('customers', () => {
	let harness: Harness;
	beforeEach(async () => {
		harness = await startHarness({ orders: 20 });
	});
	afterEach(async () => await harness.sandbox.close());

	const create = async (body: object) =>
		(await harness.post('/api/Customers', { FirstName: 'Ada', ...body })).body;
	const list = async (query: string) => {
		const { body } = await harness.get(`/api/Customers?${query}`);
		const { Items }: { Items?: Row[] } = Object(body);
		return Items ?? [];
	};
	const detail = async (id: unknown) => Object((await harness.get(`/api/Customers/${id}`)).body);

	it('creates with the opposite codes of the filter for the type', async () => {
		const wholesale = await create({ Email: 'whole@example.com', CustomerType: 0 });
		const retail = await create({ Email: 'retail@example.com', CustomerType: 1 });

		const found = await list('model.customerType=1&model.pageSize=50');
		expect(found.map(({ UserID }) => UserID)).toContain(wholesale);
		expect(found.map(({ UserID }) => UserID)).not.toContain(retail);
		expect(found.every(({ IsWholeSaleUser }) => IsWholeSaleUser === true)).toBe(true);
	});

	it('takes an email address twice', async () => {
		await create({ Email: 'ada@example.com' });
		await create({ Email: 'ada@example.com' });

		expect(await list('model.email=ada@example.com')).toHaveLength(2);
	});

	it('changes what is given, and nothing else', async () => {
		const id = await create({ LastName: 'Ashdown', Email: 'ada@example.com' });
		await harness.put(`/api/Customers/${id}`, { Phone1: '555-0100', Title: null });

		expect(await detail(id)).toMatchObject({
			General: { Name: 'Ada Ashdown', Email: 'ada@example.com' },
			Personal: { Phone1: '555-0100' },
		});
	});

	it('keeps only the addresses of the last list', async () => {
		const id = await create({ Email: 'ada@example.com' });
		const set = async (...Addresses: object[]) =>
			await harness.put(`/api/Customers/${id}/Addresses`, { Addresses });
		await set(ADDRESS, { ...ADDRESS, Address: '2 Side Street' });
		const { Addresses } = await detail(id);
		await set({ ...Addresses[1], City: 'Troy' });

		expect((await detail(id)).Addresses).toMatchObject([
			{ ID: Addresses[1].ID, Address: '2 Side Street', City: 'Troy' },
		]);
		expect((await set({ ...ADDRESS, State: null })).status).toBe(500);
	});

	it('adds customers to a group', async () => {
		const [one, other] = await list('model.pageSize=2');
		const added = await harness.post('/api/Customers/CustomersGroups/71/Customers', {
			CustomersIDs: [one?.UserID, other?.UserID],
		});

		expect(added.status).toBe(200);
		expect((await detail(other?.UserID)).CustomerGroups.CustomerGroups).toMatchObject([
			{ ID: 71, Name: 'Resellers' },
		]);
	});
});
