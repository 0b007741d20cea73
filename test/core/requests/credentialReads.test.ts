import { withClock } from '../../support/core/clock';
import { activate } from '../../support/core/poll';
import { calls, inSandbox, logins, storedSession } from '../../support/core/fixture';

const begin = Date.now();
const stands = () => begin;

const PAGES = 20;
/** A list of as many pages. */
const list = {
	sandbox: { orders: PAGES * 50 },
	parameters: { path: '/api/Orders', returnAll: true },
};

describe('the stored credential', () => {
	test(
		'is read once for each item',
		inSandbox(async ({ sandbox, engine }) => {
			engine.credentials.stored = storedSession(sandbox, 3600);
			await withClock(stands, async () => {
				const [id] = sandbox.data.orders.keys();
				const result = await engine.run({
					parameters: { path: `/api/Orders/${id}` },
					items: Array.from({ length: 30 }, () => ({})),
				});
				expect(result.items).toHaveLength(30);
				expect(engine.credentials.reads).toBe(30);
			});
		}),
	);

	test(
		'is read once for each item of an operation',
		inSandbox(async ({ sandbox, engine }) => {
			engine.credentials.stored = storedSession(sandbox, 3600);
			// Each request takes longer than a reading serves
			await withClock(
				() => begin + 1_100 * calls(sandbox).length,
				async () => {
					const [id] = sandbox.data.orders.keys();
					const order = { __rl: true, mode: 'id', value: Number(id) };
					const result = await engine.run({
						parameters: { resource: 'order', operation: 'get', order },
						items: Array.from({ length: 30 }, () => ({})),
					});
					expect(result.items).toHaveLength(30);
					// One more for the name of the company, which all orders share
					expect(engine.credentials.reads).toBe(31);
				},
			);
		}),
	);

	test(
		'is read once for the pages of a list that is read at once',
		inSandbox(async ({ sandbox, engine }) => {
			engine.credentials.stored = storedSession(sandbox, 3600);
			await withClock(stands, async () => {
				const { items } = await engine.run({ parameters: list.parameters });
				expect(items).toHaveLength(PAGES * 50);
				expect(engine.credentials.reads).toBe(1);
			});
		}, list.sandbox),
	);

	test(
		'is read once for each poll, whatever was read before',
		inSandbox(async ({ sandbox, engine }) => {
			engine.credentials.stored = storedSession(sandbox, 3600);
			await withClock(stands, async () => {
				const trigger = activate(engine, { parameters: { event: 'productUpdated' } });
				for (const polls of [1, 2, 3]) {
					expect(await trigger.poll()).toBeNull();
					expect(engine.credentials.reads).toBe(polls);
				}
				expect(calls(sandbox).length).toBeGreaterThan(3);
			});
		}),
	);

	test(
		'is read again where pages take their time',
		inSandbox(async ({ sandbox, engine }) => {
			engine.credentials.stored = storedSession(sandbox, 3600);
			await withClock(
				() => begin + 1_100 * calls(sandbox).length,
				async () => {
					const parameters = { ...list.parameters, options: { concurrency: 1 } };
					const { items } = await engine.run({ parameters });
					expect(items).toHaveLength(PAGES * 50);
					expect(engine.credentials.reads).toBe(calls(sandbox).length);
				},
			);
		}, list.sandbox),
	);

	test(
		'is read again after a refusal, and the pages that follow use the token that it has by then',
		inSandbox(async ({ sandbox, engine }) => {
			const refused = storedSession(sandbox, 3600);
			const other = storedSession(sandbox, 7200);
			const isRefused = () => sandbox.control.journal.count({ status: 401 }) > 0;
			Object.defineProperty(engine.credentials, 'stored', {
				get: () => (isRefused() ? other : refused),
			});
			sandbox.control.faults.add({ kind: 'status', code: 401, path: '*/Orders', skip: 5 });
			await withClock(stands, async () => {
				const parameters = { ...list.parameters, options: { concurrency: 1 } };
				const { items } = await engine.run({ parameters });
				expect(items).toHaveLength(PAGES * 50);
			});
			const sent = calls(sandbox).map(({ headers }) => headers.authorization);
			const bearer = ({ accessToken }: typeof other) => `Bearer ${String(accessToken)}`;
			expect(sent.slice(0, 6)).toEqual(Array(6).fill(bearer(refused)));
			expect(sent.slice(6)).toEqual(Array(sent.length - 6).fill(bearer(other)));
			expect(sent.length).toBeGreaterThan(PAGES);
			expect(engine.credentials.reads).toBe(2);
			expect(logins(sandbox)).toBe(0);
		}, list.sandbox),
	);

	test(
		'is not used from before a login',
		inSandbox(async ({ sandbox, engine }) => {
			engine.credentials.stored = storedSession(sandbox, 3600);
			sandbox.control.revokeTokens();
			const parameters = { ...list.parameters, options: { concurrency: 1 } };
			const { items } = await engine.run({ parameters });
			expect(items).toHaveLength(PAGES * 50);
			// The first page, and the proof that it is the token
			expect(sandbox.control.journal.count({ status: 401 })).toBe(2);
			expect(logins(sandbox)).toBe(1);
		}, list.sandbox),
	);
});
