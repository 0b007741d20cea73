import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { type Deviation, withDeviant } from '../../support/core/deviant';
import { atDesk, idsOf } from '../../support/core/orders';
import { activate } from '../../support/core/poll';
import { createRma } from '../../support/core/records';

jest.setTimeout(60_000);

type Reshape = NonNullable<Deviation['reshapes']>;
const without =
	(...names: string[]): Reshape =>
	(row) =>
		Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

describe.each<[string, INodeParameters, Reshape, RegExp]>([
	['without IDs', { event: 'orderUpdated' }, without('ID'), /has no ID/],
	['without IDs', { event: 'orderCreated' }, without('ID'), /has no ID/],
	['all with the ID 0', { event: 'orderShipped' }, (row) => ({ ...row, ID: 0 }), /has no ID/],
	['without a status', { event: 'orderStatusChanged' }, without('StatusCode'), /has no StatusCode/],
	[
		'without a shipping status',
		{ event: 'orderShipped' },
		(row) => ({ ...row, ShippingStatus: null }),
		/has no ShippingStatus/,
	],
	[
		'with a shipping status whose name is not known',
		{ event: 'orderShipped' },
		(row) => ({ ...row, ShippingStatus: 'Gone' }),
		/has no ShippingStatus/,
	],
	[
		'without a payment status',
		{ event: 'orderReadyToShip' },
		without('PaymentStatus'),
		/has no PaymentStatus/,
	],
	[
		'without the channel of a filter',
		{ event: 'orderUpdated', filters: { channels: [4] } },
		without('OrderSource'),
		/has no OrderSource/,
	],
])('rows %s, %j,', (_name, parameters, reshapes, message) => {
	test('fail at the activation and at each poll', async () => {
		await withDeviant({ reshapes }, {}, async (deviant) => {
			const trigger = activate(deviant.engine, { parameters });
			for (let round = 0; round < 3; round++) {
				await expect(trigger.poll()).rejects.toThrow(message);
				deviant.create();
				deviant.wait(2);
			}
		});
	});

	test('fail a poll if they only appear later', async () => {
		let isOff = false;
		const later: Reshape = (row) => (isOff ? reshapes(row) : row);
		await withDeviant({ reshapes: later }, {}, async (deviant) => {
			const trigger = activate(deviant.engine, { parameters });
			await trigger.poll();
			isOff = true;
			for (let id = 0; id < 3; id++) deviant.create();
			deviant.wait(2);
			// Rows that can be read are delivered; a poll with nothing new shows the failure
			await trigger.poll().catch(() => {});
			await expect(trigger.poll()).rejects.toThrow(message);
		});
	});
});

test('fields that the event does not use may be missing', async () => {
	const reshapes = without('StatusCode', 'ShippingStatus', 'PaymentStatus', 'OrderSource');
	await withDeviant({ reshapes }, {}, async (deviant) => {
		const trigger = activate(deviant.engine, { parameters: { event: 'orderUpdated' } });
		expect(await trigger.poll()).toBeNull();
		deviant.wait(1);
		const id = deviant.create();
		expect(idsOf(await trigger.poll())).toEqual([id]);
	});
});

test('rows without an ID are delivered once each, among rows that have one', async () => {
	await withDeviant({}, {}, async (deviant) => {
		const trigger = activate(deviant.engine, { parameters: { event: 'orderCreated' } });
		await trigger.poll();
		deviant.wait(1);
		for (const total of [5, 6]) deviant.create({ ID: null, GrandTotal: total });
		deviant.create();
		expect(await trigger.poll()).toHaveLength(3);
		deviant.wait(1);
		expect(await trigger.poll()).toBeNull();
	});
});

test.each([10, 60])(
	'dates without a time of day: each of %s updates of an order is delivered once',
	async (count) => {
		const writes: Deviation['writes'] = (_at, local) => local.slice(0, 10);
		let total = 0;
		const reshapes: Reshape = (row) => ({ ...row, GrandTotal: row.ID === 5 ? total : 0 });
		await withDeviant({ writes, reshapes }, {}, async (deviant) => {
			const trigger = activate(deviant.engine, { parameters: { event: 'orderUpdated' } });
			await trigger.poll();
			for (; total < count;) {
				total++;
				deviant.change(5, {});
				deviant.wait(3);
				expect(idsOf(await trigger.poll())).toEqual([5]);
			}
		});
	},
);

/** Makes the sandbox answer with rows that lack a field. */
function hide({ control }: Sandbox, path: string, name: string) {
	const items = [1, 2, 3].map((ID) => ({ ID, UPC: `upc-${ID}`, [name]: undefined }));
	const body = JSON.stringify({ Items: items, TotalResults: 3 });
	control.faults.add({ kind: 'status', code: 200, body, path, times: 99 });
}

test('a row without an ID is delivered as it is where details are wanted', async () => {
	await atDesk(async (desk) => {
		const trigger = await desk.begun({ event: 'orderCreated', output: 'detail' });
		const id = desk.create();
		const now = new Date(desk.tick()).toISOString();
		const row = { StatusCode: 2, LastUpdated: now, CreatedOn: now };
		const body = JSON.stringify({ Items: [{ ...row, ID: id }, row], TotalResults: 2 });
		desk.sandbox.control.faults.add({
			kind: 'status',
			code: 200,
			body,
			path: '*/Orders',
			times: 2,
		});
		const items = await trigger.poll();
		expect(items).toHaveLength(2);
		expect(items).toContainEqual(row);
	})();
});

describe('a list that cannot be read completely', () => {
	test.each(['is empty', 'repeats the first page'])(
		'fails if a page in the middle %s, and no row is missed or repeated',
		async (what) => {
			let isOff = false;
			let rows: object[] = [];
			const pageNumber = (calls: URLSearchParams[]) => calls.at(-1)?.get('model.pageNumber');
			let calls: URLSearchParams[] = [];
			const totals = (count: number) => {
				const isMiddle = isOff && pageNumber(calls) === '2';
				const Items = what === 'is empty' ? [] : rows;
				return { TotalResults: count, ...(isMiddle && { Items }) };
			};
			const reshapes: Reshape = (row) => {
				if (pageNumber(calls) === '1') rows = [...rows, row].slice(-50);
				return row;
			};
			await withDeviant({ totals, reshapes }, {}, async (deviant) => {
				({ calls } = deviant);
				const trigger = activate(deviant.engine, { parameters: { event: 'orderCreated' } });
				await trigger.poll();
				deviant.wait(1);
				const created = Array.from({ length: 180 }, () => deviant.create());
				isOff = true;
				const delivered = idsOf(await trigger.poll().catch(() => null));
				for (let polls = 0; polls < 2; polls++) {
					await expect(trigger.poll()).rejects.toThrow(/could not be read completely/);
				}
				isOff = false;
				delivered.push(...idsOf(await trigger.poll()));
				expect(delivered.map(Number).sort((one, other) => one - other)).toEqual(created);
			});
		},
	);

	test('fails with the reason of an answer that has no rows', async () => {
		let reason = {};
		const totals = (count: number) => ({ TotalResults: count, ...reason });
		await withDeviant({ totals }, {}, async (deviant) => {
			const trigger = activate(deviant.engine, { parameters: { event: 'orderUpdated' } });
			await trigger.poll();
			deviant.wait(1);
			const id = deviant.create();
			reason = { Items: [], TotalResults: 0, ErrorMessage: 'Not now' };
			await expect(trigger.poll()).rejects.toThrow('Not now');
			reason = {};
			expect(idsOf(await trigger.poll())).toEqual([id]);
		});
	});
});

test.each([
	['availableQtyChanged', '*/Inventory', 'InventoryAvailableQty'],
	['stockAtOrBelow', '*/Inventory', 'InventoryAvailableQty'],
	['jobFinished', '*/QueuedJobs', 'QueuedJobStatus'],
	['customerCreated', '*/Customers', 'UserID'],
	['rmaCreated', '*/Rma', 'ID'],
	['rmaChanged', '*/Rma', 'ID'],
])('%s fails if rows of %s have no %s', async (event, path, name) => {
	await atDesk(async (desk) => {
		hide(desk.sandbox, path, name);
		const trigger = desk.start({ event });
		for (let round = 0; round < 2; round++) {
			await expect(trigger.poll()).rejects.toThrow(new RegExp(`has no ${name}`));
		}
		desk.sandbox.control.faults.clear();
		expect(await trigger.poll()).toBeNull();
		if (event === 'rmaCreated') {
			const id = createRma(desk);
			expect((await trigger.poll())?.map(({ rmaId }) => rmaId)).toEqual([id]);
		}
	})();
});
