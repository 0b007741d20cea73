import type { INodeParameters } from 'n8n-workflow';
import { againstEcho, type Echo, type Received } from '../../support/core/echoServer';
import { calls, inSandbox } from '../../support/core/fixture';

const PASSWORD = 'pa"ss & wörd/7';
const CREDENTIAL = { password: PASSWORD, inventoryPin: '7' };
const KEY = /secret\.token|token-\d|wörd|w%C3%B6rd|w\\u00f6rd/i;

interface Case {
	name: string;
	answer: (received: Received) => Echo;
	options?: INodeParameters;
}

const json = (status: number, body: unknown): Echo => ({
	status,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(body),
});
const login = JSON.stringify({ Username: 'a@b.com', Password: PASSWORD });
const FULL = { fullResponse: true, neverError: true };

const cases: Case[] = [
	{
		name: 'the token that was renewed meanwhile, and the one before it',
		answer: ({ token, oldToken }) => json(500, { Message: `${token} and ${oldToken} are bad` }),
	},
	{
		name: 'names of a refusal',
		answer: ({ token }) => json(400, { Errors: { [token]: ['is bad'], [PASSWORD]: ['too'] } }),
	},
	{
		name: 'names of an item',
		answer: ({ token }) => json(200, { [token]: 1, deep: { [PASSWORD]: [token] } }),
	},
	{
		name: 'the reason phrase',
		answer: ({ token }) => ({ status: 418, reason: `Bad ${token}` }),
	},
	{
		name: 'headers of a full response',
		answer: ({ token }) => ({
			...json(200, {}),
			headers: {
				'x-echo': `Bearer ${token}`,
				[token.replace(/\W/g, '')]: encodeURIComponent(token),
			},
		}),
		options: FULL,
	},
	{
		name: 'headers of a refusal that must not fail',
		answer: ({ token }) => ({ status: 404, reason: token, headers: { 'x-echo': token } }),
		options: FULL,
	},
	{
		name: 'the address of a redirect',
		answer: ({ token }) => ({
			status: 302,
			headers: { location: `/sign-in?t=${encodeURIComponent(token)}` },
		}),
		options: FULL,
	},
	{
		name: 'the body of the login, as JSON in JSON',
		answer: () => json(500, { Message: `Cannot read ${login}` }),
	},
	{
		name: 'the body of the login, in an address',
		answer: () => ({ status: 500, body: `/x?${encodeURIComponent(login)}` }),
	},
	{
		name: 'the body of the login, on a web page',
		answer: () => ({
			status: 200,
			body: `OK ${login.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}`,
		}),
		options: { responseFormat: 'text' },
	},
	{
		name: 'the name of a file',
		answer: ({ token }) => json(200, { FileName: `${token}.pdf`, Content: 'JVBERi0xLjQgbGFiZWw=' }),
	},
];

describe('no secret that a server quotes leaves the node', () => {
	test.concurrent.each(cases)('$name', async ({ answer, options = {} }) => {
		await againstEcho(CREDENTIAL, answer, async (engine, received) => {
			const result = await engine.run({ parameters: { path: '/api/Warehouses', options } });
			expect(received.length).toBeGreaterThan(0);
			const shown = JSON.stringify([result.outputs, result.error]);
			expect(KEY.exec(shown)?.index).toBeUndefined();
		});
	});

	test('a PIN of one digit, where the request carried it, and nowhere else', async () => {
		const answer = ({ body }: Received) =>
			json(200, { echo: JSON.parse(body || '{}'), note: '7 is bad' });
		await againstEcho(CREDENTIAL, answer, async (engine) => {
			const parameters = {
				method: 'POST',
				path: '/api/Inventory/GetSerialNumbers',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: JSON.stringify({ PinCode: '7', Quantity: 7 }),
			};
			const { items } = await engine.run({ parameters });
			expect(items).toEqual([{ echo: { PinCode: '***', Quantity: 7 }, note: '*** is bad' }]);
		});
	});
});

describe('a request that a header turns into another', () => {
	const override = (name: string) => ({
		path: '/api/Orders/1000001',
		sendHeaders: true,
		headerParameters: { parameters: [{ name, value: 'DELETE' }] },
	});

	test.each(['X-HTTP-Method-Override', ' X-HTTP-Method-Override ', 'x_http_method', 'X-Method'])(
		'is no read for an agent: %j',
		async (name) =>
			await inSandbox(async ({ sandbox, engine }) => {
				const { items } = await engine.run({ parameters: override(name), asTool: true });
				expect(items).toEqual([{ error: expect.stringMatching(/read-only/) }]);
				expect(calls(sandbox)).toHaveLength(0);
			})(),
	);

	test.each(['X-HTTP-Method-Override', ' X-HTTP-Method-Override ', 'x_http_method'])(
		'is not let through by a read-only credential: %j',
		async (name) =>
			await inSandbox(
				async ({ sandbox, engine }) => {
					const result = await engine.run({ parameters: override(name) });
					expect(result.error?.message).toMatch(/read-only/);
					expect(calls(sandbox)).toHaveLength(0);
				},
				{ credential: { readOnly: true } },
			)(),
	);
});

describe('what queues a job or makes a link', () => {
	const requests = [
		['POST', '/api/Catalog/Exports/Basic'],
		['POST', '/api/Catalog/Exports/Custom'],
		['GET', '/api/Orders/WayToPayLink?id=1000001'],
	];

	test.each(requests)(
		'is sent once, also when it fails: %s %s',
		async (method, path) =>
			await inSandbox(async ({ sandbox, engine }) => {
				const times = Number.POSITIVE_INFINITY;
				sandbox.control.faults.add({ kind: 'status', path: '/rest/api/*s/*', times, code: 503 });
				const result = await engine.run({ parameters: { method, path } });
				expect(result.error).toBeDefined();
				expect(calls(sandbox)).toHaveLength(1);
			})(),
	);

	test.each(requests)(
		'is not let through by a read-only credential: %s %s',
		async (method, path) =>
			await inSandbox(
				async ({ sandbox, engine }) => {
					const result = await engine.run({ parameters: { method, path } });
					expect(result.error?.message).toMatch(/read-only/);
					expect(calls(sandbox)).toHaveLength(0);
				},
				{ credential: { readOnly: true } },
			)(),
	);
});

describe('a file', () => {
	test.each([
		['../../etc/a.csv', 'a.csv'],
		['..\\a\u0000\r\nb.pdf', 'ab.pdf'],
		['annex\u202efdp.exe', 'annexfdp.exe'],
		['..', undefined],
	])(
		'named %j is kept as %j',
		async (FileName, fileName) =>
			await inSandbox(async ({ sandbox, engine }) => {
				const text = 'SKU,Qty\n'.repeat(5000);
				const Content = Buffer.from(text).toString('base64');
				for (const body of [
					{ FileName, Content },
					{ Content, FileName },
				]) {
					sandbox.control.faults.add({
						kind: 'status',
						path: '/rest/api/Warehouses',
						code: 200,
						body,
					});
					const result = await engine.run({ parameters: { path: '/api/Warehouses' } });
					expect(result.error).toBeUndefined();
					const binary = result.outputs[0]?.[0]?.binary?.data;
					expect(Buffer.from(binary?.data ?? '', 'base64').toString()).toBe(text);
					expect(binary?.fileName).toBe(fileName);
				}
			})(),
	);
});

describe('an agent from whom customer data is hidden', () => {
	const customer = {
		Phone: { Number: '555-1234' },
		Columns: [{ Name: 'E-Mail', Value: 'a@b.com' }],
	};

	test.each(['autodetect', 'json', 'text', 'file'])(
		'learns none from an answer as %s',
		async (responseFormat) =>
			await inSandbox(async ({ sandbox, engine }) => {
				sandbox.control.faults.add({
					kind: 'status',
					path: '/rest/api/Warehouses',
					code: 200,
					body: customer,
				});
				const result = await engine.run({
					parameters: { path: '/api/Warehouses', options: { responseFormat } },
					asTool: true,
				});
				const shown = JSON.stringify(result.outputs);
				expect(shown).toContain('hidden'.slice(0, responseFormat === 'file' ? 0 : 6));
				expect(shown).not.toMatch(/555-1234|a@b\.com/);
				expect(result.outputs[0]?.[0]?.binary).toBeUndefined();
			})(),
	);

	test(
		'learns none from an error',
		inSandbox(async ({ sandbox, engine }) => {
			sandbox.control.faults.add({
				kind: 'status',
				path: '/rest/api/Warehouses',
				code: 400,
				body: { Errors: { Phone: ['555-1234 is no number'], To: ['a%40b.com is unknown'] } },
			});
			const { items } = await engine.run({
				parameters: { path: '/api/Warehouses' },
				asTool: true,
			});
			expect(items).toEqual([
				{ error: expect.stringMatching(/^Phone: \(hidden\); To: \(hidden\)/) },
			]);
		}),
	);
});
