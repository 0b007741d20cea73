import { LOCKED_USER, SANDBOX_PASSWORD, SANDBOX_USER, USER_WITHOUT_REST } from '../../../sandbox';
import { isRow, startHarness, type Harness } from './client';

const LIST = '/api/Warehouses?model.pageNumber=1';

describe('logging in', () => {
	let harness: Harness;
	beforeEach(async () => {
		harness = await startHarness({ orders: 5, tokenLifetime: 1800.5 });
	});
	afterEach(async () => await harness.sandbox.close());

	const logIn = async (body: unknown) =>
		await harness.call('POST', '/api/token', { body, token: null });

	const tokenFor = async (Username: string) => {
		const { body } = await logIn({ Username, Password: SANDBOX_PASSWORD });
		return isRow(body) ? String(body.access_token) : '';
	};

	it('answers a bearer token with its lifetime in seconds', async () => {
		const { status, body } = await logIn({
			Username: SANDBOX_USER,
			Password: SANDBOX_PASSWORD,
		});

		expect(status).toBe(200);
		expect(body).toMatchObject({
			access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
			token_type: 'Bearer',
			username: SANDBOX_USER,
			expires_in: 1800.5,
		});
	});

	it('gives .issued and .expires without a zone, so that the end seems to lie first', async () => {
		const { body } = await logIn({ Username: SANDBOX_USER, Password: SANDBOX_PASSWORD });

		expect(body).toMatchObject({
			'.issued': '2026-11-20T15:30:00',
			'.expires': '2026-11-20T11:00:00',
		});
	});

	it('binds the members without regard to case', async () => {
		const { status } = await logIn({ username: SANDBOX_USER, PASSWORD: SANDBOX_PASSWORD });

		expect(status).toBe(200);
	});

	it.each([
		['a wrong password', { Username: SANDBOX_USER, Password: 'guess' }, 400, 'Message'],
		['an unknown user', { Username: 'x@example.com', Password: 'guess' }, 400, 'Message'],
		['a locked user', { Username: LOCKED_USER, Password: SANDBOX_PASSWORD }, 403, 'Message'],
		['a missing password', { Username: SANDBOX_USER }, 400, 'Errors'],
		['no body', '', 400, 'Message'],
	])('refuses %s', async (_case, body, status, member) => {
		const answer = await logIn(body);

		expect(answer.status).toBe(status);
		expect(answer.body).toHaveProperty(member);
	});

	it('lets several tokens of a user work side by side', async () => {
		const [first, second] = [await tokenFor(SANDBOX_USER), await tokenFor(SANDBOX_USER)];

		expect(first).not.toBe(second);
		expect((await harness.call('GET', LIST, { token: first })).status).toBe(200);
		expect((await harness.call('GET', LIST, { token: second })).status).toBe(200);
	});

	it.each([
		['no token', null],
		['nonsense', 'nonsense'],
	])('answers 401 with a reason phrase and no body to %s', async (_case, token) => {
		const { status, reason, text } = await harness.call('GET', LIST, { token });

		expect({ status, reason, text }).toEqual({ status: 401, reason: 'Invalid token', text: '' });
	});

	it('answers 401 once a token has expired', async () => {
		const token = await tokenFor(SANDBOX_USER);
		harness.clock.now += 1800_499;
		expect((await harness.call('GET', LIST, { token })).status).toBe(200);
		harness.clock.now += 1;
		expect((await harness.call('GET', LIST, { token })).status).toBe(401);
	});

	it('answers the same 401 to a user without REST permission, whose login works', async () => {
		const token = await tokenFor(USER_WITHOUT_REST);
		const { status, reason, text } = await harness.call('GET', LIST, { token });

		expect(token).not.toBe('');
		expect({ status, reason, text }).toEqual({ status: 401, reason: 'Invalid token', text: '' });
	});

	it('shows the diagnostics without a token', async () => {
		const server = await harness.call('GET', '/api/Diagnostics/Server', { token: null });
		const tenant = await harness.call('GET', '/api/Diagnostics/Tenant', { token: null });

		expect(server.body).toHaveProperty('LastCompileTime');
		expect(tenant.body).toEqual({ IsTerriformerServer: false, Tenant: 'demo-team' });
	});
});
