import type { Fixture } from '../../support/core/fixture';
import { calls, inSandbox } from '../../support/core/fixture';
import { examples } from '../../support/operations';
import { parametersOf } from '../../support/operations/run';

const EMAIL = 'ada@example.com';

/** Runs Create on a sandbox that has the product of the example. */
const creating = (work: (desk: Fixture & Desk) => Promise<void>, options = {}) =>
	inSandbox(async (fixture) => {
		const { sandbox, engine } = fixture;
		const example = examples.find(
			({ resource, operation }) => resource === 'order' && operation === 'create',
		);
		if (!example) throw new Error('There is no example');
		example.prepare?.(sandbox, []);
		const before = sandbox.data.orders.size;
		await work({
			...fixture,
			create: async (change = {}) =>
				await engine.run({
					parameters: parametersOf(example, EMAIL, JSON.parse(JSON.stringify(change))),
				}),
			made: () => sandbox.data.orders.size - before,
		});
	}, options);

interface Desk {
	create(change?: object): ReturnType<Fixture['engine']['run']>;
	/** Orders that there are now and were not before. */
	made(): number;
}

const LOST = {
	kind: 'reset',
	afterHandling: true,
	method: 'POST',
	path: '/rest/api/Orders',
} as const;

test(
	'an order whose answer is lost is looked up, and not created again',
	creating(async ({ sandbox, create, made }) => {
		sandbox.control.faults.add(LOST);
		const result = await create();
		expect(result.error).toBeUndefined();
		expect(result.items).toMatchObject([{ created: true, channelOrderNumber: `WEB-${EMAIL}` }]);
		expect(made()).toBe(1);
		expect(calls(sandbox, 'POST', '/rest/api/Orders')).toHaveLength(1);
	}),
);

test(
	'without a Channel Order # nobody can tell, and the message says so',
	creating(async ({ sandbox, create, made }) => {
		sandbox.control.faults.add(LOST);
		const result = await create({ channelOrderNumber: '' });
		expect(result.error?.description).toMatch(/may have been made/);
		expect(made()).toBe(1);
		expect(calls(sandbox, 'POST', '/rest/api/Orders')).toHaveLength(1);
	}),
);

test(
	'a refusal with a reason is certain: nothing is looked up, and the reason is told',
	creating(async ({ sandbox, create, made }) => {
		const result = await create({ company: { __rl: true, mode: 'id', value: 999 } });
		expect(result.error?.message).toBe('Company 999 does not exist.');
		expect(made()).toBe(0);
		expect(calls(sandbox, 'GET')).toHaveLength(1);
	}),
);

test(
	'an order that exists is refused, or returned if the user says so',
	creating(async ({ create, made }) => {
		const [first] = (await create()).items;
		const again = await create();
		expect(again.error?.message).toMatch(/already has the Channel Order # "WEB-ada@example.com"/);
		const existing = await create({ ifExists: 'return' });
		expect(existing.items).toMatchObject([{ created: false, orderId: first?.orderId }]);
		expect(made()).toBe(1);
	}),
);

test(
	'creating ignores the sales representative, so a second request sets it; if that fails, the order is named',
	creating(async ({ sandbox, create, made }) => {
		sandbox.control.faults.add({ kind: 'status', code: 200, method: 'PUT', body: '' });
		const ignored = await create({ channelOrderNumber: 'WEB-1' });
		expect(ignored.error?.message).toBe('Sellercloud did not save the sales representative');
		expect(ignored.error?.description).toMatch(/Order \d+ was created\. Do not create it again/);
		const body = { Message: 'No' };
		sandbox.control.faults.add({ kind: 'status', code: 500, method: 'PUT', body });
		const refused = await create({ channelOrderNumber: 'WEB-2' });
		expect(refused.error?.message).toBe('No');
		expect(refused.error?.description).toMatch(/Order \d+ was created\. Do not create it again/);
		expect(made()).toBe(2);
	}),
);

test(
	'the billing address may be another',
	creating(async ({ sandbox, create }) => {
		const billingAddress = { address: { line1: '2 Side Street', city: 'Austin', country: 'US' } };
		const result = await create({ billToShipping: false, billingAddress });
		const order = sandbox.data.orders.get(Number(result.items[0]?.orderId));
		expect(order?.billingAddress).toMatchObject({ line1: '2 Side Street', firstName: 'Ada' });
		expect(order?.shippingAddress).toMatchObject({ line1: '1 Main Street', firstName: 'Ada' });
	}),
);

test(
	'a price of 0 is sent only where that is allowed, and a blank one is that of the product',
	creating(async ({ create }) => {
		const items = (price: string) => ({
			specifyItems: 'fields',
			items: { item: [{ sku: 'DEMO-0001', quantity: '1', price }] },
		});
		const blank = await create({ channelOrderNumber: 'A', ...items('') });
		expect(Object(blank.items[0]).lines[0].price).toBeGreaterThan(0);
		expect((await create(items('0'))).error?.message).toBe('Unit Price must not be 0');
		const free = await create({ ...items('0'), options: { allowZero: true } });
		expect(Object(free.items[0]).lines[0].price).toBe(0);
	}),
);
