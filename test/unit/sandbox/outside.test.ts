/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { request } from 'node:http';
import { startHarness, type Harness } from './client';

describe('what lies around the API', () => {
	let harness: Harness;
	beforeAll(async () => {
		harness = await startHarness({ orders: 5 });
	});
	afterAll(async () => await harness.sandbox.close());

	it.each(['/', '/api/token', '/login?next=/rest/api/Orders', '/dashboard/orders'])(
		'answers the portal page with 200 at %s',
		async (path) => {
			const answer = await harness.call('POST', harness.sandbox.origin + path, { body: {} });

			expect(answer.status).toBe(200);
			expect(answer.headers.get('content-type')).toContain('text/html');
			expect(answer.text).toMatch(/^<!doctype html>/);
		},
	);

	it.each(['/api/Nothing', '/api/rest/api/token', '/api/Orders/1/2/3'])(
		'answers 404 in the words of ASP.NET at the unknown %s',
		async (path) => {
			const answer = await harness.get(path);

			expect(answer.status).toBe(404);
			expect(answer.body).toEqual({
				Message: `No HTTP resource was found that matches the request URI '${harness.sandbox.endpoint}${path}'.`,
			});
		},
	);

	it('tells the endpoint of a known team without a login', async () => {
		const url = `${harness.sandbox.origin}/api/server-by-team/?team=Demo-Team`;
		const answer = await harness.call('GET', url, { token: null });

		expect(answer.body).toEqual({
			ServerID: 'demo',
			ApiUrl: harness.sandbox.origin,
			RestApiEndpoint: harness.sandbox.endpoint,
		});
	});

	it('answers 200 about an unknown team too', async () => {
		const url = `${harness.sandbox.origin}/api/server-by-team/?team=nobody`;
		const answer = await harness.call('GET', url, { token: null });

		expect(answer.status).toBe(200);
		expect(answer.body).toMatchObject({ Success: false, Message: expect.any(String) });
	});

	it('finds paths without regard to case', async () => {
		expect((await harness.get('/api/warehouses?pageNumber=1')).status).toBe(200);
	});

	it('takes a DELETE that announces JSON and sends none', async () => {
		const answer = await harness.call('DELETE', '/api/Orders/1', {
			headers: { 'Content-Type': 'application/json' },
		});

		expect(answer.status).toBe(404);
	});

	it('closes at once while connections are kept open', async () => {
		const other = await startHarness({ orders: 5 });
		await new Promise<void>((resolve, reject) => {
			request(`${other.sandbox.origin}/`, { headers: { Connection: 'keep-alive' } }, (response) => {
				response.resume().once('end', resolve);
			})
				.once('error', reject)
				.end();
		});
		await other.get('/api/Warehouses?pageNumber=1');

		await other.sandbox.close();

		await expect(other.get('/api/Warehouses?pageNumber=1')).rejects.toThrow();
	});
});
