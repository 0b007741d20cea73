/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { advance, type Advanced } from '../../../nodes/Sellercloud/trigger/cursor/advance';
import { beginNow } from '../../../nodes/Sellercloud/trigger/cursor/beginNow';
import type { Cursor } from '../../../nodes/Sellercloud/trigger/cursor/cursor';
import { loadCursor, saveCursor } from '../../../nodes/Sellercloud/trigger/cursor/cursorCodec';
import type { DedupeRule } from '../../../nodes/Sellercloud/trigger/cursor/dedupeRule';
import { OVERLAP } from '../../../nodes/Sellercloud/trigger/sources/readWindow';
import { sized } from '../../support/sized';
import { repeatsIn } from '../../support/trigger/repeats';
import { beginning, modelSource, type Step, step, WANTED } from './histories';
import { type Order, Server } from './server';

const RUNS = Number(process.env.TRIGGER_HISTORIES ?? sized(300, 7_000));
const ZONE = 'America/New_York';
/** So few that histories of a dozen rows have backlogs. */
const MAX_ROWS = 7;

interface Emitted {
	id: number;
	stamp: string;
	status: number;
	/** The poll that emitted it. */
	poll: number;
	/** Whether the state of that poll was lost. */
	isLost: boolean;
}

/** An n8n with one trigger, which may be killed. */
class Instance {
	readonly emitted: Emitted[] = [];
	/** Keys that may come twice, since the state of the poll that emitted them was lost. */
	readonly mayRepeat = new Set<string>();
	polls = 0;
	private stored = '';

	constructor(
		readonly server: Server,
		private readonly rule: DedupeRule,
		private readonly created: boolean,
		private cursor: Cursor,
	) {
		this.stored = saveCursor(cursor);
	}

	async poll({ failsAfter, end, parallel, meanwhile }: Omit<Step, 'changes'>): Promise<Advanced> {
		const { server } = this;
		server.failsAfter = failsAfter;
		server.meanwhile = [...meanwhile];
		const source = modelSource(server, this.rule, this.created);
		const advanced = await advance(this.cursor, source, { parallel, maxRows: MAX_ROWS });
		server.failsAfter = Infinity;
		server.meanwhile = [];
		this.polls++;
		for (const { row } of advanced.picked) {
			const { ID, LastUpdated, StatusCode } = row;
			const one = { id: Number(ID), stamp: String(LastUpdated), status: Number(StatusCode) };
			this.emitted.push({ ...one, poll: this.polls, isLost: end === 'killedBeforeSave' });
			if (end === 'killedBeforeSave') this.mayRepeat.add(this.keyOf(one));
		}
		this.cursor = advanced.cursor;
		// n8n saves the state with what is emitted, and only then
		if (advanced.picked.length > 0 && end !== 'killedBeforeSave')
			this.stored = saveCursor(this.cursor);
		// Each poll loads what the one before has left
		const left = end === 'goesOn' ? saveCursor(this.cursor) : this.stored;
		this.cursor = loadCursor(left) ?? fail('The state cannot be read');
		return advanced;
	}

	keyOf({ id, stamp, status }: Omit<Emitted, 'poll' | 'isLost'>): string {
		if (this.rule.dedupeBy === 'version') return `${id}@${stamp}`;
		return this.rule.dedupeBy === 'id' ? String(id) : `${id}=${status}`;
	}
}

function fail(message: string): never {
	throw new Error(message);
}

const calm = (parallel = 2): Omit<Step, 'changes'> => {
	return { failsAfter: Infinity, end: 'goesOn', parallel, meanwhile: [] };
};

/** Plays a history, and then polls without disturbance until every late change has come. */
async function play(rule: DedupeRule, created: boolean, begin: number, off: number, steps: Step[]) {
	const server = new Server(begin, ZONE);
	for (let index = 0; index < 4; index++) {
		server.change({ kind: 'create', status: index % 2 === 0 ? WANTED : 1, late: 0 });
		server.change({ kind: 'wait', ms: 1_500 });
	}
	const before = new Map(server.orders);
	const source = modelSource(server, rule, created);
	const begun = await beginNow(source, { parallel: 2 }, begin + off);
	if (!begun.ok) throw new Error('It did not begin');
	const n8n = new Instance(server, rule, created, begun.value);
	server.change({ kind: 'wait', ms: 1_000 });
	for (const { changes, ...poll } of steps) {
		for (const change of changes) server.change(change);
		await n8n.poll(poll);
		server.change({ kind: 'wait', ms: 1_000 });
	}
	let low: number | undefined;
	for (let quiet = 0; quiet < 4;) {
		server.change({ kind: 'wait', ms: OVERLAP + 1_000 });
		const { picked, failure, cursor } = await n8n.poll(calm());
		expect(failure).toBeUndefined();
		quiet = picked.length === 0 && cursor.low === low ? quiet + 1 : 0;
		low = cursor.low;
	}
	return { server, n8n, before };
}

const history = fc.tuple(
	beginning,
	// This machine's clock, which must not matter
	fc.constantFrom(0, 5 * 3_600_000, -7 * 3_600_000, 40 * 86_400_000),
	fc.array(step, { minLength: 1, maxLength: 8 }),
);

/** Changed since the beginning. */
const changed = (before: Map<number, Order>) => (order: Order) =>
	before.get(order.id)?.lastUpdated !== order.lastUpdated;

function expectNoRepeats(n8n: Instance, keys: string[]): void {
	expect(repeatsIn(keys, n8n.mayRepeat)).toEqual([]);
}

test('every last update of every order is emitted once', async () => {
	const rule: DedupeRule = { dedupeBy: 'version' };
	await fc.assert(
		fc.asyncProperty(history, async ([begin, off, steps]) => {
			const { server, n8n, before } = await play(rule, false, begin, off, steps);
			const emitted = n8n.emitted.map((one) => n8n.keyOf(one));
			const orders = [...server.orders.values()].filter(changed(before));
			const missing = orders.filter(
				({ id, lastUpdated }) => !emitted.includes(`${id}@${lastUpdated}`),
			);
			expect(missing).toEqual([]);
			expectNoRepeats(n8n, emitted);
		}),
		{ numRuns: RUNS },
	);
}, 120_000);

test('every new order that matches is emitted once, and no older order is', async () => {
	const rule: DedupeRule = { dedupeBy: 'id', dropsForGood: true };
	await fc.assert(
		fc.asyncProperty(history, async ([begin, off, steps]) => {
			const { server, n8n, before } = await play(rule, true, begin, off, steps);
			const emitted = n8n.emitted.map(({ id }) => String(id));
			const missing = [...server.orders.values()]
				.filter(({ id, status }) => status === WANTED && !before.has(id))
				.filter(({ id }) => !emitted.includes(String(id)));
			expect(missing).toEqual([]);
			expect(n8n.emitted.filter(({ status }) => status !== WANTED)).toEqual([]);
			// The latest order at the start may be updated after it, and orders of the hour that comes twice may be newer
			const isOld = (order?: Order) =>
				order !== undefined && order.id < before.size && !order.createdOn.includes('11-01T01:');
			expect(n8n.emitted.filter(({ id }) => isOld(before.get(id)))).toEqual([]);
			expectNoRepeats(n8n, emitted);
		}),
		{ numRuns: RUNS },
	);
}, 120_000);

/** A state is emitted no more often than it was entered; what a kill lost may come again. */
function expectOncePerEntry(n8n: Instance): void {
	const counts = new Map<string, number>();
	for (const one of n8n.emitted.filter(({ isLost }) => !isLost)) {
		const key = n8n.keyOf(one);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const entries = (key: string) => n8n.server.entries.get(key) ?? 0;
	expect([...counts].filter(([key, count]) => count > entries(key))).toEqual([]);
}

test('every state that lasts is emitted when an order enters it', async () => {
	const rule: DedupeRule = { dedupeBy: 'state' };
	await fc.assert(
		fc.asyncProperty(history, async ([begin, off, steps]) => {
			const { server, n8n, before } = await play(rule, false, begin, off, steps);
			const entered = [...server.orders.values()].filter(
				(order) => order.status === WANTED && before.get(order.id)?.status !== WANTED,
			);
			const emitted = new Set(n8n.emitted.map(({ id }) => id));
			expect(entered.filter(({ id }) => !emitted.has(id))).toEqual([]);
			expect(n8n.emitted.filter(({ status }) => status !== WANTED)).toEqual([]);
			expectOncePerEntry(n8n);
		}),
		{ numRuns: RUNS },
	);
}, 120_000);
