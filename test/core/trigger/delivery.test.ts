import { calls, logins, storedSession } from '../../support/core/fixture';
import { atDesk, idsOf } from '../../support/core/orders';

const EVENT = { event: 'orderUpdated' };

test(
	'a quiet poll takes one call and no login, and saves nothing',
	atDesk(async ({ begun, create, wait, sandbox, forgetCalls }) => {
		const trigger = await begun(EVENT);
		create();
		await trigger.poll();
		for (const minutes of [1, 6, 6, 1]) {
			wait(minutes);
			await trigger.poll();
		}
		trigger.hasChanged();
		await forgetCalls();
		expect(await trigger.poll()).toBeNull();
		expect(sandbox.control.journal.entries().map(({ path }) => path)).toEqual(['/rest/api/Orders']);
		expect(trigger.hasChanged()).toBe(false);
		expect(logins(sandbox)).toBe(0);
	}),
);

test(
	'120 changes take three calls, and are delivered oldest first',
	atDesk(async ({ begun, create, sandbox, forgetCalls }) => {
		const trigger = await begun(EVENT);
		const ids = Array.from({ length: 120 }, () => create());
		await forgetCalls();
		expect(idsOf(await trigger.poll())).toEqual(ids);
		expect(calls(sandbox)).toHaveLength(3);
	}),
);

test(
	'a poll that fails halfway delivers what came, and the next poll delivers the rest',
	atDesk(async ({ begun, create, sandbox }) => {
		const trigger = await begun(EVENT);
		const ids = Array.from({ length: 120 }, () => create());
		sandbox.control.faults.add({ kind: 'status', code: 400, path: '*/Orders', skip: 2 });
		const first = idsOf(await trigger.poll());
		expect(first.length).toBeGreaterThan(0);
		expect(first.length).toBeLessThan(120);
		const second = idsOf(await trigger.poll());
		expect([...first, ...second].sort()).toEqual(ids);
	}),
);

test.each([
	['a rate limit', { kind: 'throttle', resetInMs: 600_000 }, /rate limit reached for this user/],
	['a web page', { kind: 'html' }, /web page/],
	['an incomplete answer', { kind: 'truncate' }, /closed the connection/],
	['a refusal', { kind: 'status', code: 403 }, /not permitted/],
] as const)('%s is shown, and no event is lost', async (_name, fault, message) => {
	await atDesk(async ({ begun, create, sandbox }) => {
		const trigger = await begun(EVENT);
		const id = create();
		sandbox.control.faults.add({ ...fault, path: '*/Orders', times: 4 });
		await expect(trigger.poll()).rejects.toThrow(message);
		sandbox.control.faults.clear();
		expect(idsOf(await trigger.poll())).toEqual([id]);
	})();
});

test(
	'a token that was revoked is renewed during the poll',
	atDesk(async ({ start, create, sandbox, engine }) => {
		const expiresAt = Date.now() + 3_600_000;
		engine.credentials.stored = { ...storedSession(sandbox, 3_600), expiresAt };
		const trigger = start(EVENT);
		expect(await trigger.poll()).toBeNull();
		const id = create();
		sandbox.control.revokeTokens();
		expect(idsOf(await trigger.poll())).toEqual([id]);
		// The poll's own call, and the one that proves that the token is rejected
		expect(sandbox.control.journal.count({ status: 401 })).toBe(2);
		expect(logins(sandbox)).toBe(1);
	}),
);

test(
	'Fetch Test Event shows the newest orders and changes no state',
	atDesk(async ({ begun, create }) => {
		const trigger = await begun(EVENT);
		const [one, two] = [create(), create()];
		const before = trigger.stored();
		trigger.hasChanged();
		const shown = idsOf(await trigger.poll('manual'));
		expect(shown.slice(0, 2)).toEqual([two, one]);
		expect(shown).toHaveLength(10);
		expect(trigger.hasChanged()).toBe(false);
		expect(trigger.stored()).toBe(before);
		expect(idsOf(await trigger.poll())).toEqual([one, two]);
	}),
);

test(
	'a poll that starts while another one is running does nothing',
	atDesk(async ({ begun, create }) => {
		const trigger = await begun(EVENT);
		const id = create();
		const [first, second] = await Promise.all([trigger.poll(), trigger.poll()]);
		expect([idsOf(first), second]).toEqual([[id], null]);
	}),
);
