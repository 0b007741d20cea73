import type { N8nInstance } from '../../scripts/n8n/instance';
import { dig, isObject, type JsonObject } from '../../scripts/n8n/json';
import { SANDBOX_PASSWORD, type Sandbox, TEAM, USER_WITHOUT_REST } from '../../sandbox';
import {
	exportedWorkflows,
	loginCount,
	runInServer,
	saveCredential,
	storedSession,
	tokensSent,
	withSandbox,
} from '../support/n8n/bench';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { startTlsProxy, type TlsProxy } from '../support/n8n/tlsProxy';
import { type Call, credentialFor, NODE, senders } from '../support/n8n/workflows';
import { startSandbox } from '../support/n8n/sandbox';
import { expectNoSecret } from '../support/secrets';

jest.setTimeout(120_000);

const ORDER = '/api/Orders?model.pageNumber=1&model.pageSize=1';
const SERVER = 'demo.api.sellercloud.com';

describe.each(supportedVersions)('the credential on n8n %s', (version) => {
	let n8n: N8nInstance;
	let behindProxy: Sandbox;
	let proxy: TlsProxy;

	beforeAll(async () => {
		behindProxy = await startSandbox({ orders: 10, products: 10 });
		proxy = await startTlsProxy({
			'api.sellercloud.com': behindProxy.origin,
			[SERVER]: behindProxy.origin,
		});
		n8n = await createInstanceWithPackage({ version, env: proxy.env });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => {
		await n8n?.dispose();
		await proxy?.close();
		await behindProxy?.close();
	});

	/** Saves a credential, then tests it with what is typed over it, as the editor does. */
	async function tested(sandbox: Sandbox, saved: JsonObject, typed: JsonObject = {}) {
		const credential = await saveCredential(n8n, credentialFor(sandbox, saved));
		const loaded = await n8n.rest.get(`/credentials/${credential.id}?includeData=true`);
		const data = dig(loaded, 'data');
		return await n8n.rest.testCredential({
			...credential,
			data: { ...(isObject(data) ? data : {}), ...typed },
		});
	}

	describe('its test', () => {
		test('is green for the right login', async () =>
			await withSandbox(async (sandbox) => {
				expect(await tested(sandbox, {})).toMatchObject({ status: 'OK' });
				expect(loginCount(sandbox)).toBe(1);
			}));

		test('is red for a wrong typed password although a good token is stored', async () =>
			await withSandbox(async (sandbox) => {
				const result = await tested(sandbox, storedSession(sandbox, 3600), { password: 'wrong' });
				expect(result.status).toBe('Error');
				expect(result.message).toMatch(/refused this username or password/);
			}));

		test.each<[string, (sandbox: Sandbox) => JsonObject, RegExp]>([
			['the portal', ({ origin }) => ({ endpoint: `${origin}/portal` }), /web page.*not the API/],
			[
				'the portal address',
				() => ({ endpoint: 'xx.delta.sellercloud.com' }),
				/most likely at https:\/\/xx\.api/,
			],
			[
				'an unknown server',
				() => ({ endpoint: 'http://nowhere.localhost:9' }),
				/no server|accepts no connections/,
			],
			[
				'a user without permission',
				() => ({ username: USER_WITHOUT_REST }),
				/Signed in, but not permitted/,
			],
		])(
			'says what is wrong with %s',
			async (_, data, words) =>
				await withSandbox(async (sandbox) => {
					const result = await tested(sandbox, data(sandbox));
					expect(result.status).toBe('Error');
					expect(result.message).toMatch(words);
					expectNoSecret(result.message, SANDBOX_PASSWORD);
				}),
		);

		test.each([
			['a team name', TEAM, 'OK', /Connection successful/],
			['a server id', 'demo', 'OK', /Connection successful/],
			['a host', SERVER, 'OK', /Connection successful/],
			['an unknown team', 'nobody-knows', 'Error', /nobody-knows/],
		])('takes %s', async (_, endpoint, status, words) => {
			const result = await tested(behindProxy, { endpoint });
			expect(result.message).toMatch(words);
			expect(result.status).toBe(status);
		});
	});

	test('its secrets never reach the editor', async () =>
		await withSandbox(async (sandbox) => {
			const pins = { inventoryPin: 'pin-7391', securityPin: 'pin-5512' };
			const session = storedSession(sandbox, 3600);
			const { id } = await saveCredential(n8n, credentialFor(sandbox, { ...session, ...pins }));
			const loaded = JSON.stringify(await n8n.rest.get(`/credentials/${id}?includeData=true`));
			for (const secret of [
				SANDBOX_PASSWORD,
				session.accessToken,
				session.fingerprint,
				...Object.values(pins),
			]) {
				expectNoSecret(loaded, String(secret));
			}
		}));

	describe.each(senders)('with %s', (sender) => {
		const run = async (call: Omit<Call, 'sender'>) => await runInServer(n8n, { sender, ...call });

		test('a write that was answered 500 is sent once', async () =>
			await withSandbox(async (sandbox) => {
				sandbox.control.faults.add({
					kind: 'status',
					code: 500,
					method: 'POST',
					path: '/rest/api/Orders',
					body: { Message: 'Not now' },
					times: Number.POSITIVE_INFINITY,
				});
				const credential = await saveCredential(n8n, credentialFor(sandbox));
				const execution = await run({
					credential,
					method: 'POST',
					path: '/api/Orders',
					body: { a: 1 },
				});
				expect(execution.status).toBe('error');
				expect(sandbox.control.journal.count({ method: 'POST', path: '/rest/api/Orders' })).toBe(1);
			}));

		test('a read-only credential refuses a write before it is sent', async () =>
			await withSandbox(async (sandbox) => {
				const credential = await saveCredential(n8n, credentialFor(sandbox, { readOnly: true }));
				const write = await run({
					credential,
					method: 'POST',
					path: '/api/Orders',
					body: { a: 1 },
				});
				expect(JSON.stringify(write.error)).toMatch(/read-only/);
				expect(sandbox.control.journal.count({ method: 'POST', path: '/rest/api/Orders' })).toBe(0);
				expect((await run({ credential, path: ORDER })).jsonOf(NODE)).toHaveLength(1);
			}));

		test.each(['directly', 'by a redirect'])(
			'no token reaches another host %s',
			async (way) =>
				await withSandbox(
					async (sandbox) =>
						await withSandbox(async (other) => {
							const credential = await saveCredential(n8n, credentialFor(sandbox));
							const location = `${other.origin.replace('127.0.0.1', 'localhost')}/rest${ORDER}`;
							if (way === 'by a redirect') {
								sandbox.control.faults.add({
									kind: 'redirect',
									path: '/rest/api/Orders',
									location,
								});
							}
							await run({ credential, path: way === 'directly' ? location : ORDER });
							expect(tokensSent(other)).toEqual([]);
							expect(loginCount(other)).toBe(0);
						}),
				),
		);

		test('what an execution leaves behind holds no secret', async () =>
			await withSandbox(async (sandbox) => {
				const secrets = await secretsIn(sandbox);
				const stored = JSON.stringify([
					await n8n.rest.get('/executions?limit=20'),
					...(await exportedWorkflows(n8n)),
				]);
				for (const secret of secrets.values) {
					expectNoSecret(secrets.left, secret);
					expectNoSecret(stored, secret);
					expectNoSecret(n8n.log(), secret);
				}
			}));

		/** A success and two failures, with everything that n8n keeps of them. */
		async function secretsIn(sandbox: Sandbox) {
			const pins = { inventoryPin: 'pin-7391', securityPin: 'pin-5512' };
			const session = storedSession(sandbox, 3600);
			const data = { ...session, ...pins };
			const credential = await saveCredential(n8n, credentialFor(sandbox, data));
			sandbox.control.faults.add({
				kind: 'status',
				code: 400,
				path: '/rest/api/Echo',
				body: { Message: `PIN ${pins.inventoryPin} of ${SANDBOX_PASSWORD} is wrong` },
				times: Number.POSITIVE_INFINITY,
			});
			const executions = [
				await run({ credential, path: ORDER }),
				await run({ credential, path: '/api/Orders/-1' }),
				...(sender === 'Sellercloud' ? [await run({ credential, path: '/api/Echo' })] : []),
			];
			return {
				left: JSON.stringify(executions),
				values: [SANDBOX_PASSWORD, String(session.accessToken), ...Object.values(pins)],
			};
		}
	});
});
