import type { IDataObject } from 'n8n-workflow';
import { mayBeFull, type NumberedPage, PageRows } from './pageRows';
import { merged, reopened, type Span } from './spans';

/**
 * Why a list cannot be read: it changes during every call, the server repeats rows instead of returning further ones,
 * the server returns none of the rows that it counts, a page in the middle stays empty, or the list does not end.
 */
export type AbortReason = 'moving' | 'repeating' | 'withheld' | 'gap' | 'endless';

/** The largest page size of Sellercloud, which it applies silently to larger requests. */
const LARGEST_PAGE = 50;
/** Pages requested per batch for each parallel call. Without parallel calls one page is requested at a time. */
const PAGES_PER_CALL = 4;
/** Answers without a change for each page that is requested per batch. */
const CALM_PER_PAGE = 4;
/** Consecutive pages without new rows, not counting added rows, that show that the server repeats itself. */
const BARREN_PAGES = 2;
/** Calls in addition to four per page of the list before reading is aborted. */
const MORE_CALLS = 50;
/** The most calls for a list: enough for a million rows. */
const MOST_CALLS = 20_000;

/**
 * Decides which pages to request next, when a list is complete, and which rows it has. It does no I/O: `take` receives
 * the pages.
 *
 * It tracks which places of the list have been read. When the total changes, the difference shows by how many places
 * rows may have moved. That many of the places are marked as unread again: at the end of what was read if the list
 * shrank, at its start if it grew. The server may have read parallel pages in any order, so they count as read only if
 * no total changed. After a change one page is requested at a time, and gradually more while the list stays the same.
 *
 * Guarantee: a row that is in the list from the first call to the last, and keeps its place among the others, is in the
 * result exactly once, provided that between two pages which the server reads one after the other rows are only added
 * or only removed. One row added and one removed between the same two pages leave the total unchanged, so this cannot be
 * detected. The order is the server's if nothing moved, and close to it otherwise. A limit is applied at the end.
 *
 * A total is trusted only as far as the rows confirm it. The list ends at a page that is not full once as many rows as
 * counted have arrived; otherwise (no total, a total that is too low, a full last page) at the first page that is empty
 * or has no new rows. An empty page in the middle is requested twice. If it stays empty, or the server repeats rows
 * instead of returning the others that it counts, reading is aborted.
 *
 * All this relies on IDs. A list with rows that have none, or with IDs that repeat within a page (an order's number in a
 * list of its packages), is read once, page by page, and rows that move meanwhile can be lost. Rows without an ID are
 * never treated as duplicates.
 */
export class PagePlan {
	/** The same for every page, because a page number has a meaning only together with a page size. */
	readonly pageSize: number;
	/** Answers received. */
	calls = 0;
	/** The range of totals in the latest answers that had one; 0 before the first. */
	private totals = { low: 0, high: 0 };
	private isCounted = false;
	private readonly received = new PageRows();
	/** The actual number of rows per page. */
	private size = 0;
	/** The places that have been read, in order, without spans that touch. */
	private read: Span[] = [];
	/** Answers since the last change. */
	private calm: number;
	/** The most rows that may have been added since the first call. */
	private grown = 0;
	/** Pages that were empty although they should have rows. */
	private readonly suspects = new Set<number>();

	/**
	 * @param limit how many rows to read, a whole number; all rows if `undefined`
	 * @param parallel calls at the same time, from 1
	 */
	constructor(
		private readonly limit: number | undefined,
		private readonly parallel: number,
	) {
		this.pageSize = Math.max(Math.min(limit ?? LARGEST_PAGE, LARGEST_PAGE), 0);
		this.calm = parallel * CALM_PER_PAGE;
	}

	/** Rows received so far, without duplicates. */
	get found(): number {
		return this.received.found;
	}

	/** Rows of the whole list, as far as known. */
	get total(): number {
		return Math.max(this.totals.high, this.found);
	}

	/** The page numbers to request next, together; an empty list when all is read. */
	next(): number[] | AbortReason {
		if (this.received.answers.length === 0) return this.pageSize > 0 ? [1] : [];
		const isOver =
			this.received.isEnded ||
			this.received.withoutNewRows >= BARREN_PAGES + Math.ceil(this.grown / this.size);
		const open = isOver ? [] : this.openPages();
		const pageNumbers = open.length > 0 || isOver ? open : this.pageBeyond();
		if (pageNumbers.length === 0) return this.problem ?? [];
		if (this.calls >= MOST_CALLS) return 'endless';
		const rows = Math.max(this.received.answers[0]?.total ?? 0, this.found);
		return this.calls >= MORE_CALLS + 4 * Math.ceil(rows / this.size) ? 'moving' : pageNumbers;
	}

	/** Records the pages that arrived of those that `next` returned, in any order. */
	take(pages: NumberedPage[]): void {
		this.calls += pages.length;
		const inOrder = pages
			.filter((page) => !this.isSuspect(page))
			.sort((one, other) => one.pageNumber - other.pageNumber);
		const [first] = inOrder;
		if (!first) return;
		if (this.received.answers.length === 0) this.size = first.rows.length || this.pageSize;
		const trusted = inOrder.map((page) => this.withTrustedTotal(page));
		for (const page of trusted) this.received.add(page, this.startOf(page.pageNumber));
		this.markAsRead(trusted);
	}

	/** The rows in the order of the list, without duplicates, up to the limit. */
	rows(): IDataObject[] {
		return this.received.inOrder(this.startOf).slice(0, this.limit);
	}

	private readonly startOf = (pageNumber: number): number => (pageNumber - 1) * this.size;

	/** Whether a page is unexpectedly empty, and so has to be requested once more. */
	private isSuspect({ pageNumber, rows, total, uncounted }: NumberedPage): boolean {
		const before = this.received.newest.get(pageNumber - 1);
		// A lower total explains why the page is empty, unless it is 0: then it may be as wrong as the page
		const counted = uncounted || total === 0 ? Math.max(this.totals.high, total) : total;
		const isMeant = this.startOf(pageNumber) < counted;
		if (rows.length > 0 || !isMeant || before?.rows.length === 0) return false;
		const isNew = !this.suspects.has(pageNumber);
		this.suspects.add(pageNumber);
		return isNew;
	}

	/** Replaces a total that is too low for the page's own place by that of the previous answers. */
	private withTrustedTotal(page: NumberedPage): NumberedPage {
		const { pageNumber, rows, total, uncounted } = page;
		const isRight = rows.length === 0 || total >= this.startOf(pageNumber) + rows.length;
		if (!uncounted && isRight) return page;
		return { ...page, total: this.totals.high, uncounted: true };
	}

	/** Updates which places count as read after these answers. */
	private markAsRead(pages: NumberedPage[]): void {
		const totals = pages.flatMap(({ total, uncounted }) => (uncounted ? [] : [total]));
		const latest = { low: Math.min(...totals), high: Math.max(...totals) };
		const { low, high } = this.isCounted ? this.totals : latest;
		const now = totals.length > 0 ? latest : this.totals;
		this.totals = now;
		this.isCounted ||= totals.length > 0;
		const spread = totals.length > 0 ? Math.max(high, now.high) - Math.min(low, now.low) : 0;
		if (spread === 0 || !this.received.isIdentified) {
			this.calm += pages.length;
		} else {
			this.calm = 0;
			// Rows may have moved in both directions between any two of the pages
			const unordered = pages.length > 1 ? spread * pages.length : 0;
			const growth = unordered || Math.max(now.high - low, 0);
			this.grown += growth;
			this.read = reopened(this.read, unordered || Math.max(high - now.low, 0), growth);
			if (unordered) return;
		}
		const starts = pages.map(({ pageNumber }) => this.startOf(pageNumber));
		this.read = merged([...this.read, ...starts.map((from) => ({ from, to: from + this.size }))]);
	}

	/** The first pages with places that are needed and not read yet. */
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

	/** The page after the last one, if there may be more. */
	private pageBeyond(): number[] {
		const { last } = this.received;
		const here = this.received.newest.get(last)?.rows.length ?? 0;
		if (here === 0 || this.received.withoutNewRows > 0 || this.found >= (this.limit ?? Infinity))
			return [];
		// A single page may be cut by the server, and its total may count only that page
		const isFull = last > 1 ? here >= this.size : mayBeFull(here, this.pageSize);
		return !this.isCounted || isFull || this.lacksRows() ? [last + 1] : [];
	}

	/** Why the list is incomplete although no page is left to request. */
	private get problem(): AbortReason | undefined {
		if (!this.lacksRows()) return undefined;
		if (this.found === 0) return 'withheld';
		if (this.received.withoutNewRows > 0) return 'repeating';
		return this.received.hasGap ? 'gap' : undefined;
	}

	/** Whether fewer rows have arrived than the server counts and the limit asks for. */
	private lacksRows(): boolean {
		const wanted = Math.min(this.totals.low, this.limit ?? Infinity);
		return this.isCounted && this.found + this.grown < wanted;
	}
}
