import type { Sandbox } from '../../../sandbox';
import { calls, type Fixture, inSandbox } from '../../support/core/fixture';
import { linesOf, newPurchaseOrders, orderWanted, wantedIn } from '../../support/core/purchasing';

const ORDERS = '/rest/api/PurchaseOrders';
const posts = (sandbox: Sandbox) => calls(sandbox, 'POST', ORDERS);
const LOST = { kind: 'reset', afterHandling: true, method: 'POST', path: ORDERS } as const;

test(
	'a list becomes one purchase order per vendor: first shown, then created as shown, and never twice',
	inSandbox(async ({ sandbox, engine }) => {
		const stock = await engine.run({
			parameters: { resource: 'product', operation: 'getAll', limit: 6 },
		});
		const wanted = stock.items.map(({ sku, vendorId }) => ({
			sku: String(sku),
			vendorId: Number(vendorId),
			quantity: 12,
			price: 2.5,
		}));
		const vendors = [...new Set(wanted.map(({ vendorId }) => vendorId))];
		expect(vendors.length).toBeGreaterThan(1);

		const shown = await orderWanted(engine, wanted, { dryRun: true });
		expect(calls(sandbox, 'POST')).toEqual([]);
		expect(shown.items).toEqual(
			vendors.map((vendor) => ({
				dryRun: true,
				method: 'POST',
				path: '/api/PurchaseOrders',
				body: {
					CompanyID: 201,
					VendorID: vendor,
					POType: 0,
					CaseQtyMode: false,
					Description: `Low stock 7 (V${vendor} C201)`,
					Products: linesOf(wanted, vendor),
				},
				note: expect.any(String),
			})),
		);

		const created = await orderWanted(engine, wanted);
		expect(created.error).toBeUndefined();
		expect(created.items.map((one) => one.created)).toEqual(vendors.map(() => true));
		const sent = posts(sandbox).map(({ body }): unknown => JSON.parse(body));
		expect(sent).toEqual(shown.items.map(({ body }) => body));
		expect(newPurchaseOrders(sandbox)).toHaveLength(vendors.length);

		const again = await orderWanted(engine, wanted);
		expect(again.items).toEqual(created.items.map((one) => ({ ...one, created: false })));
		expect(newPurchaseOrders(sandbox)).toHaveLength(vendors.length);
		expect(posts(sandbox)).toHaveLength(vendors.length);
	}),
);

test(
	'nothing is created unless Dry Run was turned off: it is on if it is missing, and with any other value',
	inSandbox(async ({ sandbox, engine }) => {
		const wanted = wantedIn(sandbox, 1);
		for (const dryRun of ['={{ undefined }}', '={{ "no" }}', '={{ 0 }}', true]) {
			const { items } = await orderWanted(engine, wanted, { dryRun });
			expect(items).toMatchObject([{ dryRun: true }]);
		}
		expect(posts(sandbox)).toEqual([]);
	}),
);

test(
	'each purchase order is linked to its items, and the items of one that fails are errors',
	inSandbox(async ({ sandbox, engine }) => {
		const wanted = wantedIn(sandbox);
		const unknown = wanted.map((one) => (one.vendorId === 302 ? { ...one, vendorId: 999 } : one));
		const result = await orderWanted(engine, unknown, {}, { onError: 'continueRegularOutput' });
		expect(result.outputs[0]?.map(({ json, pairedItem }) => [json.vendorId, pairedItem])).toEqual([
			[301, [{ item: 0 }, { item: 3 }]],
			[999, { item: 1 }],
			[303, [{ item: 2 }, { item: 5 }]],
			[999, { item: 4 }],
		]);
		expect(result.items.filter(({ error }) => error === 'Vendor 999 does not exist.')).toHaveLength(
			2,
		);
		expect(newPurchaseOrders(sandbox)).toHaveLength(2);
	}),
);

test(
	'a purchase order whose answer is lost is looked up, and not created again',
	inSandbox(async ({ sandbox, engine }) => {
		sandbox.control.faults.add(LOST);
		const result = await orderWanted(engine, wantedIn(sandbox, 1));
		expect(result.error).toBeUndefined();
		const [made] = newPurchaseOrders(sandbox);
		expect(result.items).toMatchObject([{ purchaseOrderId: made?.id, created: true }]);
		expect(posts(sandbox)).toHaveLength(1);
	}),
);

test(
	'if it can’t be looked up either, running it again finds it',
	inSandbox(async ({ sandbox, engine }) => {
		const wanted = wantedIn(sandbox, 1);
		sandbox.control.faults.add(LOST);
		sandbox.control.faults.add({ kind: 'status', code: 500, path: ORDERS, skip: 4, times: 99 });
		expect((await orderWanted(engine, wanted)).error).toBeDefined();
		expect(newPurchaseOrders(sandbox)).toHaveLength(1);
		sandbox.control.faults.clear();
		expect((await orderWanted(engine, wanted)).items).toMatchObject([{ created: false }]);
		expect(newPurchaseOrders(sandbox)).toHaveLength(1);
	}),
);

test.each([
	['keywordIgnored', /returned purchase orders for a text that none of them has/],
	['titlesNotSearched', /did not find one that the list has/],
] as const)('%s: nothing is created', async (deviation, message) => {
	await inSandbox(
		async ({ sandbox, engine }) => {
			const { error } = await orderWanted(engine, wantedIn(sandbox));
			expect(error?.message).toMatch(/can't be searched for the description/);
			expect(error?.message).toMatch(message);
			expect(error?.description).toMatch(/^Nothing was created/);
			expect(posts(sandbox)).toEqual([]);
		},
		{ deviations: [deviation] },
	)();
});

test(
	'a list that holds only the default company does not hide the purchase orders of others',
	inSandbox(
		async ({ sandbox, engine }) => {
			const company = { __rl: true, mode: 'id', value: 202 };
			const wanted = wantedIn(sandbox, 1);
			expect((await orderWanted(engine, wanted, { company })).items).toMatchObject([
				{ created: true, companyId: 202 },
			]);
			expect((await orderWanted(engine, wanted, { company })).items).toMatchObject([
				{ created: false },
			]);
			expect(newPurchaseOrders(sandbox)).toHaveLength(1);
		},
		{ deviations: ['defaultCompanyOnly'] },
	),
);

test(
	'one that was created and is not found by its description is named, and nothing is repeated',
	inSandbox(async ({ sandbox, engine }) => {
		const wanted = wantedIn(sandbox, 1);
		// The account has no purchase order yet, so nothing can be proved before
		sandbox.data.purchaseOrders.clear();
		const body = { Items: [], TotalResults: 0 };
		const answer = { kind: 'status', code: 200, path: ORDERS, method: 'GET' } as const;
		sandbox.control.faults.add({ ...answer, body, times: 99 });
		const { error } = await orderWanted(engine, wanted);
		expect(error?.message).toMatch(
			/^Purchase order 701 was created, but Sellercloud does not find/,
		);
		expect(error?.description).toMatch(/Do not run this again/);
		expect(posts(sandbox)).toHaveLength(1);
	}),
);

test(
	'one that was created is named if the search for it fails',
	inSandbox(async ({ sandbox, engine }) => {
		sandbox.control.faults.add({ kind: 'status', code: 400, path: ORDERS, method: 'GET', skip: 4 });
		const { error } = await orderWanted(engine, wantedIn(sandbox, 1));
		expect(error?.description).toMatch(/^Purchase order 711 was created\./);
		expect(posts(sandbox)).toHaveLength(1);
	}),
);

test(
	'items that the purchase order of the same reference lacks are not lost without a word',
	inSandbox(async ({ sandbox, engine }) => {
		const [first, ...others] = wantedIn(sandbox, 2).map((one) => ({ ...one, vendorId: 301 }));
		if (!first) throw new Error('The sandbox has no products');
		await orderWanted(engine, [first]);
		const more = await orderWanted(engine, [first, ...others]);
		expect(more.error?.message).toMatch(
			/^Purchase order 711 is called "Low stock 7 \(V301 C201\)"/,
		);
		expect(more.error?.message).toMatch(/and has other items$/);
		const changed = await orderWanted(engine, [{ ...first, quantity: 99 }]);
		expect(changed.error?.message).toMatch(/has other items/);
		expect(newPurchaseOrders(sandbox)).toHaveLength(1);
	}),
);

test(
	'if two have the description, it is not clear which is meant',
	inSandbox(async ({ sandbox, engine }) => {
		const wanted = wantedIn(sandbox, 1);
		await orderWanted(engine, wanted);
		const [made] = newPurchaseOrders(sandbox);
		if (made) sandbox.data.purchaseOrders.set(712, { ...made, id: 712 });
		const { error } = await orderWanted(engine, wanted);
		expect(error?.message).toMatch(/^2 purchase orders are called .*: 711, 712$/);
		expect(posts(sandbox)).toHaveLength(1);
	}),
);

test(
	'a description that only contains the one that is looked for is another purchase order',
	inSandbox(async ({ sandbox, engine }) => {
		const [other] = sandbox.data.purchaseOrders.values();
		if (other) other.title = 'Copy of Low stock 7 (V301 C201)';
		const { items } = await orderWanted(engine, wantedIn(sandbox, 1));
		expect(items).toMatchObject([{ created: true, purchaseOrderId: 711 }]);
	}),
);

test(
	'the same product twice is two lines, and another warehouse another purchase order',
	inSandbox(async ({ sandbox, engine }: Fixture) => {
		const [wanted] = wantedIn(sandbox, 1);
		if (!wanted) throw new Error('The sandbox has no products');
		await orderWanted(engine, [wanted, wanted]);
		expect(newPurchaseOrders(sandbox)[0]?.lines).toMatchObject([
			{ sku: wanted.sku, quantity: 10 },
			{ sku: wanted.sku, quantity: 10 },
		]);
		const warehouse = { __rl: true, mode: 'id', value: '={{ $json.warehouseId }}' };
		const { items } = await orderWanted(
			engine,
			[101, 102].map((warehouseId) => ({ ...wanted, warehouseId })),
			{ additionalFields: { warehouse } },
		);
		expect(items).toMatchObject([
			{ created: true, title: 'Low stock 7 (V301 C201 W101)', warehouseId: 101 },
			{ created: true, title: 'Low stock 7 (V301 C201 W102)', warehouseId: 102 },
		]);
	}),
);
