import { TtlCache } from '../../../nodes/Sellercloud/swagger/ttlCache';
import type { Outcome } from '../../../nodes/Sellercloud/client/types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FAILED: Outcome<number> = { ok: false, failure: { kind: 'credential', message: 'No' } };

/** A cache whose clock and source are ours. */
function setUp(size = 20) {
	const cache = new TtlCache<number>({ lifetime: HOUR, failureLifetime: MINUTE, size });
	const state = { now: 0, reads: [] as string[], answer: (): Outcome<number> => FAILED };
	const get = async (key = 'a') =>
		await cache.get(
			key,
			async () => {
				state.reads.push(key);
				return await Promise.resolve(state.answer());
			},
			() => state.now,
		);
	const succeed = (value: number) => (state.answer = () => ({ ok: true, value }));
	const fail = () => (state.answer = () => FAILED);
	return { state, get, succeed, fail };
}

test('a value is read once an hour', async () => {
	const { state, get, succeed } = setUp();
	succeed(1);
	expect(await get()).toEqual({ ok: true, value: 1 });
	succeed(2);
	state.now = HOUR - 1;
	expect(await get()).toEqual({ ok: true, value: 1 });
	state.now = HOUR;
	expect(await get()).toEqual({ ok: true, value: 2 });
	expect(state.reads).toHaveLength(2);
});

test('callers at the same time share one read', async () => {
	const { state, get, succeed } = setUp();
	succeed(1);
	const all = await Promise.all(Array.from({ length: 50 }, async () => await get()));
	expect(new Set(all.map((one) => one.ok && one.value))).toEqual(new Set([1]));
	expect(state.reads).toHaveLength(1);
});

test('keys are apart', async () => {
	const { state, get, succeed } = setUp();
	succeed(1);
	await Promise.all([get('a'), get('b'), get('a')]);
	expect(state.reads).toEqual(['a', 'b']);
});

test('a failure counts for a minute', async () => {
	const { state, get, succeed } = setUp();
	expect(await get()).toEqual(FAILED);
	succeed(1);
	state.now = MINUTE - 1;
	expect(await get()).toEqual(FAILED);
	state.now = MINUTE;
	expect(await get()).toEqual({ ok: true, value: 1 });
	expect(state.reads).toHaveLength(2);
});

test('a value outlives a failure to read it anew', async () => {
	const { state, get, succeed, fail } = setUp();
	succeed(1);
	await get();
	fail();
	state.now = HOUR;
	expect(await get()).toEqual({ ok: true, value: 1 });
	state.now += MINUTE - 1;
	expect(await get()).toEqual({ ok: true, value: 1 });
	expect(state.reads).toHaveLength(2);
	succeed(2);
	state.now += 1;
	expect(await get()).toEqual({ ok: true, value: 2 });
});

test('what is thrown goes to all who wait, and the next one reads again', async () => {
	const { state, get, succeed } = setUp();
	state.answer = () => {
		throw new Error('Broken');
	};
	const all = await Promise.allSettled([get(), get()]);
	expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(state.reads).toHaveLength(1);
	succeed(1);
	expect(await get()).toEqual({ ok: true, value: 1 });
});

test('the one that was used longest ago makes room', async () => {
	const { state, get, succeed } = setUp(2);
	succeed(1);
	for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
	expect(state.reads).toEqual(['a', 'b', 'c', 'b']);
});
