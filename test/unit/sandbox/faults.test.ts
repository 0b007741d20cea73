import type { Fault } from '../../../sandbox';
import { startHarness, type Answer, type Harness } from './client';

const LIST = '/api/Warehouses?model.pageNumber=1';

describe('faults on demand', () => {
	let harness: Harness;
	beforeEach(async () => {
		harness = await startHarness({ orders: 5 });
	});
	afterEach(async () => await harness.sandbox.close());

	const add = (fault: Fault) => harness.sandbox.control.faults.add(fault);
	const list = async () => await harness.get(LIST);
	const statuses = async (count: number, call: () => Promise<Answer> = list) => {
		const all: number[] = [];
		for (let left = count; left > 0; left--) all.push((await call()).status);
		return all;
	};

	it('answers a status with body, headers and reason phrase', async () => {
		add({
			kind: 'status',
			code: 503,
			body: { Message: 'later' },
			headers: { 'retry-after': '2' },
			reason: 'Out To Lunch',
		});
		const answer = await list();

		expect(answer).toMatchObject({
			status: 503,
			reason: 'Out To Lunch',
			body: { Message: 'later' },
		});
		expect(answer.headers.get('retry-after')).toBe('2');
		expect((await list()).status).toBe(200);
	});

	it('answers text as it is, and an empty body', async () => {
		add({ kind: 'status', code: 500, body: 'Plain words' });
		add({ kind: 'status', code: 502 });

		expect(await list()).toMatchObject({ status: 500, text: 'Plain words' });
		expect(await list()).toMatchObject({ status: 502, text: '' });
	});

	it('lets some pass, hits a number of times, and ends', async () => {
		add({ kind: 'status', code: 502, skip: 1, times: 2 });

		expect(await statuses(5)).toEqual([200, 502, 502, 200, 200]);
	});

	it('goes on for ever if asked', async () => {
		add({ kind: 'status', code: 502, times: Infinity });

		expect(await statuses(4)).toEqual([502, 502, 502, 502]);
		harness.sandbox.control.faults.clear();
		expect(await statuses(1)).toEqual([200]);
	});

	it('hits in the order in which faults were added, one a request', async () => {
		add({ kind: 'status', code: 502 });
		add({ kind: 'status', code: 504 });

		expect(await statuses(3)).toEqual([502, 504, 200]);
	});

	it.each<[string, Pick<Fault, 'method' | 'path'>, boolean]>([
		['the path', { path: '/rest/api/warehouses' }, true],
		['a part of the path', { path: '/rest/api' }, false],
		['a pattern with stars', { path: '/rest/*/Ware*' }, true],
		['a regular expression', { path: /houses$/ }, true],
		['another regular expression', { path: /orders/i }, false],
		['the method', { method: 'get' }, true],
		['another method', { method: 'POST' }, false],
		['method and another path', { method: 'GET', path: '/rest/api/Orders' }, false],
	])('is matched by %s', async (_what, match, hits) => {
		add({ kind: 'status', code: 502, ...match });

		expect((await list()).status).toBe(hits ? 502 : 200);
	});

	it('hits paths outside the API as well', async () => {
		add({ kind: 'status', code: 502, path: '/login' });

		expect((await harness.call('GET', `${harness.sandbox.origin}/login`)).status).toBe(502);
	});

	it('waits, and combines with another fault', async () => {
		add({ kind: 'latency', ms: 60, times: 2 });
		add({ kind: 'status', code: 502 });
		const start = performance.now();

		expect(await statuses(2)).toEqual([502, 200]);
		expect(performance.now() - start).toBeGreaterThanOrEqual(115);
	});

	it('resets the connection before any answer', async () => {
		add({ kind: 'reset' });

		await expect(list()).rejects.toThrow('fetch failed');
		const [entry] = harness.sandbox.control.journal.entries();
		expect(entry).toHaveProperty('path', '/rest/api/Warehouses');
		expect(entry).not.toHaveProperty('status');
	});

	it('cuts an answer off in the middle', async () => {
		const whole = (await list()).text.length;
		add({ kind: 'truncate' });
		const response = await fetch(harness.sandbox.endpoint + LIST, {
			headers: { Authorization: `Bearer ${harness.token}` },
		});

		expect(response.status).toBe(200);
		expect(Number(response.headers.get('content-length'))).toBe(whole);
		await expect(response.text()).rejects.toThrow('terminated');
	});

	it('shows the portal instead of the API', async () => {
		add({ kind: 'html' });
		const answer = await list();

		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toContain('text/html');
		expect(answer.text).toMatch(/^<!doctype html>/);
	});

	it('redirects', async () => {
		add({ kind: 'redirect', location: 'http://127.0.0.1:9/elsewhere' });
		add({ kind: 'redirect', location: '/rest/api/Orders', code: 308 });
		const [first, second] = [await list(), await list()];

		expect([first.status, second.status]).toEqual([302, 308]);
		expect(first.headers.get('location')).toBe('http://127.0.0.1:9/elsewhere');
	});

	it('throttles with a reset time of its own', async () => {
		add({ kind: 'throttle', resetInMs: 1500 });

		expect(await list()).toMatchObject({
			status: 409,
			body: { Error: 'Too many requests.', RateLimitResetTime: '2026-11-20T15:30:01.5000000Z' },
		});
	});

	it.each<[string, Fault]>([
		['an error', { kind: 'status', code: 500, body: 'lost', afterHandling: true }],
		['a reset', { kind: 'reset', afterHandling: true }],
		['half an answer', { kind: 'truncate' }],
	])('carries a write out and then answers %s', async (_what, fault) => {
		add({ ...fault, method: 'PUT' });
		const change = { Orders: [1000001], Status: 999 };
		await harness.put('/api/Orders/StatusCode', change).catch(() => undefined);

		expect(harness.sandbox.data.orders.get(1000001)?.status).toBe(999);
	});

	it('does not carry a write out when it fails before', async () => {
		add({ kind: 'status', code: 500, method: 'PUT' });
		await harness.put('/api/Orders/StatusCode', { Orders: [1000001], Status: 999 });

		expect(harness.sandbox.data.orders.get(1000001)?.status).not.toBe(999);
	});
});
