import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { listPageIn } from '../../../nodes/Sellercloud/client/listPage';
import {
	allPages,
	type Page,
	type PageOutcome,
	type PageRequest,
} from '../../../nodes/Sellercloud/client/allPages';
import type { Outcome } from '../../../nodes/Sellercloud/client/types';
import { sized } from '../../support/sized';

/** What stands for the number of all rows, by how many there are, how many the page has and which page it is. */
const TOTALS: Record<string, (all: number, here: number, pageNumber: number) => unknown> = {
	right: (all) => all,
	'as text': (all) => String(all),
	missing: () => undefined,
	null: () => null,
	'no number': () => 'many',
	'an object': () => ({}),
	zero: () => 0,
	negative: () => -1,
	fraction: (all) => all + 0.5,
	'one less': (all) => all - 1,
	half: (all) => Math.floor(all / 2),
	"the page's": (_, here) => here,
	'50 at the most': (all) => Math.min(all, 50),
	'0 on page 2': (all, _, pageNumber) => (pageNumber === 2 ? 0 : all),
	'missing on page 2': (all, _, pageNumber) => (pageNumber === 2 ? undefined : all),
	'on page 1 only': (all, _, pageNumber) => (pageNumber === 1 ? all : undefined),
	'as text from page 2 on': (all, _, pageNumber) => (pageNumber === 1 ? all : String(all)),
};

/** How rows and total are wrapped. */
const SHAPES: Record<string, (rows: IDataObject[], total: unknown) => unknown> = {
	'as documented': (Items, TotalResults) => ({ Items, TotalResults }),
	'null for no rows': (rows, TotalResults) => ({ Items: rows.length ? rows : null, TotalResults }),
	'in camelCase': (items, totalResults) => ({ items, totalResults }),
	'in lower case': (items, totalresults) => ({ items, totalresults }),
	Results: (Results, TotalResults) => ({ Results, TotalResults }),
	'a bare array': (rows) => rows,
};

const ROWS: Record<string, (index: number) => IDataObject> = {
	ID: (index) => ({ ID: index + 1 }),
	'ID as text': (index) => ({ ID: String(index + 1) }),
	id: (index) => ({ id: index + 1 }),
	orderId: (index) => ({ orderId: index + 1 }),
	SKU: (index) => ({ ProductID: `S-${index}` }),
	'no id': (index) => ({ Name: `row ${index}` }),
};

interface Server {
	length: number;
	/** Rows that a page has at the most, whatever is asked for. */
	cap: number;
	total: string;
	shape: string;
	row: string;
	/** A page that is empty once, and counts 0 then. */
	empty?: number;
}

const pick = <T>(from: Record<string, T>, key: string): T => {
	const one = from[key];
	if (one === undefined) throw new Error(`no ${key}`);
	return one;
};

function serve({ length, cap, total, shape, row, empty }: Server) {
	const all = Array.from({ length }, (_, index) => pick(ROWS, row)(index));
	let calls = 0;
	let wasEmpty = false;
	const fetchPage = async ({ pageNumber, pageSize }: PageRequest): Promise<Outcome<Page>> => {
		calls++;
		const size = Math.min(pageSize, cap);
		const here = all.slice((pageNumber - 1) * size, pageNumber * size);
		const isEmpty = pageNumber === empty && !wasEmpty;
		wasEmpty ||= isEmpty;
		const rows = isEmpty ? [] : here;
		const counted = isEmpty ? 0 : pick(TOTALS, total)(length, rows.length, pageNumber);
		const page = listPageIn(JSON.stringify(pick(SHAPES, shape)(rows, counted)));
		if (!page) return { ok: false, failure: { kind: 'unusable', message: 'no list' } };
		return { ok: true, value: page };
	};
	return { all, fetchPage, calls: () => calls };
}

const keys = (of: object) => fc.constantFrom(...Object.keys(of));
const server = fc.record<Server>({
	length: fc.oneof(fc.nat(240), fc.constantFrom(10, 25, 50, 51, 60, 75, 100, 150)),
	cap: fc.constantFrom(10, 25, 50),
	total: keys(TOTALS),
	shape: keys(SHAPES),
	row: keys(ROWS),
});
const parallel = fc.integer({ min: 1, max: 6 });

/** In any order: what is wrong about totals may be taken for a list that moves. */
const named = (rows: IDataObject[]) => rows.map((row) => JSON.stringify(row)).sort();

function expectWhole(outcome: PageOutcome, all: IDataObject[]): void {
	if (!outcome.ok) throw new Error(`not read: ${JSON.stringify(outcome)}`);
	expect(named(outcome.rows)).toEqual(named(all));
	expect(outcome.total).toBeGreaterThanOrEqual(all.length);
}

test('all rows come, whatever the total, its case and the shape of pages', async () => {
	await fc.assert(
		fc.asyncProperty(server, parallel, async (one, width) => {
			const { all, fetchPage, calls } = serve(one);
			expectWhole(await allPages(fetchPage, { parallel: width }), all);
			expect(calls()).toBeLessThan(100);
		}),
		{ numRuns: sized(200, 10_000) },
	);
});

test('a limit is reached, if there are so many', async () => {
	await fc.assert(
		fc.asyncProperty(
			server,
			parallel,
			fc.integer({ min: 1, max: 260 }),
			async (one, width, limit) => {
				const { all, fetchPage } = serve(one);
				const outcome = await allPages(fetchPage, { parallel: width, limit });
				expect(outcome).toMatchObject({ ok: true });
				const rows = outcome.ok ? outcome.rows : [];
				expect(rows).toHaveLength(Math.min(limit, all.length));
				expect(new Set(named(rows)).size).toBe(rows.length);
			},
		),
		{ numRuns: sized(200, 10_000) },
	);
});

test('a page that is empty once, and says 0, loses nothing', async () => {
	await fc.assert(
		fc.asyncProperty(
			server.filter(({ total }) => ['right', 'as text'].includes(total)),
			fc.integer({ min: 2, max: 6 }),
			parallel,
			async (one, empty, width) => {
				const isInside = (empty - 1) * one.cap < one.length && one.shape !== 'a bare array';
				fc.pre(isInside);
				const { all, fetchPage } = serve({ ...one, empty });
				expectWhole(await allPages(fetchPage, { parallel: width }), all);
			},
		),
		{ numRuns: sized(200, 10_000) },
	);
});

test.each([
	['empty', () => []],
	['that of page 1', (rows: IDataObject[]) => rows],
])('a page in the middle that is always %s fails, and is no whole', async (_name, instead) => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 3, max: 9 }),
			fc.nat(8),
			fc.constantFrom(10, 25, 50),
			parallel,
			async (pages, place, cap, width) => {
				const gap = 2 + (place % (pages - 2));
				const length = (pages - 1) * cap + 3;
				const one = { length, cap, total: 'right', shape: 'as documented', row: 'ID' };
				const { fetchPage } = serve(one);
				const withGap = async (page: PageRequest): Promise<Outcome<Page>> => {
					if (page.pageNumber !== gap) return await fetchPage(page);
					const first = await fetchPage({ ...page, pageNumber: 1 });
					return first.ok
						? { ok: true, value: { ...first.value, rows: instead(first.value.rows) } }
						: first;
				};
				expect(await allPages(withGap, { parallel: width })).toMatchObject({
					ok: false,
					failure: { kind: 'unusable' },
					got: length - cap,
				});
			},
		),
		{ numRuns: sized(100, 10_000) },
	);
});

test.each(Object.keys(TOTALS))('60 rows come whole if the total is %s', async (total) => {
	for (const cap of [10, 25, 50]) {
		const { all, fetchPage } = serve({ length: 60, cap, total, shape: 'as documented', row: 'ID' });
		expectWhole(await allPages(fetchPage, { parallel: 4 }), all);
	}
});

describe('a list that cannot be read whole is an error', () => {
	const page = (rows: number, more: { total: number }) => async () =>
		({
			ok: true,
			value: { rows: Array.from({ length: rows }, (_, i) => ({ ID: i + 1 })), ...more },
		}) as const;

	test('where the same page comes again and again, and more are counted', async () => {
		const outcome = await allPages(page(50, { total: 60 }), { parallel: 1 });
		expect(outcome).toMatchObject({ ok: false, got: 50, total: 60 });
		expect(JSON.stringify(outcome)).toContain('Sellercloud repeated rows');
	});

	test('where rows are invented for ever', async () => {
		let made = 0;
		const fetchPage = async (): Promise<Outcome<Page>> => ({
			ok: true,
			value: { rows: [{ ID: ++made }], total: 1, uncounted: true },
		});
		const outcome = await allPages(fetchPage, { parallel: 4 });
		expect(outcome).toMatchObject({ ok: false, failure: { kind: 'unusable' } });
		expect(made).toBeLessThanOrEqual(20_000);
	});
});

test.each([
	['nothing', ''],
	['null', 'null'],
	['a text', 'Service unavailable'],
	['cut JSON', '{"Items":[{"ID":1},{"I'],
	['a message', '{"Message":"Try later"}'],
	['an error', '{"ErrorMessage":"No"}'],
	['a web page', '<!DOCTYPE html><html></html>'],
	['Items that are no list', '{"Items":"none","TotalResults":0}'],
	['rows that are no records', '{"Items":[1,2],"TotalResults":2}'],
	['a list of numbers', '[1,2]'],
	['a record that has Items', '{"ID":5,"Items":[{"ID":1}]}'],
	['a number', '5'],
])('%s is no page', (_, text) => {
	expect(listPageIn(text)).toBeUndefined();
});
