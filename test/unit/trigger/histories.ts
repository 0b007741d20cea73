import fc from 'fast-check';
import { parseAccountTime, readFrom } from '../../../nodes/Sellercloud/client/accountTime';
import type { ClassifiedRow } from '../../../nodes/Sellercloud/trigger/cursor/classify';
import type { DedupeRule } from '../../../nodes/Sellercloud/trigger/cursor/dedupeRule';
import type { Source } from '../../../nodes/Sellercloud/trigger/cursor/source';
import type { Change, Server } from './server';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** In Process, which the events here wait for. */
export const WANTED = 2;

export interface Step {
	changes: Change[];
	/** Changes during the poll that follows. */
	meanwhile: Change[];
	/** Calls of that poll until one fails. */
	failsAfter: number;
	/** What n8n does after it: goes on, or is killed with or without having stored the state. */
	end: 'goesOn' | 'killed' | 'killedBeforeSave';
	parallel: number;
}

const status = fc.constantFrom(1, WANTED, WANTED, 3, 200);
/** Below the five minutes of overlap, also when calls of the poll take their time. */
const late = fc.constantFrom(0, 0, 0, 0, 10 * SECOND, 3 * MINUTE);
const wait = fc.record({
	kind: fc.constant<'wait'>('wait'),
	ms: fc.constantFrom(0, 1, 40, SECOND, 20 * SECOND, MINUTE, 6 * MINUTE, 37 * MINUTE, 61 * MINUTE),
});
const write = fc.oneof(
	fc.record({ kind: fc.constant<'create'>('create'), status, late }),
	fc.record({ kind: fc.constant<'update'>('update'), order: fc.nat(40), status, late }),
);
const remove = fc.record({ kind: fc.constant<'delete'>('delete'), order: fc.nat(40) });
const change: fc.Arbitrary<Change> = fc.oneof(
	{ weight: 6, arbitrary: write },
	{ weight: 3, arbitrary: wait },
	{ weight: 1, arbitrary: remove },
);
const instantly = fc.oneof(write, write, wait).map((one): Change => {
	// A reading takes seconds, and between two of its pages rows come or go, but not both
	return one.kind === 'wait' ? { ...one, ms: one.ms % MINUTE } : { ...one, late: 0 };
});

export const step: fc.Arbitrary<Step> = fc.record({
	changes: fc.array(change, { maxLength: 8 }),
	meanwhile: fc.oneof(
		fc.constant<Change[]>([]),
		fc.array(instantly, { maxLength: 6 }),
		fc.array<Change>(remove, { maxLength: 1 }),
	),
	failsAfter: fc.oneof({ weight: 3, arbitrary: fc.constant(Infinity) }, fc.nat(6)),
	end: fc.oneof(
		{ weight: 4, arbitrary: fc.constant<'goesOn'>('goesOn') },
		fc.constantFrom<Step['end']>('killed', 'killedBeforeSave'),
	),
	parallel: fc.integer({ min: 1, max: 4 }),
});

/** Some time in summer, and the hours before clocks go back and forward. */
export const beginning = fc.constantFrom(
	...[
		'2026-07-01T12:00:00Z',
		'2026-11-01T04:20:00Z',
		'2026-11-01T05:50:00Z',
		'2026-03-08T06:30:00Z',
	].map((text) => Date.parse(text)),
);

/** The model's list as an event reads it. */
export function modelSource(server: Server, rule: DedupeRule, created = false): Source {
	const { zone } = server;
	const stampOf: Source['stampOf'] = (row) => parseAccountTime(row.LastUpdated, zone);
	return {
		fetchPage: server.fetchPage,
		rule,
		zone,
		stampOf,
		classify(row, start): ClassifiedRow | undefined {
			const [stamp, createdOn] = [stampOf(row), parseAccountTime(row.CreatedOn, zone)];
			if (stamp === undefined || createdOn === undefined) return undefined;
			if (created && start !== undefined && createdOn < readFrom(start, zone).from)
				return undefined;
			return {
				id: String(row.ID),
				stamp,
				stampText: String(row.LastUpdated),
				matches: rule.dedupeBy === 'version' || row.StatusCode === WANTED,
				state: rule.dedupeBy === 'state' ? String(row.StatusCode) : undefined,
				age: created ? createdOn : stamp,
				row,
			};
		},
	};
}
