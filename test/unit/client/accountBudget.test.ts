/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { AccountBudget, accountBudget } from '../../../nodes/Sellercloud/client/accountBudget';
import { CancelledError } from '../../../nodes/Sellercloud/client/cancellation';
import { ReadLane } from '../../../nodes/Sellercloud/client/readLane';
import type { OperationKind } from '../../../nodes/Sellercloud/client/types';

const never = new Promise<never>(() => undefined);

/** Lets everything run that can run now. */
const settle = async () => await new Promise((resolve) => setImmediate(resolve));

/** Work that is under way until it is told to end. */
function gate() {
	let open = (): void => undefined;
	const work = new Promise<void>((resolve) => (open = resolve));
	return { work: jest.fn(async () => await work), open: () => open() };
}

function stoppable() {
	const stop = new AbortController();
	return { signal: stop.signal, abort: () => stop.abort() };
}

describe('turns', () => {
	test('of one account do not wait for another one, although they share a lane', async () => {
		const lane = new ReadLane(1);
		const { work, open } = gate();
		const first = new AccountBudget().run('read', work, { lane });
		const other = new AccountBudget();
		const second = jest.fn(async () => undefined);
		await other.run('read', second, { lane });
		expect(second).toHaveBeenCalledTimes(1);
		open();
		await first;
	});

	test('are kept: reads in parallel, one write, everything runs, writes in order', async () => {
		const kind = fc.constantFrom<OperationKind>('read', 'safeWrite', 'write');
		const jobs = fc.array(fc.record({ kind, turns: fc.nat(3), fails: fc.boolean() }), {
			maxLength: 25,
		});
		await fc.assert(
			fc.asyncProperty(jobs, fc.integer({ min: 1, max: 6 }), async (list, parallelReads) => {
				const budget = new AccountBudget();
				const lane = new ReadLane(parallelReads);
				const underWay = { reads: 0, writes: 0 };
				const writes: number[] = [];
				let ran = 0;
				const run = async (job: (typeof list)[number], index: number) => {
					const group = job.kind === 'read' ? 'reads' : 'writes';
					underWay[group]++;
					if (group === 'writes') writes.push(index);
					expect(underWay.reads).toBeLessThanOrEqual(parallelReads);
					expect(underWay.writes).toBeLessThanOrEqual(1);
					for (let turn = 0; turn < job.turns; turn++) await settle();
					underWay[group]--;
					ran++;
					if (job.fails) throw new Error('job failed');
					return index;
				};
				const outcomes = await Promise.allSettled(
					list.map(
						async (job, index) =>
							await budget.run(job.kind, async () => await run(job, index), { lane }),
					),
				);
				expect(ran).toBe(list.length);
				expect(writes).toEqual(list.flatMap((job, index) => (job.kind === 'read' ? [] : [index])));
				expect(outcomes.map(({ status }) => status)).toEqual(
					list.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
				);
			}),
			{ numRuns: 60 },
		);
	});

	test('are four reads at once if nothing else is said', async () => {
		const budget = new AccountBudget();
		const begun = jest.fn(async () => await never);
		for (let read = 0; read < 9; read++) void budget.run('read', begun);
		await settle();
		expect(begun).toHaveBeenCalledTimes(4);
	});

	test('of a read are its own, however many reads of others run', async () => {
		const budget = new AccountBudget();
		const wide = new ReadLane(16);
		for (let read = 0; read < 16; read++) {
			void budget.run('read', async () => await never, { lane: wide });
		}
		await expect(budget.run('read', async () => 'shared')).resolves.toBe('shared');
		const lane = new ReadLane(1);
		await expect(budget.run('read', async () => 'own', { lane })).resolves.toBe('own');
	});

	test('of long reads leave four free for others', async () => {
		const budget = new AccountBudget();
		const begun = jest.fn(async () => await never);
		for (let each = 0; each < 3; each++) {
			const lane = new ReadLane(16);
			for (let call = 0; call < 20; call++) await budget.run('read', async () => 1, { lane });
			for (let call = 0; call < 16; call++) void budget.run('read', begun, { lane });
		}
		await settle();
		expect(begun).toHaveBeenCalledTimes(24);
		for (let read = 0; read < 4; read++) void budget.run('read', begun);
		await settle();
		expect(begun).toHaveBeenCalledTimes(28);
	});

	test('of reads do not wait for a write, nor the other way round', async () => {
		const budget = new AccountBudget();
		void budget.run('write', async () => await never);
		await expect(budget.run('read', async () => 'read')).resolves.toBe('read');
		const other = new AccountBudget();
		void other.run('read', async () => await never, { lane: new ReadLane(1) });
		await expect(other.run('safeWrite', async () => 'written')).resolves.toBe('written');
	});

	test('pass on what the work returns or throws', async () => {
		const budget = new AccountBudget();
		await expect(budget.run('write', async () => 7)).resolves.toBe(7);
		await expect(
			budget.run('write', async () => {
				throw new Error('refused');
			}),
		).rejects.toThrow('refused');
		await expect(budget.run('write', async () => 8)).resolves.toBe(8);
	});
});

describe('a stopped execution', () => {
	test('gives up its turn, and the others keep theirs', async () => {
		const budget = new AccountBudget();
		const first = gate();
		const stop = new AbortController();
		const stopped = jest.fn(async () => undefined);
		const ran: string[] = [];
		const running = budget.run('write', first.work);
		const cancelled = budget.run('write', stopped, { signal: stop.signal });
		const last = budget.run('write', async () => ran.push('last'));
		stop.abort();
		await expect(cancelled).rejects.toThrow(CancelledError);
		first.open();
		await Promise.all([running, last]);
		expect(stopped).not.toHaveBeenCalled();
		expect(ran).toEqual(['last']);
	});

	test('takes no turn', async () => {
		const work = jest.fn(async () => undefined);
		const budget = new AccountBudget();
		await expect(budget.run('read', work, { signal: AbortSignal.abort() })).rejects.toThrow(
			CancelledError,
		);
		expect(work).not.toHaveBeenCalled();
		await expect(budget.run('write', async () => 1)).resolves.toBe(1);
	});

	test('leaves no listener behind when its turn has come', async () => {
		const { signal } = new AbortController();
		const add = jest.spyOn(signal, 'addEventListener');
		const remove = jest.spyOn(signal, 'removeEventListener');
		await new AccountBudget().run('read', async () => 1, { signal });
		expect(remove.mock.calls.map(([, listener]) => listener)).toEqual(
			expect.arrayContaining(add.mock.calls.map(([, listener]) => listener)),
		);
	});
});

describe('a limit that is spent', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	test('holds back everything until its end', async () => {
		const budget = new AccountBudget();
		budget.holdUntil(Date.now() + 5_000);
		const ran: string[] = [];
		const both = Promise.all([
			budget.run('read', async () => ran.push('read')),
			budget.run('write', async () => ran.push('write')),
		]);
		await jest.advanceTimersByTimeAsync(4_999);
		expect(ran).toEqual([]);
		await jest.advanceTimersByTimeAsync(1);
		await both;
		expect(ran.sort()).toEqual(['read', 'write']);
	});

	test('ends at the latest time that anybody has learnt', async () => {
		const budget = new AccountBudget();
		const start = Date.now();
		budget.holdUntil(start + 1_000);
		const work = jest.fn(async () => Date.now() - start);
		const held = budget.run('read', work);
		await jest.advanceTimersByTimeAsync(500);
		budget.holdUntil(start + 3_000);
		budget.holdUntil(start + 2_000);
		await jest.advanceTimersByTimeAsync(2_400);
		expect(work).not.toHaveBeenCalled();
		await jest.advanceTimersByTimeAsync(100);
		await expect(held).resolves.toBe(3_000);
	});

	test('is not waited for once the execution is stopped, and its turn is free again', async () => {
		const budget = new AccountBudget();
		budget.holdUntil(Date.now() + 60_000);
		const stop = new AbortController();
		const work = jest.fn(async () => undefined);
		const stopped = budget.run('write', work, { signal: stop.signal });
		const refused = expect(stopped).rejects.toThrow(CancelledError);
		await jest.advanceTimersByTimeAsync(10);
		stop.abort();
		await refused;
		const next = budget.run('write', async () => 'next');
		await jest.advanceTimersByTimeAsync(60_000);
		await expect(next).resolves.toBe('next');
		expect(work).not.toHaveBeenCalled();
	});
});

describe('an account that has made many calls within the hour', () => {
	beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
	afterEach(() => jest.useRealTimers());

	/** A budget of which long reads have used their share. */
	function spent() {
		const budget = new AccountBudget();
		for (let call = 0; call < 10_000; call++) budget.sent(Date.now());
		return budget;
	}

	/** A lane whose next call is that of a long read. */
	async function longLane(budget: AccountBudget) {
		const lane = new ReadLane(4);
		for (let call = 0; call < 20; call++) await budget.run('read', async () => 1, { lane });
		return lane;
	}

	test('delays neither a write, nor a single read, nor the first calls of a list', async () => {
		const budget = spent();
		const lane = await longLane(budget);
		const long = jest.fn(async () => undefined);
		const held = Promise.all([1, 2].map(async () => await budget.run('read', long, { lane })));
		const write = budget.run('write', async () => 'written');
		await expect(write).resolves.toBe('written');
		await expect(budget.run('read', async () => 'read')).resolves.toBe('read');
		await longLane(budget);
		expect(long).toHaveBeenCalledTimes(1);
		await jest.advanceTimersByTimeAsync(19_999);
		expect(long).toHaveBeenCalledTimes(1);
		await jest.advanceTimersByTimeAsync(1);
		await held;
	});

	test('lets all long reads wait for each other', async () => {
		const budget = spent();
		const lanes = [await longLane(budget), await longLane(budget)];
		const work = jest.fn(async () => undefined);
		const all = lanes.map(async (lane) => await budget.run('read', work, { lane }));
		await settle();
		expect(work).toHaveBeenCalledTimes(1);
		await jest.advanceTimersByTimeAsync(20_000);
		await Promise.all(all);
	});

	test('does not wait once the execution is stopped, and no timer is left', async () => {
		const budget = spent();
		const lane = await longLane(budget);
		const { signal, abort } = stoppable();
		await budget.run('read', async () => 1, { lane });
		const work = jest.fn(async () => undefined);
		const stopped = expect(budget.run('read', work, { lane, signal })).rejects.toThrow(
			CancelledError,
		);
		await settle();
		abort();
		await stopped;
		expect(jest.getTimerCount()).toBe(0);
		expect(work).not.toHaveBeenCalled();
	});

	test('is as before an hour later', async () => {
		const budget = spent();
		const lane = await longLane(budget);
		await jest.advanceTimersByTimeAsync(3_616_000);
		const work = jest.fn(async () => undefined);
		await Promise.all([1, 2, 3].map(async () => await budget.run('read', work, { lane })));
		expect(work).toHaveBeenCalledTimes(3);
	});
});

test('an account has one budget', () => {
	expect(accountBudget('throttle-a')).toBe(accountBudget('throttle-a'));
	expect(accountBudget('throttle-a')).not.toBe(accountBudget('throttle-b'));
});
