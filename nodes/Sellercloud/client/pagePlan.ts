import type { IDataObject } from 'n8n-workflow';

/** What one call brought: a page's rows, and how many rows the whole list had at that moment. */
export interface Page {
	rows: IDataObject[];
	total: number;
}

export type NumberedPage = Page & { pageNumber: number };
/** Places in the list, from 0; `to` is not included. */
type Span = { from: number; to: number };

/** The most that Sellercloud gives; it cuts what is above without a word. */
const LARGEST_PAGE = 50;
/** Pages asked for in one go for each of several calls under way (of one at a time the order is known). */
const PAGES_PER_CALL = 4;
/** Answers without a change for each page that is asked for in one go. */
const CALM_PER_PAGE = 4;
/** Pages in a row without anything new, beyond what was added: the server repeats itself. */
const BARREN_PAGES = 2;
/** Calls, on top of four for each page that the list had at first, before it is given up. */
const MORE_CALLS = 50;
/** What the id is called, by resource; the first that a row has is its id (0 stands for none). */
const ID_FIELDS = ['ID', 'OrderID', 'UserID', 'ProductID'];

/**
 * Which pages to ask for next, when a list is whole, and which rows it has. Pure: it is told what came.
 *
 * It keeps the places of the list that have been read. A total that changed says by how many places rows may have moved
 * since: of what was read, as many places are open again, at its end if the list shrank, at its start if it grew. Of
 * pages that were under way together nobody knows which was read first: they count as read only if no total changed.
 * After a change one page is asked for at a time, and more at once the longer there is none.
 *
 * Guarantee: a row that is in the list from the first call to the last, and keeps its place among the others, is in the
 * result exactly once, provided that between two pages which the server reads one after the other rows are only added
 * or only removed. One added and one removed between the same two leave the total as it was, and no total shows that.
 * The order is the server's if nothing moved, and near it otherwise. A limit cuts the result after that.
 *
 * This takes ids. A list with rows that have none, or with ids that repeat within a page (an order's number in a list of
 * its packages), is read once, page by page: what moves meanwhile can be lost. Rows without an id are all kept.
 */
export class PagePlan {
	/** What to ask for with every page: the number of a page means something for one size only. */
	readonly pageSize: number;
	/** Every answer, as it came. */
	readonly answers: NumberedPage[] = [];
	/** The totals of the latest answers, whose order is not known. */
	totals = { low: 0, high: 0 };
	private readonly newest = new Map<number, NumberedPage>();
	private readonly ids = new Set<string>();
	private nameless = 0;
	private idsRepeat = false;
	/** Rows that a page really has. */
	private size = 0;
	/** Places read, in order, not touching each other. */
	private read: Span[] = [];
	/** Answers since the last change. */
	private calm: number;
	/** Rows added since the first call, at the most. */
	private grown = 0;
	private barren = 0;

	/** @param limit rows wanted, a whole number; all when left out */
	constructor(
		private readonly limit: number | undefined,
		private readonly parallel: number,
	) {
		this.pageSize = Math.max(Math.min(limit ?? LARGEST_PAGE, LARGEST_PAGE), 0);
		this.calm = parallel * CALM_PER_PAGE;
	}

	/** Rows so far, without repeats. */
	get found(): number {
		if (!this.idsRepeat) return this.ids.size + this.nameless;
		return [...this.newest.values()].reduce((sum, { rows }) => sum + rows.length, 0);
	}

	/** The pages to ask for, together; none when it is done. A list that moves for ever is given up. */
	next(): number[] | 'givenUp' {
		const [first] = this.answers;
		if (!first) return this.pageSize > 0 ? [1] : [];
		if (this.barren >= BARREN_PAGES + Math.ceil(this.grown / this.size)) return [];
		const pageNumbers = this.openPages();
		const most = MORE_CALLS + 4 * Math.ceil(first.total / this.size);
		return pageNumbers.length > 0 && this.answers.length >= most ? 'givenUp' : pageNumbers;
	}

	/** @param pages what came of those that `next` asked for, in any order */
	take(pages: NumberedPage[]): void {
		const inOrder = [...pages].sort((one, other) => one.pageNumber - other.pageNumber);
		const [first] = inOrder;
		if (!first) return;
		if (this.answers.length === 0) {
			this.totals = { low: first.total, high: first.total };
			this.size = first.rows.length || this.pageSize;
		}
		for (const page of inOrder) this.keep(page);
		this.cover(inOrder);
	}

	/** The rows in the order of the list, without repeats, cut to the limit. */
	rows(): IDataObject[] {
		const placed = new Map<string | IDataObject, { row: IDataObject; place: number }>();
		for (const page of this.answers) {
			// As if all that was added or removed meanwhile had been so before this page
			const drift = this.named ? (this.answers[0]?.total ?? 0) - page.total : 0;
			const start = this.startOf(page.pageNumber) + drift;
			for (const [index, row] of page.rows.entries()) {
				const id = this.idsRepeat ? undefined : idOf(row);
				if (id === undefined && this.newest.get(page.pageNumber) !== page) continue;
				if (!placed.has(id ?? row)) placed.set(id ?? row, { row, place: start + index });
			}
		}
		const inOrder = [...placed.values()].sort((one, other) => one.place - other.place);
		return inOrder.slice(0, this.limit).map(({ row }) => row);
	}

	/** Whether ids tell every row from every other. */
	private get named(): boolean {
		return !this.idsRepeat && this.nameless === 0;
	}

	private readonly startOf = (pageNumber: number): number => (pageNumber - 1) * this.size;

	private keep(page: NumberedPage): void {
		const { pageNumber, rows, total } = page;
		const ids = rows.flatMap((row) => idOf(row) ?? []);
		const before = this.ids.size;
		for (const id of ids) this.ids.add(id);
		this.nameless += rows.length - ids.length;
		this.idsRepeat ||= new Set(ids).size < ids.length;
		if (rows.length === 0 && total > this.startOf(pageNumber)) this.barren = Infinity;
		else if (this.ids.size > before || !this.named) this.barren = 0;
		else if (!this.newest.has(pageNumber)) this.barren++;
		this.newest.set(pageNumber, page);
		this.answers.push(page);
	}

	/** Settles which places count as read after these answers. */
	private cover(pages: NumberedPage[]): void {
		const { low, high } = this.totals;
		const totals = pages.map(({ total }) => total);
		const now = (this.totals = { low: Math.min(...totals), high: Math.max(...totals) });
		const spread = Math.max(high, now.high) - Math.min(low, now.low);
		if (spread === 0 || !this.named) {
			this.calm += pages.length;
		} else {
			this.calm = 0;
			// Between any two of several, rows may have moved either way
			const unordered = pages.length > 1 ? spread * pages.length : 0;
			const growth = unordered || Math.max(now.high - low, 0);
			this.grown += growth;
			this.read = opened(this.read, unordered || Math.max(high - now.low, 0), growth);
			if (unordered) return;
		}
		const starts = pages.map(({ pageNumber }) => this.startOf(pageNumber));
		this.read = joined([...this.read, ...starts.map((from) => ({ from, to: from + this.size }))]);
	}

	/** The first pages that have places which are needed and not read. */
	private openPages(): number[] {
		const [first] = this.read;
		const reached = first?.from === 0 ? first.to : 0;
		const repeats = Math.max(0, reached - this.found);
		const needed = Math.min(this.totals.high, repeats + (this.limit ?? Infinity));
		const widest = this.parallel > 1 ? this.parallel * PAGES_PER_CALL : 1;
		const window = Math.min(Math.max(Math.floor(this.calm / CALM_PER_PAGE), 1), widest);
		const pageNumbers: number[] = [];
		let from = Math.floor(reached / this.size) * this.size;
		for (; from < needed && pageNumbers.length < window; from += this.size) {
			const to = Math.min(from + this.size, needed);
			const isRead = this.read.some((span) => span.from <= from && span.to >= to);
			if (!isRead) pageNumbers.push(from / this.size + 1);
		}
		return pageNumbers;
	}
}

function idOf(row: IDataObject): string | undefined {
	const field = ID_FIELDS.find((name) => row[name] && typeof row[name] !== 'object');
	return field && `${field} ${String(row[field])}`;
}

/** What is left of spans when rows have moved by up to `drop` places ahead, or by up to `growth` back. */
function opened(spans: Span[], drop: number, growth: number): Span[] {
	return spans
		.map(({ from, to }) => ({ from: from === 0 ? 0 : from + growth, to: to - drop }))
		.filter(({ from, to }) => from < to);
}

function joined(spans: Span[]): Span[] {
	const list: Span[] = [];
	for (const { from, to } of spans.sort((one, other) => one.from - other.from)) {
		const last = list.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else list.push({ from, to });
	}
	return list;
}
