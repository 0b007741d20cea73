import { customersIn } from '../../../sandbox/data/customers';
import type { Fixture } from '../../support/core/fixture';
import { calls, inSandbox } from '../../support/core/fixture';

const EMAIL = 'ada@example.com';
const PATH = '/rest/api/Customers';
const LOST = { kind: 'reset', afterHandling: true, method: 'POST', path: PATH } as const;

const parameters = (change: object = {}) =>
	JSON.parse(
		JSON.stringify({
			resource: 'customer',
			operation: 'upsert',
			email: EMAIL,
			firstName: 'Ada',
			lastName: 'Ashdown',
			fields: { customerType: 0, phone: '555-0100' },
			...change,
		}),
	);

const upserting = (
	work: (
		desk: Fixture & {
			upsert(change?: object): ReturnType<Fixture['engine']['run']>;
			/** Customers with the address. */
			stored(): ReturnType<typeof customersIn>;
		},
	) => Promise<void>,
) =>
	inSandbox(async (fixture) => {
		await work({
			...fixture,
			upsert: async (change) => await fixture.engine.run({ parameters: parameters(change) }),
			stored: () => customersIn(fixture.sandbox.data).filter(({ email }) => email === EMAIL),
		});
	});

test(
	'run twice, there is one customer, which the second run updates',
	upserting(async ({ upsert, stored }) => {
		const [first] = (await upsert()).items;
		const again = await upsert({ fields: { phone: '555-0177' }, email: ' ADA@example.com ' });
		expect(first).toMatchObject({ created: true });
		expect(again.items).toMatchObject([{ customerId: first?.customerId, created: false }]);
		expect(stored()).toMatchObject([{ isWholesale: true, phones: ['555-0177', '', ''] }]);
	}),
);

test(
	'a customer whose answer is lost is looked up, and not created again',
	upserting(async ({ sandbox, upsert, stored }) => {
		sandbox.control.faults.add(LOST);
		const result = await upsert();
		expect(result.error).toBeUndefined();
		expect(result.items).toMatchObject([{ created: true }]);
		expect(stored()).toMatchObject([{ phones: ['555-0100', '', ''] }]);
		expect(calls(sandbox, 'POST')).toHaveLength(1);
	}),
);

test(
	'if the lookup fails as well, the next run finds the customer',
	upserting(async ({ sandbox, upsert, stored }) => {
		sandbox.control.faults.add(LOST);
		const lookups = { kind: 'status', code: 403, method: 'GET', path: PATH, times: 9 } as const;
		const passing = { ...lookups, code: 200, body: { Items: [], TotalResults: 0 }, times: 1 };
		sandbox.control.faults.add(passing);
		sandbox.control.faults.add(lookups);
		expect((await upsert()).error).toBeDefined();
		sandbox.control.faults.clear();
		expect((await upsert()).items).toMatchObject([{ created: false }]);
		expect(stored()).toHaveLength(1);
	}),
);

test(
	'items with the same address make one customer',
	upserting(async ({ engine, stored }) => {
		const result = await engine.run({ parameters: parameters(), items: [{}, {}, {}] });
		expect(result.items.map(({ created }) => created)).toEqual([true, false, false]);
		expect(stored()).toHaveLength(1);
	}),
);

test(
	'a server that ignores the filter for addresses proves nothing: nothing is created',
	upserting(async ({ sandbox, upsert, stored }) => {
		const body = {
			Items: [{ UserID: 20001, Email: 'other@example.com' }],
			TotalResults: 1,
		};
		sandbox.control.faults.add({ kind: 'status', code: 200, method: 'GET', path: PATH, body });
		expect((await upsert()).error?.message).toBe(
			'Sellercloud returned customers that do not match Email',
		);
		expect(stored()).toEqual([]);
		expect(calls(sandbox, 'POST')).toEqual([]);
	}),
);

test(
	'a longer address that contains this one is of somebody else',
	upserting(async ({ upsert, stored }) => {
		const [longer] = (await upsert({ email: `j${EMAIL}` })).items;
		const [own] = (await upsert()).items;
		expect(own).toMatchObject({ created: true });
		expect(own?.customerId).not.toBe(longer?.customerId);
		expect(stored()).toHaveLength(1);
	}),
);

test(
	'an address that several customers have is refused, with their IDs',
	upserting(async ({ engine, upsert, stored, sandbox }) => {
		const create = { resource: 'customer', operation: 'create', firstName: 'Ada', email: EMAIL };
		await engine.run({ parameters: create, items: [{}, {}] });
		const ids = stored().map(({ id }) => id);
		expect((await upsert()).error?.message).toBe(
			`2 customers have the email address ${EMAIL}: ${ids.join(', ')}`,
		);
		expect(calls(sandbox, 'PUT')).toEqual([]);
	}),
);

test(
	'fields that could not be set name the customer, and the next run sets them',
	upserting(async ({ sandbox, upsert, stored }) => {
		const body = { Message: 'No' };
		sandbox.control.faults.add({ kind: 'status', code: 500, method: 'PUT', body });
		const result = await upsert();
		expect(result.error?.message).toMatch(/^Customer \d+ was created, but not all .*: No$/);
		await upsert();
		expect(stored()).toMatchObject([{ phones: ['555-0100', '', ''] }]);
	}),
);

test(
	'without a last name, the name of a customer stays',
	upserting(async ({ upsert, stored }) => {
		await upsert();
		await upsert({ firstName: 'A.', lastName: '' });
		expect(stored()).toMatchObject([{ firstName: 'Ada', lastName: 'Ashdown' }]);
	}),
);

const NOBODY = { kind: 'status', code: 200, body: { Items: [], TotalResults: 0 } } as const;

test(
	'on a server whose filter minds case, an address is searched in lower case, too',
	upserting(async ({ sandbox, upsert, stored }) => {
		await upsert();
		sandbox.control.faults.add({ ...NOBODY, method: 'GET', path: PATH, times: 1 });
		expect((await upsert({ email: 'Ada@Example.com' })).items).toMatchObject([{ created: false }]);
		expect(stored()).toHaveLength(1);
		const searched = calls(sandbox, 'GET', PATH).map(({ query }) =>
			new URLSearchParams(query).get('model.email'),
		);
		expect(searched).toEqual([EMAIL, 'Ada@Example.com', EMAIL]);
	}),
);

test(
	'a customer By Email is found there, too',
	upserting(async ({ engine, sandbox, upsert }) => {
		const [created] = (await upsert()).items;
		sandbox.control.faults.add({ ...NOBODY, method: 'GET', path: PATH, times: 1 });
		const customer = { __rl: true, mode: 'email', value: 'ADA@example.com' };
		const parameters = { resource: 'customer', operation: 'get', customer };
		const { error, items } = await engine.run({ parameters });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ customerId: created?.customerId }]);
	}),
);
