import { SANDBOX_PASSWORD, SANDBOX_USER, USER_WITHOUT_REST } from '../../../sandbox';
import { NOW, startHarness, type Harness } from './client';

const LIST = '/api/Warehouses?model.pageNumber=1';

describe('the rate limit', () => {
	let harness: Harness;
	beforeEach(async () => {
		harness = await startHarness({ orders: 5 });
	});
	afterEach(async () => await harness.sandbox.close());

	const logIn = async (Username: string, Password = SANDBOX_PASSWORD) =>
		await harness.call('POST', '/api/token', { body: { Username, Password }, token: null });
	const status = async (token?: string) => (await harness.call('GET', LIST, { token })).status;

	it('refuses calls above it with 409 and the end of the hour', async () => {
		harness.sandbox.control.setCallsPerHour(2);
		harness.clock.now += 123;
		await status();
		harness.clock.now += 60_000;
		await status();
		const answer = await harness.get(LIST);

		expect(answer).toMatchObject({
			status: 409,
			body: { Error: 'Too many requests.', RateLimitResetTime: '2026-11-20T16:30:00.1230000Z' },
		});
		harness.clock.now = NOW + 3600_000 + 122;
		expect(await status()).toBe(409);
		harness.clock.now += 1;
		expect(await status()).toBe(200);
	});

	it('counts token calls and 401s of a known user, and each user alone', async () => {
		const { control } = harness.sandbox;
		control.setCallsPerHour(3);
		await logIn(SANDBOX_USER);
		await logIn(SANDBOX_USER, 'wrong');
		await status(control.issueToken(SANDBOX_USER, -1).accessToken);

		expect((await logIn(SANDBOX_USER)).status).toBe(409);
		expect(await status()).toBe(409);
		expect((await logIn(USER_WITHOUT_REST)).status).toBe(200);
		expect(await status('nonsense')).toBe(401);
	});
});
