import fc from 'fast-check';
import { checkDateFilter } from '../../../nodes/Sellercloud/checks/checkDateFilter';
import { readWrittenTime } from '../../../nodes/Sellercloud/client/accountTime';
import type { Page } from '../../../nodes/Sellercloud/client/pageRows';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-10T15:00:00Z');

/**
 * A list of rows that were updated so many minutes ago, with a filter that reads a time as `read` does.
 *
 * @param label what rows write at the end of the account's local time
 */
function listOf(minutes: number[], read: (from: number) => number, zone = 'UTC', label = '') {
	const timeOf = (ago: number) => NOW - ago * 60_000;
	const rows = minutes.map((ago, ID) => ({
		ID,
		Stamp: `${new Date(timeOf(ago)).toISOString().slice(0, -1)}${label}`,
		at: timeOf(ago),
	}));
	const requested: number[] = [];
	const removed = new Set<number>();
	const list = {
		zone,
		since: async (from: number): Promise<{ ok: true; value: Page }> => {
			requested.push(from);
			const found = rows.filter(({ at, ID }) => at >= read(from) && !removed.has(ID));
			return await Promise.resolve({ ok: true, value: { rows: found, total: found.length } });
		},
		idOf: ({ ID }: { ID?: unknown }) => String(ID),
		writtenOf: ({ Stamp }: { Stamp?: unknown }) => readWrittenTime(Stamp),
	};
	const check = async () => await checkDateFilter(list, rows, NOW);
	return { check, requested, remove: (id: number) => removed.add(id) };
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

test.each<[string, string, string, string]>([
	['a label that is not true, west of UTC', 'America/New_York', 'Z', 'agree'],
	['a label that is not true, east of UTC', 'Europe/Berlin', 'Z', 'labelWrong'],
	['a label that is true', 'Europe/Berlin', '+02:00', 'agree'],
	['a label of the account, and a zone further east', 'Asia/Tokyo', '+02:00', 'labelWrong'],
	['a label that is not true, read as UTC', 'UTC', 'Z', 'agree'],
])('%s', async (_name, zone, label, kind) => {
	const { check } = listOf([400, 5, 10], (from) => from, zone, label);
	expect(await check()).toMatchObject({ ok: true, value: { kind } });
});

test.each([
	['UTC', 'Z'],
	['Europe/Berlin', '+02:00'],
])('a late filter is not put down to a label that is right: %s %s', async (zone, label) => {
	const { check } = listOf([5, 10], (from) => from + 3 * HOUR, zone, label);
	expect(await check()).toMatchObject({
		ok: true,
		value: { kind: 'labelOther', row: { id: '0' } },
	});
});

test.each(['UTC', 'America/New_York', 'Europe/Berlin', 'Pacific/Honolulu'])(
	'rows without a label are compared as they are written, in %s as well',
	async (zone) => {
		const late = listOf([5, 10], (from) => from + 3 * HOUR, zone);
		expect(await late.check()).toMatchObject({ value: { kind: 'late', hours: 4 } });
		const exact = listOf([5, 10], (from) => from, zone);
		expect(await exact.check()).toMatchObject({ value: { kind: 'agree', row: { id: '0' } } });
	},
);

test('a row that was deleted in the meantime is not judged by', async () => {
	const { check, remove } = listOf([5, 10, 20], (from) => from);
	remove(0);
	expect(await check()).toMatchObject({ value: { kind: 'agree', row: { id: '1' } } });
});

test('rows that are ahead of the present count where there are no two others', async () => {
	const { check } = listOf([5, -20, -10], (from) => from + 3 * HOUR);
	expect(await check()).toMatchObject({ ok: true, value: { kind: 'late' } });
});
