import { resources } from '../../../nodes/Sellercloud/resources';
import { calls, inSandbox } from '../../support/core/fixture';
import { examples } from '../../support/operations';
import { byId } from '../../support/operations/example';
import { runExample, withExample } from '../../support/operations/run';
import { sized } from '../../support/sized';

const on = (operation: string, parameters: object) =>
	JSON.parse(JSON.stringify({ resource: 'order', operation, ...parameters }));

const kindOf = (resource: string, operation: string) =>
	resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation)?.kind;

const writes = examples.filter(({ resource, operation }) => kindOf(resource, operation) !== 'read');

/** Expressions for what does not say false. */
const NOT_OFF = sized(
	['={{ "true" }}', '={{ $json.nothing }}'],
	['={{ "true" }}', '={{ $json.nothing }}', '={{ 1 }}', '={{ " TRUE " }}', 'yes', ''],
);

test('every operation that writes has an example here', () => {
	const all = resources.flatMap(({ operations }) => operations);
	expect(writes).toHaveLength(all.filter(({ kind }) => kind !== 'read').length);
});

describe('Dry Run', () => {
	test.each(writes.map((example) => [`${example.resource} ${example.operation}`, example]))(
		'of %s sends nothing unless it is off without doubt',
		async (_, example) => {
			if (typeof example === 'string') throw new Error('This is no example');
			await withExample(example, async ({ subjects: [subject = 0], ...fixture }) => {
				for (const dryRun of NOT_OFF) {
					// A few operations have it beside their options
					const change = { dryRun, options: { dryRun } };
					const { items } = await runExample(fixture, example, subject, { change });
					expect([dryRun, items]).toMatchObject([dryRun, [{ dryRun: true }]]);
				}
				const sent = calls(fixture.sandbox);
				expect(sent.filter(({ method }) => method !== 'GET')).toEqual([]);
			})();
		},
	);

	test.each([
		['not added', {}],
		['switched off', { dryRun: false }],
		['the text of an expression', { dryRun: '={{ "False " }}' }],
	])(
		'is off where it is %s',
		async (_, options) =>
			await inSandbox(async ({ sandbox, engine }) => {
				const [id = 0] = sandbox.data.orders.keys();
				const note = on('addNote', { order: byId(id), note: 'Hello', options });
				expect((await engine.run({ parameters: note })).error).toBeUndefined();
				expect(calls(sandbox, 'POST')).toHaveLength(1);
			})(),
	);

	test(
		'is on as soon as it is added',
		inSandbox(async ({ engine }) => {
			const { properties } = engine.nodeTypes.getByNameAndVersion('sellercloud').description;
			const added = properties
				.flatMap((one) => (one.name === 'options' ? (one.options ?? []) : [one]))
				.flatMap((option) => ('type' in option && option.name === 'dryRun' ? [option] : []));
			expect(added).toHaveLength(writes.length);
			expect(added.every((option) => option.default === true)).toBe(true);
		}),
	);
});

describe('Read Only given as text', () => {
	test.each(['true', 'True ', '1', 'on', ''])('"%s" lets no write out', async (readOnly) => {
		await inSandbox(
			async ({ sandbox, engine }) => {
				const [id = 0] = sandbox.data.orders.keys();
				const note = on('addNote', { order: byId(id), note: 'Hello' });
				const result = await engine.run({ parameters: note });
				expect(result.error?.message).toMatch(/read-only/);
				expect(calls(sandbox, 'POST')).toHaveLength(0);
			},
			{ credential: { readOnly } },
		)();
	});
});

describe('Allow Zero', () => {
	test.each(['={{ 1 }}', 'yes', '={{ "on" }}'])('%s allows none', async (allowZero) => {
		await inSandbox(async ({ sandbox, engine }) => {
			const [sku = ''] = sandbox.data.products.keys();
			const product = { __rl: true, mode: 'sku', value: sku };
			const parameters = {
				resource: 'product',
				operation: 'setPrices',
				product,
				sitePrice: '0',
				options: { allowZero },
			};
			const result = await engine.run({ parameters });
			expect(result.error?.message).toBe('Site Price must not be 0');
			const given = { ...parameters, options: { allowZero: '={{ "true" }}' } };
			expect((await engine.run({ parameters: given })).error).toBeUndefined();
		})();
	});
});

describe('what an agent may', () => {
	test.each(['={{ 1 }}', 'yes', ''])('Allow Writes as %s allows nothing', async (allowWrites) => {
		await inSandbox(async ({ sandbox, engine }) => {
			const [id = 0] = sandbox.data.orders.keys();
			const parameters = on('addNote', { order: byId(id), note: 'Hello', allowWrites });
			const result = await engine.run({ parameters, asTool: true });
			expect(result.items[0]?.error).toMatch(/read-only/);
			expect(calls(sandbox, 'POST')).toHaveLength(0);
		})();
	});

	test.each([
		[' False', false],
		['={{ 0 }}', true],
		['no', true],
	])('Hide Customer Data as %s', async (hideCustomerData, hides) => {
		await inSandbox(async ({ engine }) => {
			const parameters = {
				method: 'GET',
				path: '/api/Customers?model.pageNumber=1',
				hideCustomerData,
			};
			const result = await engine.run({ parameters, asTool: true });
			expect(result.items).toMatchObject([{ shown: 10 }]);
			expect(JSON.stringify(result.items).includes('(hidden)')).toBe(hides);
		})();
	});
});

describe('the switches of a request', () => {
	const send = (parameters: object) =>
		JSON.parse(JSON.stringify({ method: 'GET', path: '/api/Orders', ...parameters }));

	test.each([
		['={{ "true" }}', 60],
		['={{ "yes" }}', 50],
		['={{ 1 }}', 50],
	])('Return All as %s gives %d rows', async (returnAll, rows) => {
		await inSandbox(async ({ engine }) => {
			const result = await engine.run({ parameters: send({ returnAll }) });
			expect(result.items).toHaveLength(rows);
		})();
	});

	test.each([
		['neverError', '={{ "true" }}', true],
		['neverError', '={{ 1 }}', false],
		['fullResponse', '={{ "TRUE" }}', true],
		['fullResponse', '={{ 1 }}', false],
		['splitItems', '={{ "false" }}', true],
		['splitItems', '={{ 0 }}', false],
	])('%s as %s', async (name, value, takesEffect) => {
		await inSandbox(async ({ engine }) => {
			const path = name === 'neverError' ? '/api/Nothing' : '/api/Orders?model.pageNumber=1';
			const result = await engine.run({ parameters: send({ path, options: { [name]: value } }) });
			const seen = {
				neverError: result.error === undefined,
				fullResponse: result.items[0]?.statusCode === 200,
				splitItems: result.items.length === 1,
			};
			expect(Object(seen)[name]).toBe(takesEffect);
		})();
	});
});

test(
	'fields that a switch shows are read whatever way the switch was given',
	inSandbox(async ({ engine }) => {
		const create = examples.find(
			({ resource, operation }) => resource === 'order' && operation === 'create',
		);
		const parameters = {
			resource: 'order',
			operation: 'create',
			...create?.parameters('somebody@example.com'),
			billToShipping: '={{ "false" }}',
			billingAddress: { address: { line1: '2 Side Street', city: 'Troy', country: 'US' } },
			options: { dryRun: true },
		};
		const { items, error } = await engine.run({ parameters });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ body: { BillingAddress: { City: 'Troy' } } }]);
	}),
);
