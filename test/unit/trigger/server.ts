import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from '../../../nodes/Sellercloud/client/types';
import type { DatedPage, Window } from '../../../nodes/Sellercloud/trigger/sources/readWindow';
import { formatAccountTime, accountTimeAt } from '../../../nodes/Sellercloud/client/accountTime';

export interface Order {
	id: number;
	createdOn: string;
	lastUpdated: string;
	status: number;
}

/** What happens at the account. Times are ms. */
export type Change =
	| { kind: 'create'; status: number; late: number }
	| { kind: 'update'; order: number; status: number; late: number }
	| { kind: 'delete'; order: number }
	| { kind: 'wait'; ms: number };

/** As few rows to a page as make pages of a small history. */
const PAGE_SIZE = 3;

/** The little of Sellercloud that a cursor can see: orders by id, filtered by the wall clock of their last update. */
export class Server {
	readonly orders = new Map<number, Order>();
	calls = 0;
	/** Changes that happen between calls, one before each. */
	meanwhile: Change[] = [];
	/** Calls from now until one fails. */
	failsAfter = Infinity;
	/** How often each order came to show each status. */
	readonly entries = new Map<string, number>();
	private nextId = 1;
	private hidden: Array<{ shownAt: number; order: Order }> = [];

	constructor(
		public now: number,
		readonly zone: string,
	) {}

	get wall(): string {
		return new Date(accountTimeAt(this.now, this.zone)).toISOString().slice(0, -1);
	}

	change(change: Change): void {
		if (change.kind === 'wait') this.now += change.ms;
		else if (change.kind === 'delete') this.orders.delete(this.idOf(change.order));
		else if (change.kind === 'create') {
			const { status } = change;
			this.write(
				{ id: this.nextId++, createdOn: this.wall, lastUpdated: this.wall, status },
				change,
			);
		} else {
			const order = this.orders.get(this.idOf(change.order));
			const { status } = change;
			if (order) this.write({ ...order, lastUpdated: this.wall, status }, change);
		}
		this.show();
	}

	readonly fetchPage = async (
		{ from, to }: Window,
		{ pageNumber }: { pageNumber: number },
	): Promise<Outcome<DatedPage>> => {
		this.calls++;
		const change = this.meanwhile.shift();
		if (change) this.change(change);
		if (--this.failsAfter < 0) {
			return { ok: false, failure: { kind: 'unusable', message: 'injected' } };
		}
		const [low, high] = [formatAccountTime(from), to === undefined ? '9' : formatAccountTime(to)];
		const rows = [...this.orders.values()]
			.filter(({ lastUpdated }) => lastUpdated >= low && lastUpdated <= high)
			.sort((one, other) => one.id - other.id)
			.map(({ id, createdOn, lastUpdated, status }): IDataObject => {
				return { ID: id, CreatedOn: createdOn, LastUpdated: lastUpdated, StatusCode: status };
			});
		const page = rows.slice((pageNumber - 1) * PAGE_SIZE, pageNumber * PAGE_SIZE);
		// HTTP dates have whole seconds
		const at = Math.floor(this.now / 1000) * 1000;
		return { ok: true, value: { rows: page, total: rows.length, at } };
	};

	private idOf(order: number): number {
		const ids = [...this.orders.keys()];
		return ids[order % Math.max(ids.length, 1)] ?? -1;
	}

	/** A change shows some time after it is stamped, unless a later one came before. */
	private write(order: Order, { late }: { late: number }): void {
		if (late > 0) this.hidden.push({ shownAt: this.now + late, order });
		else this.put(order);
	}

	private show(): void {
		const due = this.hidden.filter(({ shownAt }) => shownAt <= this.now);
		this.hidden = this.hidden.filter(({ shownAt }) => shownAt > this.now);
		for (const { order } of due) this.put(order);
	}

	private put(order: Order): void {
		const key = `${order.id}=${order.status}`;
		if (this.orders.get(order.id)?.status !== order.status) {
			this.entries.set(key, (this.entries.get(key) ?? 0) + 1);
		}
		this.orders.set(order.id, order);
	}
}
