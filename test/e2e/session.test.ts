import type { N8nInstance } from '../../scripts/n8n/instance';
import { SANDBOX_USER, USER_WITHOUT_REST } from '../../sandbox';
import {
	fromDatabase,
	loginCount,
	refusedCount,
	runFresh,
	runInServer,
	saveCredential,
	storedSession,
	tokensSent,
	withSandbox,
} from '../support/n8n/bench';
import { createInstanceWithPackage, supportedVersions } from '../support/n8n/instance';
import { type Call, credentialFor, NODE, senders } from '../support/n8n/workflows';

jest.setTimeout(120_000);

const ORDER = '/api/Orders?model.pageNumber=1&model.pageSize=1';
const MINUTE = 60_000;

describe.each(supportedVersions)('the session on n8n %s', (version) => {
	let n8n: N8nInstance;

	beforeAll(async () => {
		n8n = await createInstanceWithPackage({ version });
		await n8n.start();
		await n8n.rest.setUpOwner();
	});
	afterAll(async () => await n8n.dispose());

	/** 20 items at once with HTTP Request, which sends them all together; one with our node. */
	describe.each(senders)('%s, in a process that has just started,', (sender) => {
		const items = sender === 'HTTP Request' ? 20 : 1;

		test('signs in once at first', async () =>
			await withSandbox(async (sandbox) => {
				const credential = await saveCredential(n8n, credentialFor(sandbox));
				const execution = await runFresh(n8n, { sender, credential, path: ORDER, items });
				expect(execution.error).toBeUndefined();
				expect(execution.jsonOf(NODE)).toHaveLength(items);
				expect(loginCount(sandbox)).toBe(1);
			}));

		test('renews a token that has a minute left before it sends, and stores the new one', async () =>
			await withSandbox(async (sandbox) => {
				const session = storedSession(sandbox, 60);
				const credential = await saveCredential(n8n, credentialFor(sandbox, session));
				const execution = await runFresh(n8n, { sender, credential, path: ORDER, items });
				expect(execution.jsonOf(NODE)).toHaveLength(items);
				expect(loginCount(sandbox)).toBe(1);
				expect(refusedCount(sandbox)).toBe(0);
				const stored = await fromDatabase(n8n, credential);
				expect(stored.accessToken).not.toBe(session.accessToken);
				expect(stored.expiresAt).toBeGreaterThan(Date.now() + 50 * MINUTE);
			}));

		test('keeps a token that is good', async () =>
			await withSandbox(async (sandbox) => {
				const credential = await saveCredential(
					n8n,
					credentialFor(sandbox, storedSession(sandbox, 3600)),
				);
				const execution = await runFresh(n8n, { sender, credential, path: ORDER, items });
				expect(execution.jsonOf(NODE)).toHaveLength(items);
				expect(loginCount(sandbox)).toBe(0);
			}));

		test('renews a token that was revoked, once', async () =>
			await withSandbox(async (sandbox) => {
				const credential = await saveCredential(
					n8n,
					credentialFor(sandbox, storedSession(sandbox, 3600)),
				);
				sandbox.control.revokeTokens();
				const execution = await runFresh(n8n, { sender, credential, path: ORDER, items });
				expect(execution.jsonOf(NODE)).toHaveLength(items);
				expect(loginCount(sandbox)).toBe(1);
				// The request and the proof that it is the token
				if (sender === 'Sellercloud') expect(refusedCount(sandbox)).toBe(2);
			}));
	});

	test.each([
		[
			'with its pagination',
			{
				pagination: {
					pagination: {
						parameters: {
							parameters: [
								{ type: 'qs', name: 'model.pageNumber', value: '={{ $pageCount + 1 }}' },
							],
						},
						paginationCompleteWhen: 'other',
						completeExpression: '={{ $pageCount >= 2 }}',
					},
				},
			},
		],
		['with Never Error', { response: { response: { neverError: true } } }],
	])(
		'HTTP Request %s meets no 401 when the token is about to end',
		async (_, options) =>
			await withSandbox(async (sandbox) => {
				const credential = await saveCredential(
					n8n,
					credentialFor(sandbox, storedSession(sandbox, 60)),
				);
				const execution = await runInServer(n8n, {
					sender: 'HTTP Request',
					credential,
					path: '/api/Orders?model.pageSize=5&model.pageNumber=1',
					options,
				});
				expect(execution.error).toBeUndefined();
				expect(execution.jsonOf(NODE)[0]).toMatchObject({ Items: expect.any(Array) });
				expect(loginCount(sandbox)).toBe(1);
				expect(refusedCount(sandbox)).toBe(0);
			}),
	);

	describe.each(senders)('%s with 20 items', (sender) => {
		const run = async (call: Omit<Call, 'sender' | 'path'>) =>
			await runInServer(n8n, {
				sender,
				path: ORDER,
				items: 20,
				onError: 'continueRegularOutput',
				...call,
			});

		test('tries a wrong password once and names the cause', async () =>
			await withSandbox(async (sandbox) => {
				const credential = await saveCredential(n8n, credentialFor(sandbox, { password: 'wrong' }));
				const execution = await run({ credential });
				expect(loginCount(sandbox)).toBe(1);
				expect(execution.jsonOf(NODE)).toHaveLength(20);
				expect(JSON.stringify(execution.jsonOf(NODE)[19])).toContain(
					'refused this username or password',
				);
			}));

		test('signs a user without permission in twice at the most and says so', async () =>
			await withSandbox(async (sandbox) => {
				const credential = await saveCredential(
					n8n,
					credentialFor(sandbox, { username: USER_WITHOUT_REST }),
				);
				const execution = await run({ credential });
				expect(loginCount(sandbox)).toBeLessThanOrEqual(2);
				expect(JSON.stringify(execution.jsonOf(NODE)[19])).toContain(
					'Signed in, but not permitted',
				);
			}));
	});

	test.each([
		['username', 'Demo@example.com'],
		['password', 'another-password'],
		['endpoint', ''],
	])(
		'the old token is never sent after a change of the %s in the editor',
		async (field, value) =>
			await withSandbox(async (sandbox) => {
				const session = storedSession(sandbox, 3600);
				const credential = await saveCredential(n8n, credentialFor(sandbox, session));
				const loaded = Object(await n8n.rest.get(`/credentials/${credential.id}?includeData=true`));
				const changed = field === 'endpoint' ? `${sandbox.endpoint}/api` : value;
				if (field === 'password') sandbox.control.setPassword(SANDBOX_USER, changed);
				await n8n.rest.patch(`/credentials/${credential.id}`, {
					...loaded,
					data: { ...loaded.data, [field]: changed },
				});
				sandbox.control.journal.clear();
				for (const sender of senders) {
					const execution = await runInServer(n8n, { sender, credential, path: ORDER });
					expect(execution.jsonOf(NODE)).toHaveLength(1);
				}
				expect(loginCount(sandbox)).toBe(1);
				expect(tokensSent(sandbox)).not.toContain(`Bearer ${String(session.accessToken)}`);
			}),
	);
});
