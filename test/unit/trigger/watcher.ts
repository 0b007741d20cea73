import fc from 'fast-check';
import type { ComparedRow } from '../../../nodes/Sellercloud/trigger/compare/comparedRow';
import { compareRows, takeSnapshot } from '../../../nodes/Sellercloud/trigger/compare/compareRows';
import type { ListReader } from '../../../nodes/Sellercloud/trigger/compare/readList';
import { replay } from '../../../nodes/Sellercloud/trigger/compare/replay';
import {
	loadSnapshot,
	saveSnapshot,
	type Snapshot,
} from '../../../nodes/Sellercloud/trigger/compare/snapshot';
import type { CompareRule } from '../../../nodes/Sellercloud/trigger/events/event';
import type { Account, Happening } from './account';

export interface EmittedRow {
	id: string;
	value: string;
	previous?: string;
	/** Whether the state of the poll that emitted it was lost, so that it may come again. */
	isLost: boolean;
}

export interface Round {
	happenings: Happening[];
	/** During the poll that follows. */
	meanwhile: Happening[];
	/** Calls of that poll until one fails. */
	failsAfter: number;
	/** What n8n does after it: goes on, or is killed with or without having stored the state. */
	end: 'goesOn' | 'killed' | 'killedBeforeSave';
}

/** An n8n with one trigger that compares, which may be killed. */
export class Watcher {
	readonly emitted: EmittedRow[] = [];
	private known: Snapshot | undefined;
	private stored = '';
	/** Before the latest batch. */
	private before = '';

	constructor(
		private readonly account: Account,
		private readonly read: ListReader,
		private readonly rule: CompareRule,
		private readonly valueOf: (row: Record<string, unknown>) => string,
		/** Whether the latest batch is delivered again after a restart. n8n then saves its state even if it loses the batch. */
		private readonly repeats = false,
	) {}

	/** @returns how many rows it emitted */
	async poll({ failsAfter, meanwhile, end }: Omit<Round, 'happenings'>): Promise<number> {
		const { account } = this;
		account.failsAfter = failsAfter;
		account.meanwhile = [...meanwhile];
		const reading = await this.read(this.known);
		account.failsAfter = Infinity;
		account.meanwhile = [];
		if (reading.tooMany) throw new Error('Too many');
		const isWhole = reading.failure === undefined;
		const rows = reading.rows.map((row): ComparedRow => {
			return { id: String(row.ID), value: this.valueOf(row), matches: true, row };
		});
		if (!this.known) {
			if (!isWhole) return 0;
			const floor = this.rule.ascending ? reading.floor : undefined;
			this.known = takeSnapshot(rows, { low: reading.low, floor });
			this.stored = saveSnapshot(this.known);
			return 0;
		}
		const compared = { rows, isWhole, low: reading.low };
		const { emitted, next } = compareRows(this.known, compared, this.rule.fires);
		const isLost = end === 'killedBeforeSave';
		this.emitted.push(
			...emitted.map(({ id, value = '', previous }) => ({ id, value, previous, isLost })),
		);
		const from = saveSnapshot(this.known);
		this.known = next;
		// n8n saves the state with what is emitted, and only then
		if (emitted.length > 0 && (this.repeats || !isLost)) {
			this.before = from;
			this.stored = saveSnapshot(next);
		}
		if (end !== 'goesOn') this.known = this.restart();
		return emitted.length;
	}

	private restart(): Snapshot | undefined {
		const [stored, before] = [loadSnapshot(this.stored), loadSnapshot(this.before)];
		return this.repeats && stored && before ? replay(before, stored) : stored;
	}
}

const CALM: Omit<Round, 'happenings'> = { failsAfter: Infinity, meanwhile: [], end: 'goesOn' };

/** Plays a history, and then polls without disturbance until nothing is emitted any more. */
export async function play(watcher: Watcher, account: Account, rounds: Round[]): Promise<void> {
	await watcher.poll(CALM);
	for (const { happenings, ...poll } of rounds) {
		for (const one of happenings) account.happen(one);
		account.happen({ kind: 'wait', ms: 1_000 });
		await watcher.poll(poll);
	}
	for (let quiet = 0; quiet < 3;) {
		account.happen({ kind: 'wait', ms: 61_000 });
		quiet = (await watcher.poll(CALM)) === 0 ? quiet + 1 : 0;
	}
}

/** What was emitted more often than allowed, apart from what a kill lost. */
export function repeated(
	emitted: EmittedRow[],
	keyOf: (one: EmittedRow) => string,
	may: Map<string, number>,
) {
	const counts = new Map<string, number>();
	for (const one of emitted.filter(({ isLost }) => !isLost)) {
		counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
	}
	return [...counts].filter(([key, count]) => count > (may.get(key) ?? 0));
}

const MINUTE = 60_000;
const value = fc.constantFrom('a', 'b', 'c');
const minutes = fc.constantFrom(0, 1, 20, 300);
const id = fc.nat(9);
const put = fc.record({ kind: fc.constant<'put'>('put'), id, value, minutes });
const add = fc.record({ kind: fc.constant<'add'>('add'), value, minutes });
const touch = fc.record({ kind: fc.constant<'touch'>('touch'), place: id, value, minutes });
const remove = fc.record({ kind: fc.constant<'remove'>('remove'), id });
const wait = fc.record({
	kind: fc.constant<'wait'>('wait'),
	ms: fc.constantFrom(0, 40, 20_000, MINUTE, 37 * MINUTE, 61 * MINUTE, 30 * 60 * MINUTE),
});

/** @param happening what may happen besides time that passes */
const roundsOf = (happening: fc.Arbitrary<Happening>, coming: fc.Arbitrary<Happening>) =>
	fc.array(
		fc.record<Round>({
			happenings: fc.array(fc.oneof(happening, happening, wait), { maxLength: 8 }),
			// Between two pages rows come or go, but not both
			meanwhile: fc.oneof(
				fc.constant<Happening[]>([]),
				fc.array(coming, { maxLength: 5 }),
				fc.array<Happening>(remove, { maxLength: 1 }),
			),
			failsAfter: fc.oneof({ weight: 3, arbitrary: fc.constant(Infinity) }, fc.nat(5)),
			end: fc.oneof(
				{ weight: 4, arbitrary: fc.constant<'goesOn'>('goesOn') },
				fc.constantFrom<Round['end']>('killed', 'killedBeforeSave'),
			),
		}),
		{ minLength: 1, maxLength: 8 },
	);

/** Rows that come, change and go. */
export const comingAndGoing = roundsOf(fc.oneof<fc.Arbitrary<Happening>[]>(put, put, remove), put);
const adding = fc.oneof<fc.Arbitrary<Happening>[]>(add, touch);
/** Rows that come and change, with ids that ascend. */
export const ascending = roundsOf(adding, adding);
/** Rows that only come. */
export const coming = roundsOf(add, add);
