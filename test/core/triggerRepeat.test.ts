import { atDesk, idsOf } from '../support/core/orders';

/** What n8n stored, as another process finds it: the process is the same here. */
const afterRestart = (stored: string) => stored.replace(/"process":"\w+"/, '"process":"killed"');

test(
	'an option of another event does not keep this one from telling',
	atDesk(async ({ begun, create }) => {
		const options = { learnsFirst: true };
		const trigger = await begun({ event: 'orderCreated', options });
		expect(idsOf([{ ID: create() }])).toEqual(idsOf(await trigger.poll()));
	}),
);

test(
	'the latest batch comes again after a restart if told so, and only then',
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
	['tells it', false, null],
	['tells it, too, if it only learnt it before', true, 'In Process'],
])(
	'after a status was left while n8n was down, the batch that comes again %s',
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
