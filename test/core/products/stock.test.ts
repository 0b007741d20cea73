import type { Sandbox } from '../../../sandbox';
import { INVENTORY_PIN } from '../../../sandbox/data/places';
import { calls, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';
import { bySku, plain, unitsOf } from '../../support/operations/onProduct';
import { expectNoSecret } from '../../support/secrets';

const inventory = { resource: 'inventory' };
const WAREHOUSE = 101;
const warehouse = byId(WAREHOUSE);
const SKU = 'KETTLE#2';

const found = <T>(value: T | undefined): T => {
	if (value === undefined) throw new Error('The sandbox has none');
	return value;
};

const shadowIn = ({ data }: Sandbox) =>
	found(
		[...data.products.values()].find(
			({ shadowOf, companyId }) => shadowOf !== undefined && companyId !== 203,
		),
	);

const puts = (sandbox: Sandbox) => calls(sandbox).filter(({ method }) => method === 'PUT');

test.each(['set', 'setQuantities'])(
	'%s is refused for a shadow, with the reason of the server; Adjust Quantity is not',
	async (operation) => {
		await inSandbox(
			async ({ engine, sandbox }) => {
				const { sku, shadowOf = '' } = shadowIn(sandbox);
				const before = unitsOf(sandbox, shadowOf, WAREHOUSE);
				const parameters = { ...inventory, product: bySku(sku), warehouse, quantity: '5' };
				const { error } = await engine.run({ parameters: { ...parameters, operation } });
				expect(error?.message).toContain(`it is a shadow of ${shadowOf}`);
				const adjusted = await engine.run({
					parameters: { ...parameters, operation: 'adjust', adjustment: 1, reason: 'Found' },
				});
				expect(adjusted.items).toMatchObject([{ sku, adjustedBy: 5 }]);
				expect(unitsOf(sandbox, shadowOf, WAREHOUSE)).toBe(before + 5);
			},
			{ products: 60 },
		)();
	},
);

test(
	'an unknown SKU, which the server answers with status 500, is the error of its item only',
	inSandbox(async ({ engine, sandbox }) => {
		const skus = [found(plain(sandbox)[0]), 'NO-SUCH', found(plain(sandbox)[1])];
		const { outputs } = await engine.run({
			parameters: { ...inventory, operation: 'getByWarehouse', product: bySku('={{ $json.sku }}') },
			items: skus.map((sku) => ({ sku })),
			onError: 'continueRegularOutput',
		});
		const rows = (outputs[0] ?? []).map(({ json }) => json);
		expect(rows.filter(({ error }) => error)).toMatchObject([
			{ error: expect.stringContaining('Product NO-SUCH was not found') },
		]);
		const told = rows.filter(({ error }) => !error).map(({ sku }) => sku);
		expect(new Set(told)).toEqual(new Set([skus[0], skus[2]]));
	}),
);

test(
	'0 is set only where it is allowed, and an empty quantity never',
	inSandbox(async ({ engine, sandbox }) => {
		const parameters = { ...inventory, operation: 'set', product: bySku(SKU), warehouse };
		const run = async (quantity: string, options = {}) =>
			await engine.run({ parameters: { ...parameters, quantity, options } });
		expect((await run('0')).error?.description).toMatch(/Allow Zero/);
		expect((await run('={{ $json.none }}', { allowZero: true })).error?.message).toMatch(
			/Quantity is empty/,
		);
		expect(calls(sandbox)).toEqual([]);
		expect((await run('0', { allowZero: true })).items).toMatchObject([{ quantity: 0 }]);
		expect(unitsOf(sandbox, SKU, WAREHOUSE)).toBe(0);
	}),
);

test.each([
	['adjust', { adjustment: 1, quantity: '5', reason: 'Found' }],
	['set', { quantity: '5' }],
	['setQuantities', { quantity: '555' }],
])(
	'%s says that the new quantity shows later, and does not read it back',
	async (operation, more) => {
		await inSandbox(async ({ engine, sandbox }) => {
			const result = await engine.run({
				parameters: { ...inventory, operation, product: bySku(SKU), warehouse, ...more },
			});
			expect(result.items).toMatchObject([{ note: expect.stringMatching(/30 to 60 seconds/) }]);
			expect(calls(sandbox).at(-1)?.method).toBe('PUT');
		})();
	},
);

test(
	'Set Quantity If Different sends the differences, and does no harm when it comes twice at once',
	inSandbox(async ({ engine, sandbox }) => {
		const [same, other] = plain(sandbox);
		const items = [same, other, other].map((sku) => ({
			sku,
			quantity: sku === same ? unitsOf(sandbox, found(same), WAREHOUSE) : 777,
		}));
		const parameters = {
			...inventory,
			operation: 'setQuantities',
			product: bySku('={{ $json.sku }}'),
			warehouse,
			quantity: '={{ $json.quantity }}',
		};
		const result = await engine.run({ parameters, items });
		expect(result.items.map(({ changed }) => changed)).toEqual([false, true, true]);
		expect(puts(sandbox).map(({ body }) => JSON.parse(body).ProductID)).toEqual([other, other]);
		expect(unitsOf(sandbox, found(other), WAREHOUSE)).toBe(777);
	}),
);

test(
	'Set Quantity If Different sends nothing once the stock has settled',
	inSandbox(
		async ({ engine, sandbox }) => {
			const parameters = {
				...inventory,
				operation: 'setQuantities',
				product: bySku(SKU),
				warehouse,
				quantity: '777',
			};
			await engine.run({ parameters });
			const again = await engine.run({ parameters });
			expect(again.items).toMatchObject([{ before: 777, changed: false }]);
			expect(puts(sandbox)).toHaveLength(1);
		},
		{ settleTime: 0 },
	),
);

describe('the PIN that a company asks for', () => {
	const owned = ({ data }: Sandbox) =>
		found(
			[...data.products.values()].find(
				({ companyId, shadowOf, components }) =>
					companyId === 203 && shadowOf === undefined && components.length === 0,
			),
		).sku;
	const parameters = { ...inventory, warehouse, quantity: '5' };

	test(
		'comes from the credential, and Dry Run does not show it',
		inSandbox(
			async ({ engine, sandbox }) => {
				const set = { ...parameters, operation: 'set', product: bySku(owned(sandbox)) };
				const dry = await engine.run({ parameters: { ...set, options: { dryRun: true } } });
				expect(dry.items).toMatchObject([{ dryRun: true, body: { PhysicalQty: 5 } }]);
				expectNoSecret(dry.items, INVENTORY_PIN);
				const result = await engine.run({ parameters: set });
				expect(result.items).toMatchObject([{ quantity: 5, success: true }]);
				expectNoSecret(result.items, INVENTORY_PIN);
			},
			{ credential: { inventoryPin: INVENTORY_PIN }, products: 60 },
		),
	);

	test(
		'is asked for by the server, where the credential has none',
		inSandbox(
			async ({ engine, sandbox }) => {
				const set = { ...parameters, operation: 'set', product: bySku(owned(sandbox)) };
				expect((await engine.run({ parameters: set })).error?.message).toMatch(/PIN/i);
			},
			{ products: 60 },
		),
	);
});

test(
	'reserves come page by page',
	inSandbox(async ({ engine, sandbox }) => {
		const { reserves } = sandbox.data.catalogExtras;
		const about = { sku: SKU, quantity: 1, type: 0, customerId: 1, start: 0, createdOn: 0, end: 1 };
		for (let id = 1; id <= 120; id++) reserves.set(id, { id, warehouseId: WAREHOUSE, ...about });
		const parameters = { ...inventory, operation: 'getReserves', product: bySku(SKU) };
		const all = await engine.run({ parameters: { ...parameters, returnAll: true } });
		expect(all.items.map(({ reserveId }) => reserveId)).toEqual([...reserves.keys()]);
		const three = await engine.run({ parameters: { ...parameters, limit: 3 } });
		expect(three.items.map(({ reserveId }) => reserveId)).toEqual([1, 2, 3]);
	}),
);
