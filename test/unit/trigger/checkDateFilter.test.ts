import fc from 'fast-check';
import { checkDateFilter } from '../../../nodes/Sellercloud/checks/checkDateFilter';
import { parseAccountTime } from '../../../nodes/Sellercloud/client/accountTime';
import type { Page } from '../../../nodes/Sellercloud/client/pageRows';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-10T15:00:00Z');
const stampOf = ({ Stamp }: { Stamp?: unknown }) => parseAccountTime(Stamp, 'UTC');

/** A list of rows that were updated so many minutes ago, with a filter that reads a time as `read` does. */
function listOf(minutes: number[], read: (from: number) => number) {
	const rows = minutes.map((ago, ID) => ({
		ID,
		Stamp: new Date(NOW - ago * 60_000).toISOString().slice(0, -1),
	}));
	const requested: number[] = [];
	const list = {
		since: async (from: number): Promise<{ ok: true; value: Page }> => {
			requested.push(from);
			const found = rows.filter((row) => (stampOf(row) ?? 0) >= read(from));
			return await Promise.resolve({ ok: true, value: { rows: found, total: found.length } });
		},
		idOf: ({ ID }: { ID?: unknown }) => String(ID),
		stampOf,
		unlabelledOf: () => undefined,
	};
	const check = async () => await checkDateFilter(list, { rows, total: rows.length }, NOW);
	return { check, requested };
}

test.each<[string, (from: number) => number, string]>([
	['a filter that is exact agrees', (from) => from, 'agree'],
	['a filter that is cut to the day agrees', (from) => from - (from % (24 * HOUR)), 'agree'],
	['a filter that excludes the time itself agrees', (from) => from + 1, 'agree'],
	['a filter that starts late disagrees', (from) => from + 3 * HOUR, 'late'],
	['a filter that is ignored disagrees', () => -Infinity, 'ignored'],
])('%s, found in at most twelve calls', async (_name, read, kind) => {
	const stamps = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 9 });
	await fc.assert(
		fc.asyncProperty(stamps, async (minutes) => {
			const { check, requested } = listOf(minutes, read);
			expect(await check()).toMatchObject({ ok: true, value: { kind } });
			expect(requested.length).toBeLessThanOrEqual(12);
		}),
		{ numRuns: 200 },
	);
});

test.each([
	['no row', []],
	['a single row', [5]],
])('%s is not enough to judge', async (_name, rows) => {
	const { check } = listOf(rows, (from) => from + 3 * HOUR);
	expect(await check()).toEqual({ ok: true, value: { kind: 'unclear' } });
});

test('rows that are ahead of the present count where there are no two others', async () => {
	const { check } = listOf([5, -20, -10], (from) => from + 3 * HOUR);
	expect(await check()).toMatchObject({ ok: true, value: { kind: 'late' } });
});
