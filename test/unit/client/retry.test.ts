import fc from 'fast-check';
import { failureOf, neverArrived, retryDelay } from '../../../nodes/Sellercloud/client/retry';
import type { Failure, OperationKind } from '../../../nodes/Sellercloud/client/types';
import { answer, HOUR, limit, network, NOW, pauseOf, refused } from './failures';

const KINDS: OperationKind[] = ['read', 'safeWrite', 'write'];

describe('what is sent again', () => {
	/** For each kind of operation: how often a request is sent that always fails so. */
	test.each<[string, Failure, Record<OperationKind, number>]>([
		['408', refused(408), { read: 4, safeWrite: 4, write: 1 }],
		['502', refused(502), { read: 4, safeWrite: 4, write: 1 }],
		['503', refused(503), { read: 4, safeWrite: 4, write: 1 }],
		['504', refused(504), { read: 4, safeWrite: 4, write: 1 }],
		['429', refused(429), { read: 4, safeWrite: 4, write: 4 }],
		['409 of the limit', refused(409, {}, limit(NOW + 1)), { read: 4, safeWrite: 4, write: 4 }],
		['409 of a conflict', refused(409, {}, '{"Message":"x"}'), { read: 1, safeWrite: 1, write: 1 }],
		['500', refused(500), { read: 2, safeWrite: 1, write: 1 }],
		['400', refused(400), { read: 1, safeWrite: 1, write: 1 }],
		['401', refused(401), { read: 1, safeWrite: 1, write: 1 }],
		['403', refused(403), { read: 1, safeWrite: 1, write: 1 }],
		['404', refused(404), { read: 1, safeWrite: 1, write: 1 }],
		['302', refused(302), { read: 1, safeWrite: 1, write: 1 }],
		['501', refused(501), { read: 1, safeWrite: 1, write: 1 }],
		['a reset', network('ECONNRESET'), { read: 4, safeWrite: 4, write: 1 }],
		['a timeout', network('ETIMEDOUT'), { read: 4, safeWrite: 4, write: 1 }],
		['an unknown fault', network(''), { read: 4, safeWrite: 4, write: 1 }],
		['ECONNREFUSED', network('ECONNREFUSED'), { read: 4, safeWrite: 4, write: 4 }],
		['ENOTFOUND', network('ENOTFOUND'), { read: 4, safeWrite: 4, write: 4 }],
		['EAI_AGAIN', network('EAI_AGAIN'), { read: 4, safeWrite: 4, write: 4 }],
		['an expired certificate', network('CERT_HAS_EXPIRED'), { read: 1, safeWrite: 1, write: 1 }],
		['a credential', { kind: 'credential', message: '' }, { read: 1, safeWrite: 1, write: 1 }],
		['a stop', { kind: 'cancelled' }, { read: 1, safeWrite: 1, write: 1 }],
	])('after %s', (_, failure, sent) => {
		for (const kind of KINDS) {
			let tries = 1;
			while (pauseOf(failure, kind, tries) !== undefined) tries++;
			expect([kind, tries]).toEqual([kind, sent[kind]]);
		}
	});
});

describe('any failure', () => {
	const header = fc.oneof(
		fc.integer({ min: -10, max: 400 }).map(String),
		fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
		fc.string(),
		fc.constant(undefined),
	);
	const text = fc.oneof(
		fc.integer({ min: -4 * HOUR, max: 4 * HOUR }).map((off) => limit(NOW + off)),
		fc.string().map(limit),
		fc.json(),
		fc.string(),
	);
	const failure: fc.Arbitrary<Failure> = fc.oneof(
		fc
			.record({
				status: fc.oneof(
					fc.constantFrom(408, 409, 429, 500, 503),
					fc.integer({ min: 300, max: 599 }),
				),
				'retry-after': header,
				date: header,
				text,
			})
			.map(({ status, text: body, ...headers }) => failureOf(answer(status, headers, body), NOW)),
		fc
			.constantFrom('ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', 'ETIMEDOUT', '')
			.map(network),
		fc.constantFrom<Failure>({ kind: 'cancelled' }, { kind: 'credential', message: '' }),
	);
	const kind = fc.constantFrom(...KINDS);
	const tries = fc.integer({ min: 1, max: 10 });
	const random = fc.double({ min: 0, max: 1, noNaN: true });

	test('is followed by a pause from 0 to 2 minutes, three times at most', () => {
		fc.assert(
			fc.property(failure, kind, tries, random, (fault, does, sent, chance) => {
				const pause = retryDelay(fault, does, sent, chance, NOW);
				if (pause === undefined) return;
				expect(pause).toBeGreaterThanOrEqual(0);
				expect(pause).toBeLessThanOrEqual(120_000);
				expect(sent).toBeLessThanOrEqual(3);
			}),
			{ numRuns: 2000 },
		);
	});

	test('of a write is the end, unless it was throttled or never arrived', () => {
		fc.assert(
			fc.property(failure, tries, random, (fault, sent, chance) => {
				const repeatable =
					fault.kind === 'throttled' || (fault.kind === 'network' && fault.neverArrived);
				if (repeatable) return;
				expect(retryDelay(fault, 'write', sent, chance, NOW)).toBeUndefined();
			}),
			{ numRuns: 1000 },
		);
	});

	test('spreads its tries evenly below a bound that doubles', () => {
		fc.assert(
			fc.property(fc.constantFrom(1, 2, 3), random, (sent, chance) => {
				const pause = retryDelay(refused(503), 'read', sent, chance, NOW);
				expect(pause).toBe(chance * 500 * 2 ** (sent - 1));
			}),
		);
	});
});

test.each<[string, boolean]>([
	['ECONNREFUSED', true],
	['ENOTFOUND', true],
	['EAI_AGAIN', true],
	['ECONNRESET', false],
	['ETIMEDOUT', false],
	['ECONNABORTED', false],
	['EPIPE', false],
	['', false],
])('%j means that it never arrived: %s', (code, never) => expect(neverArrived(code)).toBe(never));
