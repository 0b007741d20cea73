import { parseAccountTime } from '../../../nodes/Sellercloud/client/accountTime';
import { latestUpdateIn } from '../../../nodes/Sellercloud/trigger/sources/latestUpdate';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-10T15:00:00Z');
const zone = 'UTC';
const stampOf = ({ Stamp }: { Stamp?: unknown }) => parseAccountTime(Stamp, zone);
const row = (ID: number, at: number) => ({ ID, Stamp: new Date(at).toISOString().slice(0, -1) });
const latest = (rows: Array<ReturnType<typeof row>>, claimed?: number) =>
	latestUpdateIn({ rows, at: NOW }, { stampOf, zone }, claimed);

test('a single row and a time in the future confirm no update', () => {
	expect(latest([row(1, NOW - HOUR)])).toEqual({ claimed: NOW - HOUR });
	expect(latest([row(1, NOW - HOUR), row(2, NOW + HOUR)])).toEqual({ claimed: NOW - HOUR });
});

test('an update is confirmed when another row has a later one', () => {
	expect(latest([row(1, NOW - 5), row(2, NOW - 9), row(2, NOW - 7)]).latest).toBe(NOW - 7);
});

test('an update is confirmed when the same row has a later one in the next reading', () => {
	expect(latest([row(1, NOW - 5)], NOW - 9)).toEqual({ latest: NOW - 9, claimed: NOW - 5 });
});
