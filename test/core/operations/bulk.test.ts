import { calls, inSandbox } from '../../support/core/fixture';
import { byId } from '../../support/operations/example';

const ORDER = byId('={{ $json.id }}');
const column = (name: string, value: string) => ({
	columns: { column: [{ name, value }] },
});
const on = (operation: string, parameters: object) =>
	JSON.parse(JSON.stringify({ resource: 'order', operation, order: ORDER, ...parameters }));

test(
	'an entry that is refused does not hide the others of its call',
	inSandbox(async ({ sandbox, engine }) => {
		const [id = 0, other = 0] = sandbox.data.orders.keys();
		const result = await engine.run({
			parameters: on('setCustomColumns', column('={{ $json.name }}', 'x')),
			items: [
				{ id, name: 'BATCH' },
				{ id, name: 'NOWHERE' },
				{ id: other, name: 'BATCH' },
				{ id, name: 'PACKED_BY' },
			],
			onError: 'continueRegularOutput',
		});
		expect(result.items.map(({ success, error }) => success ?? error)).toEqual([
			true,
			'Custom column NOWHERE does not exist.',
			true,
			true,
		]);
		expect(result.outputs[0]?.[1]?.pairedItem).toEqual({ item: 1 });
		expect(sandbox.data.orders.get(id)?.customColumns).toEqual({ BATCH: 'x', PACKED_BY: 'x' });
	}),
);

test(
	'an id that there is not is an error, and one that was so already says so',
	inSandbox(async ({ sandbox, engine }) => {
		const [id = 0, other = 0] = sandbox.data.orders.keys();
		Object.assign(sandbox.data.orders.get(other) ?? {}, { status: 100 });
		const result = await engine.run({
			parameters: on('updateStatus', { status: 100 }),
			items: [{ id: 4711 }, { id }, { id: other }, { id: 0 }],
			onError: 'continueRegularOutput',
		});
		expect(result.items.map(({ changed }) => changed)).toEqual([undefined, true, false, undefined]);
		expect(result.items[0]).toMatchObject({ id: 4711, error: 'No order was found for 4711' });
		expect(result.items[1]?.reason).toBeNull();
		expect(result.items[2]?.reason).toMatch(/already had this value/);
		expect(result.items[3]?.error).toMatch(/above 0/);
		expect(calls(sandbox, 'PUT')).toHaveLength(1);
		expect(calls(sandbox, 'GET')).toHaveLength(1);
	}),
);

test(
	'items with different values share calls, unless they are about the same order',
	inSandbox(async ({ sandbox, engine }) => {
		const ids = [...sandbox.data.orders.keys()];
		const parameters = on('updateStatus', { status: '={{ $json.status }}' });
		const statusOf = (index: number) => (index % 2 ? 100 : 200);
		await engine.run({
			parameters,
			items: ids.map((id, index) => ({ id, status: statusOf(index) })),
		});
		expect(calls(sandbox, 'PUT')).toHaveLength(2);
		const [id = 0] = ids;
		await engine.run({
			parameters,
			items: [200, 100, 200].map((status) => ({ id, status })),
		});
		expect(sandbox.data.orders.get(id)?.status).toBe(200);
		expect(calls(sandbox, 'PUT')).toHaveLength(5);
	}),
);

test(
	'a refusal ends the run at the first item of its call, where the user did not choose otherwise',
	inSandbox(async ({ sandbox, engine }) => {
		const ids = [...sandbox.data.orders.keys()];
		const body = { Message: 'No' };
		sandbox.control.faults.add({ kind: 'status', code: 500, method: 'PUT', body, times: 9 });
		const result = await engine.run({
			parameters: on('updateStatus', { status: 2 }),
			items: ids.map((id) => ({ id })),
		});
		expect(result.error?.message).toBe('No');
		expect(calls(sandbox, 'PUT')).toHaveLength(1);
	}),
);
