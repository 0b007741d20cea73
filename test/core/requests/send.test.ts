import type { INodeParameters } from 'n8n-workflow';
import { startSandbox } from '../../../sandbox';
import { calls, inSandbox } from '../../support/core/fixture';

const ORDERS = '/api/Orders';
const FIRST = { parameters: { path: `${ORDERS}?model.pageNumber=1&model.pageSize=1` } };

describe('a request', () => {
	test(
		'carries query, headers and body as they were given',
		inSandbox(async ({ sandbox, engine }) => {
			await engine.run({
				parameters: {
					method: 'POST',
					path: 'rest/api/Orders/GetCustomColumns?x=1',
					sendQuery: true,
					queryParameters: {
						parameters: [
							{ name: 'model.companyID', value: 163 },
							{ name: 'model.companyID', value: 187 },
							{ name: 'model.sKU', value: 'A/B #1&2 50%' },
						],
					},
					sendHeaders: true,
					headerParameters: {
						parameters: [
							{ name: 'X-Trace', value: 'abc' },
							{ name: 'authorization', value: 'Bearer stolen' },
						],
					},
					sendBody: true,
					bodyParameters: {
						parameters: [
							{ name: 'OrderDetails.CompanyID', value: 163 },
							{ name: 'OrderDetails.Channel', value: 0 },
						],
					},
				},
			});
			const [entry] = calls(sandbox);
			expect(entry?.path).toBe('/rest/api/Orders/GetCustomColumns');
			expect(new URLSearchParams(entry?.query).getAll('model.companyID')).toEqual(['163', '187']);
			expect(new URLSearchParams(entry?.query).get('model.sKU')).toBe('A/B #1&2 50%');
			expect(new URLSearchParams(entry?.query).get('x')).toBe('1');
			expect(entry?.headers).toMatchObject({
				'x-trace': 'abc',
				'content-type': 'application/json',
			});
			expect(entry?.headers.authorization).not.toContain('stolen');
			expect(JSON.parse(entry?.body ?? '')).toEqual({
				OrderDetails: { CompanyID: 163, Channel: 0 },
			});
		}),
	);

	test.each([
		['an empty object', '{}', '{}'],
		['a bare number', '5', '5'],
		['a list', '[1,2]', '[1,2]'],
	])(
		'carries %s as its body, also with DELETE',
		async (_, jsonBody, body) =>
			await inSandbox(async ({ sandbox, engine }) => {
				await engine.run({
					parameters: {
						method: 'DELETE',
						path: '/api/Orders/1/items',
						sendBody: true,
						specifyBody: 'json',
						jsonBody,
					},
				});
				expect(calls(sandbox, 'DELETE')[0]).toMatchObject({
					body,
					headers: { 'content-type': 'application/json' },
				});
			})(),
	);

	const form = (parameters: INodeParameters): INodeParameters => ({
		method: 'POST',
		path: '/api/Catalog/Imports/Images',
		sendBody: true,
		contentType: 'form-urlencoded',
		...parameters,
	});
	const TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

	test.each<[string, INodeParameters]>([
		[
			'fields',
			{
				specifyBody: 'keypair',
				bodyParameters: {
					parameters: [
						{ name: 'FileContents', value: 'a+/=' },
						{ name: 'Format', value: 1 },
						{ name: 'Metadata.Tags', value: '={{ ["a b", "ü&c"] }}' },
						{ name: 'Metadata.Nothing', value: '={{ $json.nothing }}' },
					],
				},
			},
		],
		[
			'a single field',
			{
				specifyBody: 'string',
				body: 'FileContents=a%2B%2F%3D&Format=1&Metadata.Tags=a+b&Metadata.Tags=%C3%BC%26c',
			},
		],
	])(
		'may be a form, of %s',
		async (_, parameters) =>
			await inSandbox(async ({ sandbox, engine }) => {
				const { items } = await engine.run({ parameters: form(parameters) });
				expect(items).toMatchObject([{ ID: expect.any(Number) }]);
				expect(calls(sandbox)[0]).toMatchObject({
					body: 'FileContents=a%2B%2F%3D&Format=1&Metadata.Tags=a+b&Metadata.Tags=%C3%BC%26c',
					headers: TYPE,
				});
			})(),
	);

	test.each(['form-urlencoded', 'raw'])(
		'does not leave out files without a word where it is %s',
		async (contentType) =>
			await inSandbox(async ({ sandbox, engine }) => {
				const file = [{ name: 'FileContents', inputDataFieldName: 'data' }];
				const { error } = await engine.run({
					parameters: form({ contentType, specifyBody: 'keypair', options: { files: { file } } }),
				});
				expect(error?.message).toBe('Files in Body requires a JSON body');
				expect(calls(sandbox)).toEqual([]);
			})(),
	);

	test(
		'may be raw',
		inSandbox(async ({ sandbox, engine }) => {
			await engine.run({
				parameters: {
					method: 'POST',
					path: '/api/Orders',
					sendBody: true,
					contentType: 'raw',
					rawContentType: 'text/csv',
					body: 'a,b',
				},
			});
			expect(calls(sandbox, 'POST')[0]).toMatchObject({
				body: 'a,b',
				headers: { 'content-type': 'text/csv' },
			});
		}),
	);

	test.each([
		['//example.com/api/Orders', /another server/],
		['https://example.com/api/Orders', /another server/],
		['/api/../../secret', /as a segment/],
		['/api/%2e%2e/x', /as a segment/],
		['/api\\Orders', /backslash/],
		['/api/token', /the login/],
		['={{ " " }}', /Path is empty/],
	])(
		'to %j is refused before anything is sent',
		async (path, words) =>
			await inSandbox(async ({ sandbox, engine }) => {
				const result = await engine.run({ parameters: { path } });
				expect(result.error?.message).toMatch(words);
				expect(sandbox.control.journal.count()).toBe(0);
			})(),
	);

	test(
		'takes the token nowhere when it is redirected',
		inSandbox(async ({ sandbox, engine }) => {
			const other = await startSandbox({ orders: 1, products: 1 });
			try {
				sandbox.control.faults.add({
					kind: 'redirect',
					path: '/rest/api/Orders',
					location: `${other.origin}/rest/api/Orders`,
					code: 307,
				});
				const result = await engine.run(FIRST);
				expect(result.error?.message).toMatch(/307/);
				expect(other.control.journal.count()).toBe(0);
			} finally {
				await other.close();
			}
		}),
	);
});
