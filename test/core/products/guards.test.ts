import { calls, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';
import { bySku, productOf } from '../../support/operations/onProduct';

const SKUS = [
	'LAMP/01-RED',
	'KETTLE#2',
	'SALT&PEPPER',
	'COTTON 100%',
	'TEA SET 4',
	'A+B=C?',
	'50%25-OFF',
];
const product = { resource: 'product' };
const ITEM = bySku('={{ $json.sku }}');
const items = SKUS.map((sku) => ({ sku }));

/** The server takes no notice of what it is asked, and answers with another product. */
const anotherProduct = {
	kind: 'status' as const,
	code: 200,
	body: { Items: [{ ID: 'SOMETHING-ELSE' }], TotalResults: 1 },
	times: Number.POSITIVE_INFINITY,
};

describe('SKUs with characters that mean something in addresses', () => {
	test.each(['get', 'getPrices', 'getCustomColumns'])(
		'%s finds each of them',
		async (operation) => {
			await inSandbox(async ({ engine }) => {
				const result = await engine.run({
					parameters: { ...product, operation, product: ITEM },
					items,
				});
				expect(result.error).toBeUndefined();
				expect(result.items.map(({ sku }) => sku)).toEqual(SKUS);
			})();
		},
	);

	test(
		'each gets its own price',
		inSandbox(async ({ engine, sandbox }) => {
			const result = await engine.run({
				parameters: {
					...product,
					operation: 'setPrices',
					product: ITEM,
					sitePrice: '={{ $itemIndex + 1 }}',
				},
				items,
			});
			expect(result.error).toBeUndefined();
			expect(SKUS.map((sku) => productOf(sandbox, sku)?.sitePrice)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		}),
	);
});

describe('a server that ignores what it is asked', () => {
	test.each([
		['product', 'get', '/rest/api/Catalog', { product: bySku('KETTLE#2') }],
		['product', 'getAll', '/rest/api/Catalog', { filters: { skus: 'KETTLE#2, SALT&PEPPER' } }],
		['inventory', 'get', '/rest/api/Inventory', { product: bySku('KETTLE#2') }],
		['inventory', 'getAll', '/rest/api/Inventory', { filters: { skus: 'KETTLE#2' } }],
	])('%s %s returns no wrong product', async (resource, operation, path, more) => {
		await inSandbox(async ({ engine, sandbox }) => {
			sandbox.control.faults.add({ ...anotherProduct, method: 'GET', path });
			const { error } = await engine.run({ parameters: { resource, operation, ...more } });
			expect(error?.message).toMatch(/does not match/);
		})();
	});

	test(
		'Create or Update neither creates nor updates',
		inSandbox(async ({ engine, sandbox }) => {
			sandbox.control.faults.add({ ...anotherProduct, method: 'GET', path: '/rest/api/Catalog' });
			const { error } = await engine.run({
				parameters: {
					...product,
					operation: 'upsert',
					product: 'KETTLE#2',
					name: 'Kettle',
					productType: 'Kitchen',
					company: byId(201),
				},
			});
			expect(error?.message).toMatch(/does not match SKU/);
			expect(calls(sandbox).map(({ method }) => method)).toEqual(['GET']);
		}),
	);
});

test(
	'several SKUs are one filter',
	inSandbox(async ({ engine }) => {
		const filters = { skus: 'KETTLE#2, SALT&PEPPER' };
		const result = await engine.run({ parameters: { ...product, operation: 'getAll', filters } });
		expect(result.items.map(({ sku }) => sku)).toEqual(['KETTLE#2', 'SALT&PEPPER']);
	}),
);

test(
	'Create or Update creates what is not there, with all its fields',
	inSandbox(async ({ engine, sandbox }) => {
		const result = await engine.run({
			parameters: {
				...product,
				operation: 'upsert',
				product: 'NEW #1',
				name: 'New',
				productType: 'Kitchen',
				company: byId(201),
				basicFields: { sitePrice: '5', upc: '012345678905' },
			},
		});
		expect(result.items).toEqual([{ sku: 'NEW #1', created: true, success: true }]);
		expect(productOf(sandbox, 'NEW #1')).toMatchObject({ sitePrice: 5, upc: '012345678905' });
	}),
);

test(
	'fields that are refused in an answer with status 200 are errors, of their item only',
	inSandbox(async ({ engine, sandbox }) => {
		const fields = ['LocationNotes', 'SitePrice', 'Nonsense'];
		const { outputs } = await engine.run({
			parameters: {
				...product,
				operation: 'update',
				product: ITEM,
				advancedFields: {
					mappingMode: 'defineBelow',
					value: { LocationNotes: 'Aisle 99', SitePrice: '={{ $json.price }}' },
					schema: fields.map((id) => ({
						id,
						displayName: id,
						type: 'string',
						required: false,
						display: true,
						defaultMatch: false,
					})),
				},
			},
			items: [
				{ sku: 'KETTLE#2', price: 'cheap' },
				{ sku: 'SALT&PEPPER', price: '7.5' },
			],
			onError: 'continueRegularOutput',
		});
		const [refused, done] = (outputs[0] ?? []).map(({ json }) => json);
		expect(refused?.error).toMatch(
			/rejected 1 of 2 advanced fields: SitePrice: 'cheap' is not a valid number/,
		);
		expect(done).toMatchObject({ sku: 'SALT&PEPPER', success: true });
		expect(productOf(sandbox, 'KETTLE#2')?.locationNotes).toBe('Aisle 99');
		expect(productOf(sandbox, 'SALT&PEPPER')?.sitePrice).toBe(7.5);
	}),
);

test(
	'a site price that is left empty is not sent, and 0 only where it is allowed',
	inSandbox(async ({ engine, sandbox }) => {
		const before = productOf(sandbox, 'KETTLE#2')?.sitePrice;
		const parameters = { ...product, operation: 'setPrices', product: bySku('KETTLE#2') };
		const price = { channel: 4, price: '8', useSitePrice: false };
		await engine.run({ parameters: { ...parameters, channelPrices: { price: [price] } } });
		expect(calls(sandbox).map(({ body }) => JSON.parse(body))).toEqual([
			{
				ProductID: 'KETTLE#2',
				ChannelsPrices: [{ ChannelID: 4, Price: 8, UseDefaultSitePrice: false }],
			},
		]);
		expect(productOf(sandbox, 'KETTLE#2')?.sitePrice).toBe(before);
		const free = { ...parameters, sitePrice: '0' };
		expect((await engine.run({ parameters: free })).error?.message).toMatch(
			/Site Price must not be 0/,
		);
		await engine.run({ parameters: { ...free, options: { allowZero: true } } });
		expect(productOf(sandbox, 'KETTLE#2')?.sitePrice).toBe(0);
	}),
);

test(
	'images of 60 products take two calls, and each item has its own',
	inSandbox(
		async ({ engine, sandbox }) => {
			const skus = [...sandbox.data.products.values()].slice(0, 60).map(({ sku }) => sku);
			const extras = sandbox.data.catalogExtras;
			for (const sku of skus) {
				const id = extras.nextImageId++;
				const marks = { isDefault: true, isMainDescriptionImage: false };
				extras.images.set(id, { id, sku, fileName: 'a.png', content: Buffer.from(''), ...marks });
			}
			const result = await engine.run({
				parameters: { ...product, operation: 'getImages', product: ITEM },
				items: skus.map((sku) => ({ sku })),
			});
			expect(result.items.map(({ sku }) => sku)).toEqual(skus);
			expect(calls(sandbox)).toHaveLength(2);
		},
		{ products: 60 },
	),
);

test.each(['get', 'getAll'])('company %s shows no secret of a marketplace', async (operation) => {
	await inSandbox(async ({ engine, sandbox }) => {
		const { items: rows } = await engine.run({
			parameters: { resource: 'company', operation, company: byId(201), output: 'raw' },
		});
		expect(rows[0]).toMatchObject({ ID: 201, CompanyName: expect.any(String) });
		expect(JSON.stringify(rows)).not.toMatch(/secret|accessKey|token/i);
		expect(calls(sandbox).map(({ path }) => path)).toEqual(['/rest/api/Companies']);
	})();
});
