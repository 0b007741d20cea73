/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import {
	allPages,
	type Page,
	type PageRequest,
	type Parallel,
} from '../../../nodes/Sellercloud/client/allPages';
import type { Outcome } from '../../../nodes/Sellercloud/client/types';
import { sized } from '../../support/sized';

jest.setTimeout(600_000);

/** Where rows are added or removed, each from 0 (the start) to 1 (the end of the list as it is then). */
interface Change {
	kind: 'add' | 'remove';
	at: number[];
}

const settle = async () => await new Promise((resolve) => setImmediate(resolve));

/** A list that changes before each read of a page. */
class MovingList {
	readonly removed = new Set<number>();
	readonly added = new Set<number>();
	reads = 0;
	private readonly ids: number[];

	constructor(
		private readonly length: number,
		private readonly history: Array<Change[] | undefined>,
		private readonly cap: number,
		private readonly turns: number[],
	) {
		this.ids = Array.from({ length }, (_, index) => index + 1);
	}

	/** Rows that are in the list from the first read to the last. */
	get survivors(): number[] {
		return Array.from({ length: this.length }, (_, index) => index + 1).filter(
			(id) => !this.removed.has(id),
		);
	}

	fetchPage = async ({ pageNumber, pageSize }: PageRequest): Promise<Outcome<Page>> => {
		await this.pause();
		for (const change of this.history[this.reads++] ?? []) this.apply(change);
		const size = Math.min(pageSize, this.cap);
		const rows = this.ids.slice((pageNumber - 1) * size, pageNumber * size);
		const value = { rows: rows.map((ID) => ({ ID })), total: this.ids.length };
		await this.pause();
		return { ok: true, value };
	};

	private asked = 0;
	private async pause(): Promise<void> {
		const turns = this.turns[this.asked++ % this.turns.length] ?? 0;
		for (let turn = 0; turn < turns; turn++) await settle();
	}

	private apply({ kind, at }: Change): void {
		for (const share of at) {
			const place = Math.floor(share * this.ids.length);
			if (kind === 'remove') {
				const last = this.ids.length - 1;
				for (const id of this.ids.splice(Math.min(place, last), 1)) this.removed.add(id);
			} else {
				const id = 100_000 + this.added.size;
				this.added.add(id);
				this.ids.splice(place, 0, id);
			}
		}
	}
}

const place = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const few = fc.array(place, { minLength: 1, maxLength: 4 });
const many = fc.tuple(place, fc.integer({ min: 5, max: 150 })).map(([at, n]) => Array(n).fill(at));
const change = fc.record<Change>({
	kind: fc.constantFrom('add', 'remove'),
	at: fc.oneof({ weight: 4, arbitrary: few }, { weight: 1, arbitrary: many }),
});
/** Not before the first read: that is the list as it begins. */
const historyOf = (step: fc.Arbitrary<Change[]>) =>
	fc
		.tuple(
			fc.array(fc.option(step, { freq: 2, nil: undefined }), { maxLength: 12 }),
			fc.array(fc.option(step, { freq: 1, nil: undefined }), { maxLength: 20 }),
			fc.array(
				fc.oneof({ weight: 12, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: step }),
				{ maxLength: 60 },
			),
		)
		.map(([early, late, rare]) => [undefined, ...early, ...late, ...rare]);
/** One row is added and one removed in turn, so that the total is often the same although rows have moved. */
const flickering = fc
	.array(fc.option(place, { freq: 2, nil: undefined }), { maxLength: 60 })
	.map((places) => {
		let kind: Change['kind'] = 'add';
		return [
			undefined,
			...places.map((at): Change[] | undefined => {
				if (at === undefined) return undefined;
				kind = kind === 'add' ? 'remove' : 'add';
				return [{ kind, at: [at] }];
			}),
		];
	});
const pure = fc.oneof(historyOf(change.map((one) => [one])), flickering);
const mixed = historyOf(fc.array(change, { minLength: 2, maxLength: 3 }));
/** A number of calls that changes each time it is asked for. */
const changing = (widths: number[]): Parallel => {
	let asked = 0;
	return {
		most: 24,
		get width() {
			return widths[asked++ % widths.length] ?? 1;
		},
	};
};
const world = {
	length: fc.oneof(fc.nat(420), fc.integer({ min: 400, max: 1_500 })),
	cap: fc.integer({ min: 10, max: 50 }),
	parallel: fc.oneof(
		fc.integer({ min: 1, max: 8 }),
		fc.constantFrom(16, 24),
		fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 9 }).map(changing),
	),
	/** How long each call takes to be read by the server, and then to arrive: some take far longer than the others. */
	turns: fc.array(
		fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(25) }),
		{
			minLength: 1,
			maxLength: 11,
		},
	),
	limit: fc.integer({ min: 10, max: 450 }),
};

async function readAll(
	list: MovingList,
	parallel: number | Parallel,
	limit?: number,
): Promise<number[]> {
	const outcome = await allPages(list.fetchPage, { parallel, limit });
	if (!outcome.ok) throw new Error(`not read: ${JSON.stringify(outcome)}`);
	expect(outcome.pages).toBe(list.reads);
	const ids = outcome.rows.map(({ ID }) => Number(ID));
	expect(new Set(ids).size).toBe(ids.length);
	return ids;
}

function lost(list: MovingList, ids: number[]): number[] {
	const came = new Set(ids);
	return list.survivors.filter((id) => !came.has(id));
}

const removal: Change = { kind: 'remove', at: [0] };
const addition: Change = { kind: 'add', at: [0] };

test('every row that was there throughout comes exactly once', async () => {
	await fc.assert(
		fc.asyncProperty(fc.record({ ...world, history: pure }), async (sample) => {
			const list = new MovingList(sample.length, sample.history, sample.cap, sample.turns);
			const ids = await readAll(list, sample.parallel);
			expect(lost(list, ids)).toEqual([]);
		}),
		{ numRuns: sized(300, 20_000) },
	);
});

test('a row is not lost behind an empty page whose total explains it', async () => {
	const history = [undefined, [removal], [{ kind: 'add' as const, at: Array(5).fill(1) }]];
	const list = new MovingList(11, history, 10, [0]);
	expect(lost(list, await readAll(list, 1))).toEqual([]);
});

test('a limit is reached, or else all came that was there throughout', async () => {
	await fc.assert(
		fc.asyncProperty(fc.record({ ...world, history: pure }), async (sample) => {
			const { limit } = sample;
			const list = new MovingList(sample.length, sample.history, sample.cap, sample.turns);
			const ids = await readAll(list, sample.parallel, limit);
			expect(ids.length).toBeLessThanOrEqual(limit);
			if (ids.length < limit) expect(lost(list, ids)).toEqual([]);
		}),
		{ numRuns: sized(200, 10_000) },
	);
});

test('rows added and removed between the same two reads: no repeats, or an error that says why', async () => {
	await fc.assert(
		fc.asyncProperty(fc.record({ ...world, history: mixed }), async (sample) => {
			const { limit, parallel } = sample;
			const list = new MovingList(sample.length, sample.history, sample.cap, sample.turns);
			const outcome = await allPages(list.fetchPage, { parallel, limit });
			if (!outcome.ok) {
				expect(outcome.failure).toMatchObject({ kind: 'unusable' });
				return;
			}
			const ids = outcome.rows.map(({ ID }) => Number(ID));
			expect(new Set(ids).size).toBe(ids.length);
			const known = (id: number) => id <= sample.length || list.added.has(id);
			expect(ids.every(known)).toBe(true);
		}),
		{ numRuns: sized(200, 10_000) },
	);
});

const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test.each([
	['a row removed in front: the page before is read again', removal, ids(1, 200), [1, 2, 1, 3, 4]],
	['a row added in front: it is left out, nothing repeats', addition, ids(1, 200), [1, 2, 3, 4, 5]],
])('%s', async (_, one, expected, pages) => {
	const list = new MovingList(200, [undefined, [one]], 50, [0]);
	const asked: number[] = [];
	const outcome = await allPages(
		async (request) => {
			asked.push(request.pageNumber);
			return await list.fetchPage(request);
		},
		{ parallel: 1 },
	);
	expect(outcome).toMatchObject({ ok: true, rows: expected.map((ID) => ({ ID })) });
	expect(asked).toEqual(pages);
});

test('a list that moves at every call is given up in the end, with words for the user', async () => {
	const history = Array.from({ length: 1000 }, (_, read) => [read % 2 ? removal : addition]);
	const list = new MovingList(500, history, 50, [0]);
	const outcome = await allPages(list.fetchPage, { parallel: 4 });
	expect(outcome).toMatchObject({ ok: false, failure: { kind: 'unusable' } });
	expect(list.reads).toBeLessThan(110);
});
