import { SANDBOX_PASSWORD, SANDBOX_USER } from '../../../sandbox';
import { isRow, NOW, startHarness, type Harness } from './client';

const LIST = '/api/Warehouses?model.pageNumber=1';

describe('control over HTTP', () => {
	let harness: Harness;
	let controlUrl: string;
	beforeEach(async () => {
		harness = await startHarness({ orders: 5 });
		controlUrl = await harness.sandbox.serveControl();
	});
	afterEach(async () => await harness.sandbox.close());

	const logIn = async (Username: string, Password = SANDBOX_PASSWORD) =>
		await harness.call('POST', '/api/token', { body: { Username, Password }, token: null });
	const status = async (token?: string) => (await harness.call('GET', LIST, { token })).status;

	const control = async (method: string, path: string, body?: unknown) =>
		await harness.call(method, controlUrl + path, { body, token: null });

	it('is a server of its own', () => {
		expect(new URL(controlUrl).port).not.toBe(new URL(harness.sandbox.origin).port);
	});

	it('shows and clears the journal', async () => {
		await status();
		await status('nonsense');
		const { body } = await control('GET', '/journal?status=401');

		expect(body).toEqual([expect.objectContaining({ sequence: 2, status: 401 })]);
		expect((await control('DELETE', '/journal')).status).toBe(204);
		expect((await control('GET', '/journal')).body).toEqual([]);
	});

	it('adds, shows and clears faults', async () => {
		const fault = { kind: 'status', code: 503, body: { Message: 'later' }, times: null };
		await control('POST', '/faults', { ...fault, pathPattern: 'houses$' });

		expect(await status()).toBe(503);
		expect(await status()).toBe(503);
		expect((await control('GET', '/faults')).body).toHaveLength(1);
		await control('DELETE', '/faults');
		expect(await status()).toBe(200);
	});

	it.each([{ kind: 'explode' }, { kind: 'latency' }, { kind: 'status' }, {}])(
		'refuses the fault %j',
		async (fault) => {
			expect((await control('POST', '/faults', fault)).status).toBe(400);
		},
	);

	it('issues and revokes tokens', async () => {
		const request = { username: SANDBOX_USER, lifetime: 60 };
		const { body } = await control('POST', '/issue-token', request);
		const token = isRow(body) ? String(body.accessToken) : '';

		expect(body).toHaveProperty('expiresAt', NOW + 60_000);
		expect(await status(token)).toBe(200);
		await control('POST', '/revoke-tokens');
		expect(await status(token)).toBe(401);
	});

	it('changes users, the limit, and resets', async () => {
		const user = `/users/${encodeURIComponent(SANDBOX_USER)}`;
		await control('POST', user, { permission: false, password: 'another', locked: true });
		expect((await logIn(SANDBOX_USER, 'another')).status).toBe(403);
		await control('POST', '/reset');
		expect((await logIn(SANDBOX_USER)).status).toBe(200);
		await control('POST', '/limit', { callsPerHour: 1 });
		expect(await status()).toBe(409);
	});

	it('answers an error for a user that nobody has', async () => {
		const answer = await control('POST', '/users/nobody', { locked: true });

		expect(answer.status).toBe(404);
		expect(answer.text).toContain('nobody');
	});
});
