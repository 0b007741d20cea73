import { type Deviation, withDeviant } from '../../support/core/deviant';
import { atDesk, type Desk, idsOf } from '../../support/core/orders';
import { activate } from '../../support/core/poll';
import { at, changeRma, createRma, submitJob } from '../../support/core/records';

jest.setTimeout(120_000);

/** What n8n has saved for the trigger, with a part of its state replaced. */
function withState(stored: string, change: object): string {
	const data: Record<string, { cursor: string }> = JSON.parse(stored);
	const [kept] = Object.values(data);
	if (!kept) throw new Error('Nothing is stored');
	kept.cursor = JSON.stringify({ ...JSON.parse(kept.cursor), ...change });
	return JSON.stringify(data);
}

const YEAR = 365 * 24 * 3_600_000;

test.each([
	['out of range', { low: 9e15 }],
	['before all times', { low: -9e15 }],
	['not a number', { low: '2026-06-10' }],
	['years ahead', { low: Date.now() + 20 * YEAR }],
])('the trigger starts over where its saved checkpoint is %s', async (_name, change) => {
	await atDesk(async ({ begun, start, create, wait }) => {
		const trigger = await begun({ event: 'orderUpdated' });
		const stored = withState(trigger.stored(), change);
		const other = start({ event: 'orderUpdated' }, { stored });
		expect(await other.poll()).toBeNull();
		wait(1);
		const id = create();
		expect(idsOf(await other.poll())).toEqual([id]);
	})();
});

test('other impossible values of a saved state are ignored', async () => {
	await atDesk(async ({ begun, start, create }) => {
		const trigger = await begun({ event: 'orderUpdated' });
		const id = create();
		const stored = withState(trigger.stored(), {
			pending: { at: 1e300, stamp: 'x' },
			claimed: 9e15,
			span: -5,
			remembered: [['x', {}, '-- zz \u0000', [5, null]], 7],
		});
		const emitted = idsOf(await start({ event: 'orderUpdated' }, { stored }).poll());
		expect(emitted).toContain(id);
	})();
});

test('a row with an id of 100 KB is emitted once, and the id is not saved', async () => {
	await withDeviant({}, {}, async (deviant) => {
		const trigger = activate(deviant.engine, { parameters: { event: 'orderStatusChanged' } });
		await trigger.poll();
		const long = 'x'.repeat(100_000);
		deviant.create({ ID: long, StatusCode: long });
		deviant.create({ ID: `${long}y` });
		deviant.wait(1);
		expect(await trigger.poll()).toHaveLength(2);
		expect(trigger.stored().length).toBeLessThan(10_000);
		deviant.wait(6);
		expect(await trigger.poll()).toBeNull();
	});
});

test('a poll with totals that are too high fails after a limited number of calls, and no event is lost', async () => {
	let highest: number | undefined = 1e9;
	const totals = (count: number) => ({ TotalResults: highest ?? count });
	await withDeviant({ totals }, {}, async (deviant) => {
		const parameters = { event: 'orderUpdated', startFrom: 'date', startDate: '2026-06-10' };
		const trigger = activate(deviant.engine, { parameters });
		await trigger.poll();
		for (let polls = 0; polls < 3; polls++) {
			deviant.calls.length = 0;
			await expect(trigger.poll()).rejects.toThrow(/counted rows but returned none of them/);
			expect(deviant.calls.length).toBeLessThanOrEqual(500);
		}
		highest = undefined;
		const midnight = Date.parse('2026-06-10T04:00:00Z');
		const since = [...deviant.orders.values()].filter(({ lastUpdated }) => lastUpdated >= midnight);
		expect(idsOf(await trigger.poll())).toEqual(since.map(({ id }) => id));
	});
});

test('a list without an end fails a poll within a bounded number of calls', async () => {
	const deviation: Deviation = {};
	await withDeviant(deviation, {}, async (deviant) => {
		const trigger = activate(deviant.engine, { parameters: { event: 'orderUpdated' } });
		await trigger.poll();
		deviation.isEndless = true;
		deviant.calls.length = 0;
		await expect(trigger.poll()).rejects.toThrow(/stopped after 500 calls/);
		expect(deviant.calls.length).toBeLessThanOrEqual(500);
	});
});

describe.each([1, 2, 5])('%s RMAs with ids far above all others', (count) => {
	const beyond = Array.from({ length: count }, (_, index) => 1e15 + index);

	const expectEachOnce = async (desk: Desk, when: 'before' | 'after') => {
		const { rmas } = desk.sandbox.data;
		const put = (id: number) => {
			const createdOn = desk.tick();
			rmas.set(id, { ...at(rmas.values()), id, createdOn, lastUpdated: createdOn });
		};
		if (when === 'before') for (const id of beyond) put(id);
		const trigger = await desk.begun({ event: 'rmaCreated' });
		if (when === 'after') {
			for (const id of beyond) put(id);
			expect(await trigger.poll()).toHaveLength(count);
		}
		for (let day = 0; day < 5; day++) {
			const id = Math.max(...[...rmas.keys()].filter((one) => one < 1e15)) + 1;
			put(id);
			expect((await trigger.poll())?.map(({ rmaId }) => rmaId)).toEqual([id]);
			desk.wait(2 * 24 * 60);
			for (let poll = 0; poll < 3; poll++) expect(await trigger.poll()).toBeNull();
			changeRma(desk, id);
			expect(await trigger.poll()).toBeNull();
		}
	};

	test(
		'keep no RMA from being emitted where they exist at the start',
		atDesk(async (desk) => await expectEachOnce(desk, 'before')),
	);
	test(
		'keep no RMA from being emitted where they are created later',
		atDesk(async (desk) => await expectEachOnce(desk, 'after')),
	);
});

test(
	'an RMA without an id does not make older ones new',
	atDesk(async (desk) => {
		const { rmas } = desk.sandbox.data;
		const [old = 0] = rmas.keys();
		const trigger = await desk.begun({ event: 'rmaCreated' });
		const createdOn = desk.tick();
		rmas.set(NaN, { ...at(rmas.values()), id: NaN, createdOn, lastUpdated: createdOn });
		expect(await trigger.poll()).toHaveLength(1);
		desk.wait(3 * 24 * 60);
		for (let poll = 0; poll < 3; poll++) expect(await trigger.poll()).toBeNull();
		changeRma(desk, old);
		expect(await trigger.poll()).toBeNull();
	}),
);

test.each(['rmaCreated', 'rmaChanged', 'jobFinished'])(
	'%s starts over where its saved checkpoint is years ahead',
	async (event) => {
		await atDesk(async (desk) => {
			const trigger = await desk.begun({ event });
			const stored = withState(trigger.stored(), { low: Date.now() + 20 * YEAR });
			const other = desk.start({ event }, { stored });
			expect(await other.poll()).toBeNull();
			desk.wait(1);
			const id = event === 'jobFinished' ? submitJob(desk, 0) : createRma(desk);
			expect((await other.poll())?.map(({ rmaId, jobId }) => rmaId ?? jobId)).toEqual([id]);
		})();
	},
);

test.each([
	['9999', '9999-12-31T12:00:00Z', 'America/New_York'],
	[
		'5 hours ahead, with a Time Zone 6 hours too far east,',
		'2026-06-10T20:00:00Z',
		'Europe/Berlin',
	],
])('a job that is dated %s keeps no job from being emitted', async (_name, date, timezone) => {
	await atDesk(async (desk) => {
		desk.engine.credentials.stored = { ...desk.engine.credentials.stored, timezone };
		const submittedOn = Date.parse(date);
		const trigger = await desk.begun({ event: 'jobFinished' });
		const emitted: unknown[] = [];
		const poll = async () =>
			emitted.push(...((await trigger.poll()) ?? []).map(({ jobId }) => jobId));
		submitJob(desk, 0, { submittedOn });
		await poll();
		emitted.length = 0;
		const wanted = [];
		for (let round = 0; round < 5; round++) {
			wanted.push(submitJob(desk, 0));
			desk.wait(7);
			await poll();
		}
		expect(emitted).toEqual(wanted);
	})();
});

test(
	'a job that was deleted before its details were read is emitted with its row',
	atDesk(async (desk) => {
		const trigger = await desk.begun({ event: 'jobFinished', output: 'detail' });
		const id = submitJob(desk, 0);
		desk.sandbox.control.faults.add({
			kind: 'status',
			code: 500,
			path: '*/QueuedJobs/*',
			body: { Message: `Could not find or load record with ID ${id}` },
			times: 2,
		});
		expect(await trigger.poll()).toMatchObject([{ ID: id }]);
	}),
);

describe('Order Waiting for Export, where the API description cannot be read', () => {
	const unreadable = { kind: 'html', path: '*/swagger/docs/v1' } as const;

	test(
		'uses the filter, which Sellercloud documents',
		atDesk(async ({ start, create, sandbox }) => {
			for (const order of sandbox.data.orders.values()) order.isExported = true;
			sandbox.control.faults.add(unreadable);
			const trigger = start({ event: 'orderWaitingForExport' });
			const id = create();
			expect(idsOf(await trigger.poll())).toEqual([id]);
		}),
	);

	test('fails with a server that ignores the filter', async () => {
		await withDeviant({}, {}, async ({ engine }) => {
			const trigger = activate(engine, { parameters: { event: 'orderWaitingForExport' } });
			await expect(trigger.poll()).rejects.toThrow(/cannot filter orders by whether/);
		});
	});
});
