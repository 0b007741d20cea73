import { LOCKED_USER, SANDBOX_PASSWORD, SANDBOX_USER } from '../../../sandbox';
import { isRow, NOW, startHarness, type Harness } from './client';

const LIST = '/api/Warehouses?model.pageNumber=1';

describe('control', () => {
	let harness: Harness;
	beforeEach(async () => {
		harness = await startHarness({ orders: 5 });
	});
	afterEach(async () => await harness.sandbox.close());

	const logIn = async (Username: string, Password = SANDBOX_PASSWORD) =>
		await harness.call('POST', '/api/token', { body: { Username, Password }, token: null });
	const status = async (token?: string) => (await harness.call('GET', LIST, { token })).status;

	describe('the journal', () => {
		it('has every request, with what was sent and answered', async () => {
			await harness.get('/api/Orders?model.keyword=a%20b&pageSize=1');
			await harness.put('/api/Orders/StatusCode', { Orders: [], Status: 3 });
			await harness.call('POST', `${harness.sandbox.origin}/login?x=1`, { body: 'x', token: null });
			await harness.call('GET', '/api/Nothing', { token: 'nonsense' });

			expect(harness.sandbox.control.journal.entries()).toMatchObject([
				{
					sequence: 1,
					at: NOW,
					method: 'GET',
					path: '/rest/api/Orders',
					query: 'model.keyword=a%20b&pageSize=1',
					headers: { authorization: `Bearer ${harness.token}` },
					body: '',
					status: 200,
					user: SANDBOX_USER,
				},
				{ sequence: 2, method: 'PUT', body: '{"Orders":[],"Status":3}', status: 200 },
				{ sequence: 3, method: 'POST', path: '/login', query: 'x=1', body: 'x', status: 200 },
				{ sequence: 4, path: '/rest/api/Nothing', status: 404 },
			]);
		});

		it.each([
			['{"Username":"demo@example.com","PASSWORD": "sandbox-\\"password"}'],
			['username=demo&password=sandbox-password'],
			['sandbox-password, somehow'],
		])('never has a password: %s', async (body) => {
			await harness.call('POST', '/api/token/', { body, token: null });
			const [entry] = harness.sandbox.control.journal.entries();

			expect(entry?.body).toContain('********');
			expect(entry?.body).not.toContain('sandbox-');
		});

		it('counts and clears', async () => {
			await status();
			await status('nonsense');
			await logIn(SANDBOX_USER);
			const { journal } = harness.sandbox.control;

			expect(journal.count()).toBe(3);
			expect(journal.count({ path: '/rest/api/warehouses' })).toBe(2);
			expect(journal.count({ method: 'get', status: 401 })).toBe(1);
			journal.clear();
			expect(journal.count()).toBe(0);
		});
	});

	it('revokes all tokens; new ones work', async () => {
		harness.sandbox.control.revokeTokens();

		expect(await status()).toBe(401);
		const { body } = await logIn(SANDBOX_USER);
		expect(await status(isRow(body) ? String(body.access_token) : '')).toBe(200);
	});

	it('issues tokens of any lifetime', async () => {
		const { control } = harness.sandbox;
		const token = control.issueToken(SANDBOX_USER, 0.25);

		expect(token.expiresAt).toBe(NOW + 250);
		expect(await status(token.accessToken)).toBe(200);
		harness.clock.now += 250;
		expect(await status(token.accessToken)).toBe(401);
		expect(await status(control.issueToken(SANDBOX_USER, -5).accessToken)).toBe(401);
		expect(() => control.issueToken('nobody@example.com', 1)).toThrow('nobody@example.com');
	});

	it('changes permission, password and lock', async () => {
		const { control } = harness.sandbox;
		control.setPermission(SANDBOX_USER, false);
		expect(await status()).toBe(401);
		control.setPermission(SANDBOX_USER, true);
		expect(await status()).toBe(200);

		control.setPassword(SANDBOX_USER, 'another');
		expect((await logIn(SANDBOX_USER)).status).toBe(400);
		expect((await logIn(SANDBOX_USER, 'another')).status).toBe(200);

		control.lock(SANDBOX_USER, true);
		expect((await logIn(SANDBOX_USER, 'another')).status).toBe(403);
		control.lock(LOCKED_USER, false);
		expect((await logIn(LOCKED_USER)).status).toBe(200);
	});

	it('resets data, users, faults, journal and counted calls', async () => {
		const { control } = harness.sandbox;
		const before = (await harness.get('/api/Orders/1000001')).body;
		await harness.put('/api/Orders/1000001', { SalesRep1: 99 });
		control.setPassword(SANDBOX_USER, 'another');
		control.faults.add({ kind: 'status', code: 500 });
		control.setCallsPerHour(0);
		control.reset();

		expect(control.journal.count()).toBe(0);
		expect(control.faults.list()).toEqual([]);
		expect((await harness.get('/api/Orders/1000001')).body).toEqual(before);
		expect((await logIn(SANDBOX_USER)).status).toBe(200);
	});
});
