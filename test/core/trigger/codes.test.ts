import type { INodeParameters } from 'n8n-workflow';
import { withDeviant } from '../../support/core/deviant';
import { idsOf } from '../../support/core/orders';
import { activate } from '../../support/core/poll';

jest.setTimeout(60_000);

const NUMBERS = (code: number) => code;
const NAMES = (_code: number, name: string) => name;
const SPACED = (_code: number, name: string) =>
	name.replace(/(?<=[a-z])(?=[A-Z])|_/g, ' ').toUpperCase();

/** Orders for which the event does not fire, and the one for which it does. */
const CASES: Array<[string, INodeParameters, object[], object, object]> = [
	['orderCreated', {}, [{ status: 1 }, { status: 300 }, { status: 999 }], {}, {}],
	[
		'orderCreated',
		{ includeUnpaid: false, includeFullyShipped: false },
		[{ paymentStatus: 10 }, { shippingStatus: 3 }],
		{ paymentStatus: 80 },
		{ paymentStatus: 'eBay Paid' },
	],
	['orderCreated', { includeFba: false }, [{ channel: 20 }, { channel: 79 }], {}, {}],
	[
		'orderCreated',
		{ channels: [23, 0] },
		[{ channel: 4 }],
		{ channel: 23 },
		{ channel: 'Newegg.com' },
	],
	['orderReadyToShip', {}, [{ status: 3 }, { shippingStatus: 3 }, { paymentStatus: 20 }], {}, {}],
	[
		'orderShipped',
		{ includePartlyShipped: true },
		[{ shippingStatus: 1 }, { shippingStatus: 4 }],
		{ shippingStatus: 2 },
		{ shippingStatus: 'Partially Shipped' },
	],
	[
		'orderStatusChanged',
		{ statuses: [-1, 200] },
		[{ status: 3 }],
		{ status: -1 },
		{ status: 'Canceled' },
	],
];

describe.each([
	['numbers', NUMBERS],
	['names', NAMES],
	['names in other case, with spaces', SPACED],
])('codes as %s', (_name, code) => {
	test.each(CASES)('%s, filters %j', async (event, filters, others, wanted, says) => {
		await withDeviant({ code }, {}, async (deviant) => {
			const trigger = activate(deviant.engine, { parameters: { event, filters } });
			expect(await trigger.poll()).toBeNull();
			deviant.wait(1);
			for (const other of others) deviant.change(deviant.create(), other);
			const id = deviant.create();
			deviant.change(id, wanted);
			const emitted = await trigger.poll();
			expect(idsOf(emitted)).toEqual([id]);
			expect(emitted).toMatchObject([{ orderId: id, status: 'In Process', ...says }]);
		});
	});

	test('the previous status of an order is a code, too', async () => {
		await withDeviant({ code }, {}, async (deviant) => {
			const trigger = activate(deviant.engine, { parameters: { event: 'orderShipped' } });
			await trigger.poll();
			const id = deviant.create();
			await trigger.poll();
			deviant.change(id, { shippingStatus: 3 });
			expect(await trigger.poll()).toMatchObject([{ previousShippingStatus: 'Unshipped' }]);
		});
	});
});

test('a server that starts to write names instead of numbers triggers no change of status', async () => {
	let code: (code: number, name: string) => unknown = NUMBERS;
	await withDeviant({ code: (...given) => code(...given) }, {}, async (deviant) => {
		const trigger = activate(deviant.engine, { parameters: { event: 'orderStatusChanged' } });
		await trigger.poll();
		const id = deviant.create();
		expect(idsOf(await trigger.poll())).toEqual([id]);
		code = NAMES;
		deviant.change(id, {});
		expect(await trigger.poll()).toBeNull();
	});
});
