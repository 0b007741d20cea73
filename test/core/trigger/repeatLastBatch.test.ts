import { atDesk, idsOf } from '../../support/core/orders';
import { at, plainProducts, setAvailable, submitJob } from '../../support/core/records';

/** What n8n saved, changed so that it seems to come from another process. */
const afterRestart = (stored: string) => stored.replace(/"process":"\w+"/, '"process":"killed"');

test(
	'an option of another event does not keep this event from firing',
	atDesk(async ({ begun, create }) => {
		const options = { learnsFirst: true };
		const trigger = await begun({ event: 'orderCreated', options });
		expect(idsOf([{ ID: create() }])).toEqual(idsOf(await trigger.poll()));
	}),
);

test(
	'the latest batch is delivered again after a restart if the user chose so, and only then',
	atDesk(async ({ begun, start, create, wait }) => {
		const parameters = { event: 'orderCreated', options: { repeatLastBatch: true } };
		const trigger = await begun(parameters);
		const first = create();
		await trigger.poll();
		wait(1);
		const second = create();
		await trigger.poll();
		const stored = afterRestart(trigger.stored());
		const restarted = start(parameters, { stored });
		expect(idsOf(await restarted.poll())).toEqual([second]);
		expect(await restarted.poll()).toBeNull();
		expect(await start(parameters, { stored: trigger.stored() }).poll()).toBeNull();
		expect(await start({ event: 'orderCreated' }, { stored }).poll()).toBeNull();
		expect(first).toBeLessThan(second);
	}),
);

test.each([
	['is emitted', false, null],
	['is emitted, also if its first state was skipped', true, 'In Process'],
])(
	'a status that was left while n8n was down, and is in the batch that is delivered again, %s',
	async (_name, learnsFirst, previousOfNew) => {
		await atDesk(async ({ begun, start, create, change }) => {
			const parameters = {
				event: 'orderStatusChanged',
				options: { repeatLastBatch: true, learnsFirst },
			};
			const trigger = await begun(parameters);
			const [back, stays, gone] = [create(), create(), create()];
			await trigger.poll();
			for (const id of [back, stays, gone]) change(id, { status: 100 });
			await trigger.poll();
			for (const id of [back, stays, gone]) change(id, { status: 200 });
			const added = create();
			const last = idsOf(await trigger.poll());
			expect(last).toEqual([back, stays, gone, ...(learnsFirst ? [] : [added])]);
			change(back, { status: 100 });
			change(gone, { status: 3 });
			change(added, { status: 200 });
			const restarted = start(parameters, { stored: afterRestart(trigger.stored()) });
			const problem = { status: 'Problem Order', previousStatus: 'On Hold' };
			expect(await restarted.poll()).toMatchObject([
				{ orderId: stays, status: 'On Hold', previousStatus: 'Problem Order' },
				{ orderId: back, ...problem },
				{ orderId: gone, status: 'Completed', previousStatus: 'On Hold' },
				{ orderId: added, status: 'On Hold', previousStatus: previousOfNew },
			]);
			expect(await restarted.poll()).toBeNull();
		})();
	},
);

test(
	'a quantity that returns to its value before the latest batch is emitted, since that batch was delivered',
	atDesk(async (desk) => {
		const product = at(plainProducts(desk.sandbox), 2);
		const filters = { vendors: [product.vendorId] };
		setAvailable(desk, product, 12);
		const parameters = {
			event: 'availableQtyChanged',
			filters,
			options: { repeatLastBatch: true },
		};
		const trigger = await desk.begun(parameters);
		const changes = async (polling = trigger) =>
			((await polling.poll()) ?? [])
				.filter(({ sku }) => sku === product.sku)
				.map(({ previousQty, newQty }) => [previousQty, newQty]);
		setAvailable(desk, product, 9);
		expect(await changes()).toEqual([[12, 9]]);
		const stored = afterRestart(trigger.stored());
		// That batch is delivered again after a restart
		expect(await changes(desk.start(parameters, { stored }))).toEqual([[12, 9]]);
		setAvailable(desk, product, 12);
		const restarted = desk.start(parameters, { stored });
		expect(await changes(restarted)).toEqual([[9, 12]]);
		expect(await changes(restarted)).toEqual([]);
		const plain = { ...parameters, options: {} };
		expect(await changes(desk.start(plain, { stored }))).toEqual([[9, 12]]);
	}),
);

test(
	'a job of the latest batch is emitted again after a restart',
	atDesk(async (desk) => {
		const parameters = { event: 'jobFinished', options: { repeatLastBatch: true } };
		const trigger = await desk.begun(parameters);
		const id = submitJob(desk, 60);
		expect(await trigger.poll()).toBeNull();
		desk.wait(30);
		submitJob(desk, 600);
		expect(await trigger.poll()).toBeNull();
		desk.wait(40);
		expect(await trigger.poll()).toMatchObject([{ jobId: id }]);
		desk.wait(60);
		const restarted = desk.start(parameters, { stored: afterRestart(trigger.stored()) });
		expect(await restarted.poll()).toMatchObject([{ jobId: id }]);
		expect(await restarted.poll()).toBeNull();
	}),
);
