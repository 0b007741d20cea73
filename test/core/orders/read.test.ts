import { calls, inSandbox } from '../../support/core/fixture';
import { byId, unshipped } from '../../support/operations/example';

const on = (operation: string, parameters: object) =>
	JSON.parse(JSON.stringify({ resource: 'order', operation, ...parameters }));
const account = { credential: { timezone: 'America/New_York', securityPin: '4321' } };

test(
	'filters go by the names that the server knows, enums as numbers and dates by the clock of the account',
	inSandbox(async ({ sandbox, engine }) => {
		await engine.run({
			parameters: on('getAll', {
				returnAll: true,
				filters: {
					statuses: [2, 200],
					channels: [4],
					companies: [201, 202],
					createdAfter: '2026-06-10T15:30:00.000Z',
					orderedBefore: '2026-06-11T00:00:00',
					exported: 0,
					sku: 'A/B #1',
				},
				sort: { orderBy: 0, ascending: true },
			}),
		});
		const query = new URLSearchParams(calls(sandbox)[0]?.query);
		expect(Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]))).toEqual(
			{
				'model.orderStatus': ['2', '200'],
				'model.channel': ['4'],
				'model.companyID': ['201', '202'],
				'model.createdOnFrom': ['2026-06-10T11:30:00'],
				'model.orderToDate': ['2026-06-11T00:00:00'],
				'model.exported': ['0'],
				'model.sKU': ['A/B #1'],
				'model.orderBy': ['0'],
				'model.isAscending': ['true'],
				'model.pageNumber': ['1'],
				'model.pageSize': ['50'],
			},
		);
	}, account),
);

test(
	'a saved view is asked for by itself, whole or up to the limit',
	inSandbox(async ({ sandbox, engine }) => {
		const held = [...sandbox.data.orders.values()].slice(0, 55);
		for (const order of held) order.status = 200;
		const run = (more: object) =>
			engine.run({ parameters: on('getAll', { source: 'view', view: byId(1), ...more }) });
		const expected = [...sandbox.data.orders.values()].filter(({ status }) => status === 200);
		expect((await run({ returnAll: true })).items).toHaveLength(expected.length);
		expect((await run({ limit: 3 })).items).toHaveLength(3);
		expect(calls(sandbox)[0]?.query).toBe('viewID=1&pageNumber=1&pageSize=50');
		expect((await run({ view: byId(99) })).error?.message).toMatch(/99/);
	}),
);

test(
	'orders of a customer are found by the address',
	inSandbox(async ({ sandbox, engine }) => {
		const [first] = sandbox.data.orders.values();
		const email = first?.customerEmail ?? '';
		const filters = { customerEmail: email.toUpperCase() };
		const result = await engine.run({ parameters: on('getAll', { filters }) });
		const wanted = [...sandbox.data.orders.values()].filter((one) => one.customerEmail === email);
		expect(result.items.map(({ orderId }) => orderId).sort()).toEqual(wanted.map(({ id }) => id));
	}),
);

test.each([['get'], ['getAll']])(
	'%s: the same keys simplified, the raw answer otherwise, one item per line if wanted',
	async (operation) =>
		await inSandbox(async ({ sandbox, engine }) => {
			const order = [...sandbox.data.orders.values()].find(({ lines }) => lines.length > 1);
			if (!order) throw new Error('There is no such order');
			order.dropshipStatus = 2;
			const run = async (more: object) =>
				(
					await engine.run({
						parameters: on(operation, {
							order: byId(order.id),
							filters: { orderIds: String(order.id) },
							...more,
						}),
					})
				).items;
			const [simple] = await run({});
			expect(simple).toMatchObject({
				orderId: order.id,
				dropshipStatus: 'Requested',
				lines: expect.any(Array),
			});
			const lines = await run({ splitLines: true });
			expect(lines.map(({ line }) => Object(line).sku)).toEqual(order.lines.map(({ sku }) => sku));
			expect(Object.keys(lines[0] ?? {}).slice(0, 4)).toEqual([
				'orderId',
				'channelOrderNumber',
				'line',
				'status',
			]);
			const selectedFields = ['status', 'orderId', 'shipDate', 'dropshipStatusCode'];
			const selected = await run({ output: 'selected', selectedFields });
			expect(Object.keys(selected[0] ?? {})).toEqual(selectedFields);
			expect(selected).toMatchObject([{ dropshipStatusCode: 2 }]);
			const split = await run({ output: 'selected', selectedFields, splitLines: true });
			expect(split.map(({ orderId, line }) => [orderId, Object(line).sku])).toEqual(
				order.lines.map(({ sku }) => [order.id, sku]),
			);
			const raw = await run({ output: 'raw' });
			expect(raw).toMatchObject([operation === 'get' ? { OrderID: order.id } : { ID: order.id }]);
			expect(await run({ output: 'raw', splitLines: true })).toHaveLength(order.lines.length);
		})(),
);

test(
	'Get, Get Many and Create name the company, with one call for each company',
	inSandbox(async ({ sandbox, engine }) => {
		const ids = [...sandbox.data.orders.values()]
			.filter(({ companyId }) => companyId === 201)
			.map(({ id }) => id)
			.slice(0, 3);
		const items = ids.map((id) => ({ id }));
		const order = byId('={{ $json.id }}');
		const get = await engine.run({ parameters: on('get', { order }), items });
		const many = await engine.run({
			parameters: on('getAll', { filters: { orderIds: ids.join(',') } }),
		});
		const named = (rows: Array<Record<string, unknown>>) =>
			rows.map(({ orderId, company, companyId, currency }) => [
				orderId,
				company,
				companyId,
				currency,
			]);
		expect(named(get.items)).toEqual(ids.map((id) => [id, 'Northwind Demo Store', 201, 'USD']));
		expect(named(many.items).sort()).toEqual(named(get.items).sort());
		const names = calls(sandbox).filter(({ path }) => path === '/rest/api/Companies');
		expect(names.map(({ query }) => query)).toEqual([
			'model.companyID=201&model.pageNumber=1&model.pageSize=50',
		]);
	}),
);

test(
	'an order is read without the name of its company if that is not permitted, and not asked for',
	inSandbox(async ({ sandbox, engine }) => {
		const [id = 0] = sandbox.data.orders.keys();
		sandbox.control.faults.add({ kind: 'status', code: 403, path: '/rest/api/Companies' });
		const parameters = on('get', { order: byId(id) });
		const raw = await engine.run({ parameters: { ...parameters, output: 'raw' } });
		expect(raw.items).toMatchObject([{ OrderID: id }]);
		const selected = { output: 'selected', selectedFields: ['orderId', 'status'] };
		await engine.run({ parameters: { ...parameters, ...selected } });
		expect(calls(sandbox).filter(({ path }) => path === '/rest/api/Companies')).toEqual([]);
		const { items } = await engine.run({ parameters });
		expect(items).toMatchObject([{ orderId: id, company: null, companyId: expect.any(Number) }]);
	}),
);

test(
	'selected fields that are empty are no error, but an order without any known field is',
	inSandbox(async ({ sandbox, engine }) => {
		const order = [...sandbox.data.orders.values()].find(({ shipDate }) => shipDate === undefined);
		const id = order?.id ?? 0;
		const parameters = on('get', {
			order: byId(id),
			output: 'selected',
			selectedFields: ['shipDate'],
		});
		expect((await engine.run({ parameters })).items).toEqual([{ shipDate: null }]);
		const body = { Items: [{ Unknown: 1 }], TotalResults: 1 };
		sandbox.control.faults.add({ kind: 'status', code: 200, path: '*/Orders', body });
		const many = { ...parameters, operation: 'getAll' };
		const { error } = await engine.run({ parameters: many });
		expect(error?.message).toMatch(/none of which is known/);
	}),
);

test.each([
	['={{ [] }}', /^Fields is empty$/],
	[['orderId', 'weight'], /^Fields .*weight/],
])(
	'the selected fields %j are refused before anything is sent',
	async (selectedFields, message) => {
		await inSandbox(async ({ sandbox, engine }) => {
			const parameters = on('getAll', { output: 'selected', selectedFields });
			expect((await engine.run({ parameters })).error?.message).toMatch(message);
			expect(calls(sandbox)).toEqual([]);
		})();
	},
);

test(
	'an answer about another order is refused',
	inSandbox(async ({ sandbox, engine }) => {
		const [id = 0] = sandbox.data.orders.keys();
		const body = { OrderID: 4711 };
		sandbox.control.faults.add({ kind: 'status', code: 200, path: '*/Orders/*', body });
		const result = await engine.run({ parameters: on('get', { order: byId(id) }) });
		expect(result.error?.message).toMatch(/returned a record that does not match Order/);
	}),
);

test(
	'lines are deleted by a DELETE that has a body',
	inSandbox(async ({ sandbox, engine }) => {
		const [id = 0] = unshipped(sandbox);
		const itemIds = `${id * 100 + 1}`;
		await engine.run({ parameters: on('removeItems', { order: byId(id), itemIds }) });
		expect(calls(sandbox, 'DELETE')).toMatchObject([{ body: `[${itemIds}]`, status: 200 }]);
	}),
);

test(
	'the security PIN comes from the credential, and no dry run shows it',
	inSandbox(async ({ sandbox, engine }) => {
		const [id = 0] = unshipped(sandbox);
		const parameters = on('createReplacement', { order: byId(id), reason: 1 });
		const dry = await engine.run({ parameters: { ...parameters, options: { dryRun: true } } });
		expect(dry.items).toMatchObject([{ dryRun: true, body: { SecurityPin: '(hidden)' } }]);
		await engine.run({ parameters });
		expect(JSON.parse(calls(sandbox, 'POST')[0]?.body ?? '')).toMatchObject({
			SecurityPin: '4321',
		});
	}, account),
);

test.each([
	['downloadInvoice', 'Invoice_'],
	['downloadLabel', 'Label_'],
])('%s gives a PDF in the field that was chosen', async (operation, name) => {
	await inSandbox(async ({ sandbox, engine }) => {
		const shipped = [...sandbox.data.orders.values()].find((one) => one.trackingNumber !== '');
		const id = shipped?.id ?? 0;
		const result = await engine.run({
			parameters: on(operation, { order: byId(id), outputField: 'paper' }),
		});
		expect(result.outputs[0]?.[0]?.binary?.paper).toMatchObject({
			fileName: `${name}${id}.pdf`,
			mimeType: 'application/pdf',
		});
	})();
});
