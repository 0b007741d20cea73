/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { allPages, type Page, type PageRequest } from '../../../nodes/Sellercloud/client/allPages';
import type { Failure, Outcome } from '../../../nodes/Sellercloud/client/types';

const BROKEN: Failure = { kind: 'network', code: 'ECONNRESET', message: '', neverArrived: false };

const rowsOf = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({ ID: index + 1 }));

const pageOf = (rows: IDataObject[], { pageNumber, pageSize }: PageRequest, cap = 50): Page => {
	const size = Math.min(pageSize, cap);
	return { rows: rows.slice((pageNumber - 1) * size, pageNumber * size), total: rows.length };
};

/** A list that stands still; each call takes some turns of the event loop. */
function still(rows: IDataObject[], { cap = 50, turns = [0], brokenPage = 0 } = {}) {
	const calls: PageRequest[] = [];
	const load = { now: 0, most: 0 };
	let given = 0;
	const fetchPage = async (request: PageRequest): Promise<Outcome<Page>> => {
		calls.push(request);
		load.most = Math.max(load.most, ++load.now);
		for (let turn = turns[calls.length % turns.length] ?? 0; turn > 0; turn--) await settle();
		load.now--;
		if (request.pageNumber === brokenPage) return { ok: false, failure: BROKEN };
		const value = pageOf(rows, request, cap);
		given += value.rows.length;
		return { ok: true, value };
	};
	return { calls, load, fetchPage, given: () => given };
}

const settle = async () => await new Promise((resolve) => setImmediate(resolve));
const parallel = fc.integer({ min: 1, max: 8 });
const turns = fc.array(fc.nat(3), { minLength: 1, maxLength: 7 });

describe('a list that stands still', () => {
	test.each([
		[0, 1],
		[1, 1],
		[49, 1],
		[50, 2],
		[51, 2],
		[100, 3],
		[5_000, 101],
	])('of %i rows comes whole with %i calls', async (count, calls) => {
		const rows = rowsOf(count);
		const server = still(rows);
		const outcome = await allPages(server.fetchPage, { parallel: 4 });
		expect(outcome).toEqual({ ok: true, rows, total: count, pages: calls });
		expect(server.calls).toHaveLength(calls);
		expect(server.load.most).toBeLessThanOrEqual(4);
	});

	test.each([
		[1, [1, 1]],
		[20, [20, 1]],
		[50, [50, 1]],
		[51, [50, 2]],
		[120, [50, 3]],
		[5_000, [50, 21]],
	])('with limit %i is asked for no more than that', async (limit, [pageSize, calls]) => {
		const rows = rowsOf(1_000);
		const server = still(rows);
		const outcome = await allPages(server.fetchPage, { limit, parallel: 8 });
		expect(outcome).toMatchObject({ ok: true, rows: rows.slice(0, limit), total: 1_000 });
		expect(server.calls).toEqual(
			Array.from({ length: calls ?? 0 }, (_, index) => ({ pageNumber: index + 1, pageSize })),
		);
	});

	test('comes in order, each page once, whatever the cap, the limit and the speed of calls', async () => {
		const count = fc.nat(700);
		const cap = fc.integer({ min: 7, max: 60 });
		const limit = fc.option(fc.integer({ min: 1, max: 800 }), { nil: undefined });
		await fc.assert(
			fc.asyncProperty(count, cap, limit, parallel, turns, async (...sample) => {
				const [length, largest, wanted, width, speeds] = sample;
				const rows = rowsOf(length);
				const server = still(rows, { cap: largest, turns: speeds });
				const outcome = await allPages(server.fetchPage, { limit: wanted, parallel: width });
				const size = Math.min(largest, wanted ?? 50, 50);
				const full = Math.ceil(Math.min(length, wanted ?? length) / size);
				// A last page that is full may not be the last
				const isFull =
					length <= size
						? length >= Math.min(wanted ?? 50, 50) || (length >= 10 && length % 5 === 0)
						: length % size === 0;
				const pages = Math.max(1, full + (isFull && length < (wanted ?? Infinity) ? 1 : 0));
				expect(outcome).toEqual({ ok: true, rows: rows.slice(0, wanted), total: length, pages });
				expect(new Set(server.calls.map(({ pageNumber }) => pageNumber)).size).toBe(pages);
				expect(new Set(server.calls.map(({ pageSize }) => pageSize)).size).toBe(1);
				expect(server.load.most).toBeLessThanOrEqual(width);
			}),
			{ numRuns: 100 },
		);
	});

	test.each([
		['OrderID', { OrderID: 7 }, { OrderID: 8 }],
		['UserID', { UserID: 7 }, { UserID: 8 }],
		['ProductID', { ProductID: 'A' }, { ProductID: 'B' }],
		['ID before any other', { ID: 1, OrderID: 7 }, { ID: 2, OrderID: 7 }],
		['an empty ID is none', { ID: 0, OrderID: 7 }, { ID: 0, OrderID: 8 }],
	])('is known by %s', async (_, one, other) => {
		const fetchPage = async ({ pageNumber }: PageRequest): Promise<Outcome<Page>> => ({
			ok: true,
			value: { rows: pageNumber === 1 ? [one] : [one, other], total: 2 },
		});
		expect(await allPages(fetchPage, { parallel: 1 })).toMatchObject({ rows: [one, other] });
	});

	test.each([
		['no id', (index: number) => ({ Name: `row ${index % 3}` })],
		['an id that is not their own', (index: number) => ({ OrderID: Math.floor(index / 3) + 1 })],
		['sometimes no id', (index: number) => (index % 2 ? { ID: index } : { ID: null })],
	])('keeps all rows that have %s', async (_, row) => {
		const rows = Array.from({ length: 170 }, (__, index): IDataObject => row(index));
		const outcome = await allPages(still(rows).fetchPage, { parallel: 3 });
		expect(outcome).toEqual({ ok: true, rows, total: 170, pages: 4 });
	});
});

describe('a server that is not as it should be', () => {
	test('and repeats one page for ever fails', async () => {
		const rows = rowsOf(50);
		const fetchPage = jest.fn(async () => ({ ok: true, value: { rows, total: 5_000 } }) as const);
		const outcome = await allPages(fetchPage, { parallel: 1 });
		expect(outcome).toMatchObject({ ok: false, failure: { kind: 'unusable' }, got: 50 });
		expect(fetchPage).toHaveBeenCalledTimes(3);
	});

	test.each<[string, Page]>([
		['one row', { rows: [{ Name: 'A' }], total: 1, uncounted: true }],
		['one row of very many', { rows: [{ Name: 'A' }], total: 2 ** 53 }],
		['rows', { rows: [{ Name: 'A' }, { Name: 'A' }], total: 2, uncounted: true }],
		['rows of very many', { rows: [{ Name: 'A' }, { Name: 'A' }], total: 2 ** 53 }],
	])('and repeats %s without an ID for ever ends', async (_, value) => {
		let calls = 0;
		const fetchPage = async (): Promise<Outcome<Page>> => {
			calls++;
			return { ok: true, value };
		};
		await allPages(fetchPage, { parallel: 4 });
		expect(calls).toBeLessThan(60);
	});

	test('and counts rows that it does not show', async () => {
		const shown = rowsOf(130);
		const fetchPage = async (request: PageRequest): Promise<Outcome<Page>> => ({
			ok: true,
			value: { ...pageOf(shown, request), total: 5_000 },
		});
		const outcome = await allPages(fetchPage, { parallel: 1 });
		expect(outcome).toEqual({ ok: true, rows: shown, total: 5_000, pages: 6 });
	});

	test('and gives the whole list at once', async () => {
		const rows = rowsOf(200);
		const fetchPage = async () => ({ ok: true, value: { rows, total: 200 } }) as const;
		expect(await allPages(fetchPage, { parallel: 4 })).toMatchObject({ ok: true, rows, pages: 2 });
		const sixty = await allPages(fetchPage, { limit: 60, parallel: 4 });
		expect(sixty).toMatchObject({ rows: rows.slice(0, 60), pages: 1 });
	});
});

describe('a list that ends early', () => {
	test('at a page that fails: it says how many rows came', async () => {
		const broken = fc.integer({ min: 1, max: 14 });
		await fc.assert(
			fc.asyncProperty(broken, parallel, turns, async (brokenPage, width, speeds) => {
				const server = still(rowsOf(700), { turns: speeds, brokenPage });
				const outcome = await allPages(server.fetchPage, { parallel: width });
				const total = brokenPage === 1 ? undefined : 700;
				expect(outcome).toEqual({ ok: false, failure: BROKEN, got: server.given(), total });
				if (width === 1) expect(server.given()).toBe((brokenPage - 1) * 50);
			}),
			{ numRuns: 60 },
		);
	});

	test('when the user stops it: at once, and nothing further is begun', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 14 }), parallel, async (stopAt, width) => {
				const controller = new AbortController();
				const { signal } = controller;
				const begun: number[] = [];
				const fetchPage = async (request: PageRequest): Promise<Outcome<Page>> => {
					begun.push(request.pageNumber);
					if (begun.length === stopAt) setImmediate(() => controller.abort());
					if (begun.length >= stopAt) return await new Promise(() => undefined);
					return { ok: true, value: pageOf(rowsOf(700), request) };
				};
				const outcome = await allPages(fetchPage, { parallel: width, signal });
				expect(outcome).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
				expect(outcome).toHaveProperty('got', (stopAt - 1) * 50);
				const before = begun.length;
				await settle();
				expect(begun).toHaveLength(before);
			}),
			{ numRuns: 60 },
		);
	});

	test('before it began, if it was stopped before', async () => {
		const fetchPage = jest.fn();
		const outcome = await allPages(fetchPage, { parallel: 4, signal: AbortSignal.abort() });
		expect(outcome).toEqual({ ok: false, failure: { kind: 'cancelled' }, got: 0 });
		expect(fetchPage).not.toHaveBeenCalled();
	});

	test('with what a call throws', async () => {
		const fetchPage = async () => await Promise.reject(new Error('no credential'));
		await expect(allPages(fetchPage, { parallel: 4 })).rejects.toThrow('no credential');
	});
});
