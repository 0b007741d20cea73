import type { Failure } from '../../../nodes/Sellercloud/client/types';
import { HOUR, limit, NOW, pauseOf, refused } from './failures';

describe('the limit of calls', () => {
	const resetAt = (failure: Failure) => (failure.kind === 'throttled' ? failure.resetAt : 'none');

	test('is told from other refusals', () => {
		expect(refused(409, {}, limit(NOW)).kind).toBe('throttled');
		expect(refused(409, {}, '{"Error":"Too many requests."}').kind).toBe('throttled');
		expect(refused(429).kind).toBe('throttled');
		expect(refused(409).kind).toBe('status');
		expect(refused(409, {}, 'Order is locked').kind).toBe('status');
		expect(refused(500, {}, limit(NOW)).kind).toBe('status');
		expect(refused(400, {}, limit(NOW)).kind).toBe('status');
	});

	test('ends a second after the reset', () => {
		expect(resetAt(refused(409, {}, limit(NOW + 5_000)))).toBe(NOW + 6_000);
		expect(resetAt(refused(429, {}, limit(NOW + 5_000)))).toBe(NOW + 6_000);
	});

	test.each([-5, -1, 1, 5])("is counted by the server's clock, %d hours off", (hours) => {
		const serverNow = NOW + hours * HOUR;
		const date = new Date(serverNow).toUTCString();
		const failure = refused(409, { date }, limit(serverNow + 20_000));
		expect(resetAt(failure)).toBe(NOW + 21_000);
		expect(pauseOf(failure, 'write')).toBe(21_000);
	});

	test('that ended already is a short wait, since clocks differ', () => {
		expect(resetAt(refused(409, {}, limit(NOW - HOUR)))).toBe(NOW + 1_000);
		expect(pauseOf(refused(409, {}, limit(NOW - HOUR)), 'read')).toBe(1_000);
	});

	test('is waited for up to 2 minutes', () => {
		expect(pauseOf(refused(409, {}, limit(NOW + 119_000)), 'read')).toBe(120_000);
		expect(pauseOf(refused(409, {}, limit(NOW + 119_001)), 'read')).toBeUndefined();
		expect(resetAt(refused(409, {}, limit(NOW + HOUR)))).toBe(NOW + HOUR + 1_000);
	});

	test.each([
		['without a time', {}, '{"Error":"Too many requests."}', undefined],
		['with a time that is none', {}, limit('soon'), undefined],
		['by Retry-After', { 'retry-after': '7' }, '', NOW + 7_000],
		['by both, where the reset goes first', { 'retry-after': '7' }, limit(NOW), NOW + 1_000],
		[
			'by Retry-After of more than a year',
			{ 'retry-after': '9'.repeat(30) },
			'',
			NOW + 365 * 24 * HOUR,
		],
		['by Retry-After where the time is none', { 'retry-after': '7' }, limit('soon'), NOW + 7_000],
	])('%s', (_, headers, text, expected) => {
		expect(resetAt(refused(429, headers, text))).toBe(expected);
	});
});

describe('Retry-After', () => {
	const inSeconds = (seconds: number) => new Date(NOW + seconds * 1000).toUTCString();

	test.each<[string, number | undefined]>([
		['0', 0],
		['5', 5_000],
		[' 5 ', 5_000],
		['1.5', 1_500],
		['120', 120_000],
		['121', undefined],
		['99999999999999999999', undefined],
		[inSeconds(30), 30_000],
		[inSeconds(-30), 0],
		[inSeconds(3600), undefined],
		['', 500],
		['soon', 500],
	])('%j', (value, expected) => {
		expect(pauseOf(refused(503, { 'retry-after': value }), 'read')).toBe(expected);
	});

	test("is a date on the server's clock", () => {
		const date = new Date(NOW - 3 * HOUR).toUTCString();
		const headers = { date, 'retry-after': new Date(NOW - 3 * HOUR + 40_000).toUTCString() };
		expect(pauseOf(refused(503, headers), 'read')).toBe(40_000);
	});
});
