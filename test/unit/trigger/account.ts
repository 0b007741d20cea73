import type { IDataObject } from 'n8n-workflow';
import type { Query } from '../../../nodes/Sellercloud/client/types';
import type { FetchListPage } from '../../../nodes/Sellercloud/trigger/compare/readList';
import { accountTimeAt } from '../../../nodes/Sellercloud/client/accountTime';

/** A record of a list that events compare. Times are ms since epoch. */
export interface Kept {
	value: string;
	createdOn: number;
	lastUpdated: number;
	/** When a job finishes. */
	endsOn: number;
}

/** What happens in the account. */
export type Happening =
	| { kind: 'put'; id: number; value: string; minutes: number }
	| { kind: 'add'; value: string; minutes: number }
	/** A change of the row at this place. */
	| { kind: 'touch'; place: number; value: string; minutes: number }
	| { kind: 'remove'; id: number }
	| { kind: 'wait'; ms: number };

const MINUTE = 60_000;
/** So few rows that a small history has several pages. */
const PAGE_SIZE = 3;

/** A model of Sellercloud for events that compare: rows by id, in pages, with the filters that these events use. */
export class Account {
	readonly rows = new Map<number, Kept>();
	/** How often each id was added, and how often each id got each value. */
	readonly arrivals = new Map<string, number>();
	/** Happenings between calls, one before each. */
	meanwhile: Happening[] = [];
	/** Calls from now until one fails. */
	failsAfter = Infinity;
	private nextId = 100;

	constructor(
		public now: number,
		readonly zone: string,
	) {}

	happen(one: Happening): void {
		switch (one.kind) {
			case 'wait':
				this.now += one.ms;
				return;
			case 'remove':
				this.rows.delete(one.id);
				return;
			case 'add':
				this.write(this.nextId++, one);
				return;
			case 'touch':
				this.write([...this.rows.keys()][one.place % this.rows.size] ?? 0, one);
				return;
			case 'put':
				this.write(one.id, one);
		}
	}

	statusOf({ endsOn }: Kept): number {
		return endsOn <= this.now ? 3 : 1;
	}

	fetchWith(query: Query): FetchListPage {
		return async ({ pageNumber }) => {
			const one = this.meanwhile.shift();
			if (one) this.happen(one);
			if (--this.failsAfter < 0) {
				return { ok: false, failure: { kind: 'unusable', message: 'injected' } };
			}
			const found = [...this.rows]
				.filter(([id, row]) => this.passes(id, row, query))
				.sort(([first], [second]) => first - second)
				.map(([id, row]): IDataObject => {
					return {
						ID: id,
						Value: row.value,
						SubmittedOn: this.wall(row.createdOn),
						QueuedJobStatus: this.statusOf(row),
					};
				});
			const rows = found.slice((pageNumber - 1) * PAGE_SIZE, pageNumber * PAGE_SIZE);
			// HTTP dates have whole seconds
			const at = Math.floor(this.now / 1000) * 1000;
			return { ok: true, value: { rows, total: found.length, at } };
		};
	}

	private wall(time: number): string {
		return new Date(accountTimeAt(time, this.zone)).toISOString().slice(0, -1);
	}

	private passes(id: number, row: Kept, query: Query): boolean {
		const since = (name: string, time: number) =>
			query[name] === undefined || this.wall(time) >= String(query[name]);
		const statuses: unknown = query['model.jobStatuses'];
		return (
			since('model.lastUpdatedOnFrom', row.lastUpdated) &&
			since('model.dateFrom', row.createdOn) &&
			since('model.submittedFrom', row.createdOn) &&
			(query['model.jobID'] === undefined || query['model.jobID'] === id) &&
			(!Array.isArray(statuses) || statuses.includes(this.statusOf(row)))
		);
	}

	private write(id: number, { value, minutes }: { value: string; minutes: number }): void {
		const before = this.rows.get(id);
		if (!before) this.count(`${id}`);
		if (before?.value !== value) this.count(`${id}=${value}`);
		const { createdOn = this.now, endsOn = this.now + minutes * MINUTE } = before ?? {};
		this.rows.set(id, { value, createdOn, endsOn, lastUpdated: this.now });
	}

	private count(key: string): void {
		this.arrivals.set(key, (this.arrivals.get(key) ?? 0) + 1);
	}
}
