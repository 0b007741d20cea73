import fc from 'fast-check';
import { judgeDates } from '../../../nodes/Sellercloud/checks/dates';
import type { Page } from '../../../nodes/Sellercloud/client/pageRows';
import { believedOf } from '../../../nodes/Sellercloud/trigger/cursor/believe';
import { atMost, short } from '../../../nodes/Sellercloud/trigger/sources/bounds';
import { parseWall } from '../../../nodes/Sellercloud/client/accountTime';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-10T15:00:00Z');
const ZONE = 'UTC';
const stampOf = ({ Stamp }: { Stamp?: unknown }) => parseWall(Stamp, ZONE);
const written = (wall: number) => new Date(wall).toISOString().slice(0, -1);

describe('what is believed of rows', () => {
	const row = (ID: number, at: number) => ({ ID, Stamp: written(at) });
	const believed = (rows: object[], claimed?: number) =>
		believedOf(
			{ rows: rows.map((one) => ({ ...one })), at: NOW },
			{ stampOf, zone: ZONE },
			claimed,
		);

	test('is nothing of one alone, and nothing of what is yet to come', () => {
		expect(believed([row(1, NOW - HOUR)])).toEqual({ claimed: NOW - HOUR });
		expect(believed([row(1, NOW - HOUR), row(2, NOW + HOUR)])).toEqual({ claimed: NOW - HOUR });
		expect(believed([row(1, NOW - 5), row(2, NOW - 9), row(2, NOW - 7)]).latest).toBe(NOW - 7);
	});

	test('is what a row said once it says a later time', () => {
		expect(believed([row(1, NOW - 5)], NOW - 9)).toEqual({ latest: NOW - 9, claimed: NOW - 5 });
	});
});

describe('rows and filters', () => {
	const stamps = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 9 });
	/** A list of rows stamped so many minutes ago, whose filter is off. */
	const listOf = (minutes: number[], off: (from: number) => number) => {
		const rows = minutes.map((ago, ID) => ({ ID, Stamp: written(NOW - ago * 60_000) }));
		const asked: number[] = [];
		const list = {
			since: async (from: number): Promise<{ ok: true; value: Page }> => {
				asked.push(from);
				const found = rows.filter((row) => (stampOf(row) ?? 0) >= off(from));
				return await Promise.resolve({ ok: true, value: { rows: found, total: found.length } });
			},
			idOf: ({ ID }: { ID?: unknown }) => String(ID),
			stampOf,
			unlabelledOf: () => undefined,
		};
		return { judge: async () => await judgeDates(list, { rows, total: rows.length }, NOW), asked };
	};

	test.each<[string, (from: number) => number, string]>([
		['agree', (from) => from, 'agree'],
		['agree where the filter is cut to the day', (from) => from - (from % (24 * HOUR)), 'agree'],
		['agree where the filter leaves out its beginning', (from) => from + 1, 'agree'],
		['disagree where the filter is late', (from) => from + 3 * HOUR, 'late'],
		['disagree where the filter is ignored', () => -Infinity, 'ignored'],
	])('%s, in no more than twelve calls', async (_name, off, kind) => {
		await fc.assert(
			fc.asyncProperty(stamps, async (minutes) => {
				const { judge, asked } = listOf(minutes, off);
				const outcome = await judge();
				expect(outcome).toMatchObject({ ok: true, value: { kind } });
				expect(asked.length).toBeLessThanOrEqual(12);
			}),
			{ numRuns: 200 },
		);
	});

	test('a row on its own, or none, says too little', async () => {
		for (const minutes of [[], [5]]) {
			const { judge } = listOf(minutes, (from) => from + 3 * HOUR);
			expect(await judge()).toEqual({ ok: true, value: { kind: 'unclear' } });
		}
	});
});

test('after so many calls none is made', async () => {
	let made = 0;
	const call = atMost(3, async () => await Promise.resolve({ ok: true as const, value: ++made }));
	for (let index = 0; index < 3; index++) expect((await call()).ok).toBe(true);
	expect(await call()).toMatchObject({ ok: false, failure: { kind: 'unusable' } });
	expect(made).toBe(3);
});

test('a text is remembered as it is, unless it is too long', () => {
	expect(short('1000123')).toBe('1000123');
	const [one, other] = ['x', 'y'].map((end) => short('z'.repeat(100_000) + end));
	expect(one?.length).toBeLessThan(50);
	expect(one).not.toBe(other);
});
