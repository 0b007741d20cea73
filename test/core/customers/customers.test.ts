import { customersIn } from '../../../sandbox/data/customers';
import { calls, inSandbox } from '../../support/core/fixture';
import { NEW_ADDRESS, storedCustomer } from '../../support/operations/customer';
import { byId } from '../../support/operations/example';

const ID = 20_002;
const on = (operation: string, parameters: object) =>
	JSON.parse(
		JSON.stringify({ resource: 'customer', operation, customer: byId(ID), ...parameters }),
	);
const byEmail = (value: string) => ({ customer: { __rl: true, mode: 'email', value } });
const several = { orders: 60 };

test(
	'the type of a customer is the same when it is created, updated and searched',
	inSandbox(async ({ engine, sandbox }) => {
		for (const [name, code] of [
			['Wholesale', 0],
			['Retail', 1],
		] as const) {
			const created = await engine.run({
				parameters: on('create', {
					firstName: 'Ada',
					email: `${name}@example.com`,
					additionalFields: { customerType: `={{ "${name}" }}` },
				}),
			});
			const id = created.items[0]?.customerId;
			expect(storedCustomer(sandbox, id)?.isWholesale).toBe(name === 'Wholesale');
			const found = async (type: string) =>
				(
					await engine.run({
						parameters: on('getAll', {
							returnAll: true,
							filters: { customerType: `={{ "${type}" }}`, email: `${name}@example.com` },
						}),
					})
				).items;
			expect(await found(name)).toMatchObject([{ customerId: id, type: name }]);
			expect(await found(name === 'Retail' ? 'Wholesale' : 'Retail')).toEqual([]);
			const other = code === 0 ? 'Retail' : 'Wholesale';
			await engine.run({
				parameters: on('update', {
					customer: byId(Number(id)),
					updateFields: { customerType: `={{ "${other}" }}` },
				}),
			});
			expect(storedCustomer(sandbox, id)?.isWholesale).toBe(other === 'Wholesale');
		}
	}),
);

test(
	'an update sends what was added, and nothing else',
	inSandbox(async ({ engine, sandbox }) => {
		const before = { ...storedCustomer(sandbox, ID) };
		await engine.run({ parameters: on('update', { updateFields: { mobile: '555-0123' } }) });
		expect(calls(sandbox, 'PUT').map(({ body }) => JSON.parse(body))).toEqual([
			{ Mobile: '555-0123' },
		]);
		expect(storedCustomer(sandbox, ID)).toEqual({
			...before,
			mobile: '555-0123',
			modifiedOn: expect.any(Number),
		});
	}),
);

describe('a customer named by its email address', () => {
	test(
		'is looked up first',
		inSandbox(async ({ engine, sandbox }) => {
			const one = storedCustomer(sandbox, ID);
			const { items } = await engine.run({ parameters: on('get', byEmail(one?.email ?? '')) });
			expect(items).toMatchObject([{ customerId: ID, email: one?.email }]);
		}),
	);

	test(
		'has to have exactly this address',
		inSandbox(async ({ engine, sandbox }) => {
			const result = await engine.run({
				parameters: on('update', {
					...byEmail('nobody@example.com'),
					updateFields: { mobile: '1' },
				}),
			});
			expect(result.error?.message).toBe('No customer has the email address nobody@example.com');
			const body = { Items: [{ UserID: ID, Email: 'other@example.com' }], TotalResults: 1 };
			sandbox.control.faults.add({ kind: 'status', code: 200, path: '/rest/api/Customers', body });
			const other = await engine.run({ parameters: on('get', byEmail('nobody@example.com')) });
			expect(other.error?.message).toMatch(/do not match Email/);
			expect(calls(sandbox, 'PUT')).toEqual([]);
		}),
	);
});

test(
	'another customer than the one that was asked for is not returned',
	inSandbox(async ({ engine, sandbox }) => {
		const body = { General: { ID: ID + 1, Name: 'Another' } };
		sandbox.control.faults.add({
			kind: 'status',
			code: 200,
			path: `/rest/api/Customers/${ID}`,
			body,
		});
		const result = await engine.run({ parameters: on('get', {}) });
		expect(result.error?.message).toMatch(/does not match Customer/);
	}),
);

describe('Set Addresses', () => {
	const set = (...address: object[]) => on('setAddresses', { addresses: { address } });

	test(
		'keeps the addresses that it is not about, and the parts that are left empty',
		inSandbox(async ({ engine, sandbox }) => {
			const one = storedCustomer(sandbox, ID);
			const [first] = one?.addresses ?? [];
			await engine.run({ parameters: set(NEW_ADDRESS) });
			const [, second] = one?.addresses ?? [];
			await engine.run({ parameters: set({ id: String(second?.id), use: 'keep', city: 'Utica' }) });
			expect(one?.addresses).toEqual([first, { ...second, city: 'Utica' }]);
			expect(second).toMatchObject({ line1: '2 Side Street', isShipping: true, isBilling: false });
		}),
	);

	test(
		'changes the use of an address only if it is chosen, and adds one for both',
		inSandbox(async ({ engine, sandbox }) => {
			const one = storedCustomer(sandbox, ID);
			const { use, ...withoutUse } = NEW_ADDRESS;
			await engine.run({ parameters: set({ ...withoutUse, use: 'keep' }) });
			expect(one?.addresses[1]).toMatchObject({ isShipping: true, isBilling: true });
			const id = String(one?.addresses[1]?.id);
			await engine.run({ parameters: set({ id, use }) });
			expect(one?.addresses[1]).toMatchObject({ isShipping: true, isBilling: false });
			await engine.run({ parameters: set({ id, city: 'Utica' }) });
			expect(one?.addresses[1]).toMatchObject({ isShipping: true, isBilling: false });
		}),
	);

	test(
		'does not add an address again',
		inSandbox(async ({ engine, sandbox }) => {
			await engine.run({ parameters: set(NEW_ADDRESS), items: [{}, {}] });
			expect(storedCustomer(sandbox, ID)?.addresses).toHaveLength(2);
		}),
	);

	test(
		'sends nothing for an address that the customer does not have',
		inSandbox(async ({ engine, sandbox }) => {
			const result = await engine.run({ parameters: set({ id: '999', city: 'Utica' }) });
			expect(result.error?.message).toBe(`Customer ${ID} has no address 999`);
			expect(calls(sandbox, 'PUT')).toEqual([]);
		}),
	);

	test(
		'sends nothing where the current addresses are not in the answer',
		inSandbox(async ({ engine, sandbox }) => {
			const path = `/rest/api/Customers/${ID}`;
			const body = { General: { ID } };
			sandbox.control.faults.add({ kind: 'status', code: 200, method: 'GET', path, body });
			const result = await engine.run({ parameters: set(NEW_ADDRESS) });
			expect(result.error?.message).toMatch(/did not return the addresses/);
			expect(calls(sandbox, 'PUT')).toEqual([]);
		}),
	);

	test(
		'says if the server did not save them',
		inSandbox(async ({ engine, sandbox }) => {
			sandbox.control.faults.add({ kind: 'status', code: 200, method: 'PUT', body: '' });
			const result = await engine.run({ parameters: set(NEW_ADDRESS) });
			expect(result.error?.message).toBe('Sellercloud did not save all addresses');
		}),
	);
});

test(
	'many customers are added to a group in few calls, and one that there is not does not hide the others',
	inSandbox(async ({ engine, sandbox }) => {
		const [order] = sandbox.data.orders.values();
		if (!order) throw new Error('There is no order');
		for (let id = 30_001; id <= 31_000; id++) {
			sandbox.data.orders.set(id, { ...order, id, customerId: id });
		}
		const items = Array.from({ length: 1000 }, (_, index) => ({ id: 30_001 + index }));
		const parameters = on('addToGroup', { customer: byId('={{ $json.id }}'), group: '72' });
		const result = await engine.run({ parameters, items });
		expect(result.items.map(({ customerId }) => customerId)).toEqual(items.map(({ id }) => id));
		expect(calls(sandbox)).toHaveLength(5);
		expect(customersIn(sandbox.data).filter(({ groups }) => groups.includes(72))).toHaveLength(
			1000,
		);
		const some = await engine.run({
			parameters,
			items: [{ id: ID }, { id: 4711 }, { id: 20_007 }],
			onError: 'continueRegularOutput',
		});
		expect(some.items.map(({ success, error }) => success ?? error)).toEqual([
			true,
			'Customer 4711 does not exist.',
			true,
		]);
	}, several),
);
