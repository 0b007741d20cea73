import type { IDataObject } from 'n8n-workflow';
import { type AbortReason, excessOf } from './abortReason';
import { CallOrder } from './callOrder';
import { EmptyPages } from './emptyPages';
import { mayBeFull, type NumberedPage, PageRows } from './pageRows';
import { ReadPlaces } from './readPlaces';
import type { Span } from './spans';

/** The largest page size of Sellercloud, which it applies silently to larger requests. */
const LARGEST_PAGE = 50;
/** Pages that may be requested before the answers before them are settled, for each call at the same time. */
const AHEAD_PER_CALL = 16;
/** Consecutive pages without new rows, not counting added rows, that show that the server repeats itself. */
const BARREN_PAGES = 2;

/**
 * Decides which page to request next, when a list is complete, and which rows it has. It does no I/O: `take` receives
 * the pages, in the order in which they arrive.
 *
 * It tracks which places of the list have been read. When the total changes, the difference shows by how many places
 * rows may have moved. That many of the places are marked as unread again: at the end of what was read if the list
 * shrank, at its start if it grew. The server may have read parallel pages in any order, so an answer counts as read
 * only once it is settled (see `CallOrder`). When a total changes, no page is requested until all calls have arrived. If
 * the totals of the answers that were not settled by then differ, these pages are requested again, and half as many as
 * before at the same time, down to one. While the list stays the same, it gradually becomes more.
 *
 * Guarantee: a row that is in the list from the first call to the last, and keeps its place among the others, is in the
 * result exactly once, provided that between two pages which the server reads one after the other rows are only added
 * or only removed. One row added and one removed between the same two pages leave the total unchanged, so this cannot be
 * detected. The order is the server's if nothing moved, and close to it otherwise. A limit is applied at the end.
 *
 * A total is trusted only as far as the rows confirm it. The list ends at a page that is not full once as many rows as
 * counted have arrived; otherwise (no total, a total that is too low, a full last page) at the first page that is empty
 * or has no new rows. An empty page in the middle is requested twice, and until the page after it has rows, no later page
 * is requested. If it stays empty, or the server repeats rows instead of returning the others that it counts, reading is
 * aborted.
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
	private readonly order = new CallOrder();
	/** A total has changed, so nothing is requested until all calls have arrived. */
	private isDisturbed = false;
	private readonly places: ReadPlaces;
	private readonly received = new PageRows();
	/** The actual number of rows per page. */
	private size = 0;
	private readonly empty = new EmptyPages();

	/**
	 * @param limit how many rows to read, a whole number; all rows if `undefined`
	 * @param parallel the most calls at the same time, from 1
	 */
	constructor(
		private readonly limit: number | undefined,
		parallel: number,
	) {
		this.pageSize = Math.max(Math.min(limit ?? LARGEST_PAGE, LARGEST_PAGE), 0);
		this.places = new ReadPlaces(parallel);
	}

	/** Rows received so far, without duplicates. */
	get found(): number {
		return this.received.found;
	}

	/** Rows of the whole list, as far as known. */
	get total(): number {
		return Math.max(this.places.totals.high, this.found);
	}

	/**
	 * The number of the page to request now.
	 *
	 * @returns `undefined` when no page is to be requested: if no call is under way, all is read
	 */
	next(): number | AbortReason | undefined {
		const page = this.isDisturbed ? undefined : this.nextPage();
		if (page === undefined) return this.order.calls === 0 ? this.problem : undefined;
		const rows = Math.max(this.received.answers[0]?.total ?? 0, this.found);
		const excess = excessOf(this.calls, Math.ceil(rows / this.size));
		if (excess) return this.order.calls === 0 ? excess : undefined;
		this.order.send(page);
		return page;
	}

	/** Records a page that arrived. */
	take(page: NumberedPage): void {
		this.calls++;
		if (this.empty.isSuspect(page, this.isMeant(page))) this.order.discard(page.pageNumber);
		else this.order.arrive(page);
		this.isDisturbed ||=
			this.order.has(page.pageNumber) && this.places.isChangedBy(page, this.placeOf(page));
		if (this.order.calls === 0) this.settleAll();
		else if (!this.isDisturbed) this.settle(this.settled());
	}

	/** Records what has arrived, although calls are still under way: nothing more will be requested. */
	settleAll(): void {
		this.settle(this.order.settleAll());
		this.isDisturbed = false;
	}

	/** The rows in the order of the list, without duplicates, up to the limit. */
	rows(): IDataObject[] {
		return this.received.inOrder(this.startOf).slice(0, this.limit);
	}

	private nextPage(): number | undefined {
		if (this.received.answers.length === 0) {
			return this.pageSize > 0 && this.order.calls === 0 ? 1 : undefined;
		}
		const isOver =
			this.received.isEnded ||
			this.received.withoutNewRows >= BARREN_PAGES + Math.ceil(this.places.grown / this.size);
		if (isOver) return undefined;
		return this.openPage() ?? (this.order.calls === 0 ? this.pageBeyond() : undefined);
	}

	/** Without IDs nothing is read again, but each page is compared with the one before. */
	private settled(): NumberedPage[] {
		const { isIdentified, last } = this.received;
		return isIdentified ? this.order.settle() : this.order.settleFrom(last + 1);
	}

	/** Records pages that the server may have read in any order. */
	private settle(pages: NumberedPage[]): void {
		const [first] = pages;
		if (!first) return;
		if (this.received.answers.length === 0) this.size = first.rows.length || this.pageSize;
		const trusted = pages
			.sort((one, other) => one.pageNumber - other.pageNumber)
			.map((page) => this.places.withTrustedTotal(page, this.placeOf(page)));
		for (const page of trusted) this.received.add(page, this.startOf(page.pageNumber));
		this.places.add(trusted, trusted.map(this.placeOf), this.received.isIdentified);
	}

	private readonly startOf = (pageNumber: number): number => (pageNumber - 1) * this.size;

	private readonly placeOf = ({ pageNumber }: { pageNumber: number }): Span => ({
		from: this.startOf(pageNumber),
		to: this.startOf(pageNumber + 1),
	});

	/** Whether a page should have rows. */
	private isMeant({ pageNumber, total, uncounted }: NumberedPage): boolean {
		// A lower total explains why a page is empty, unless it is 0: then it may be as wrong as the page
		const counted = uncounted || total === 0 ? Math.max(this.places.totals.high, total) : total;
		const isAfterEmpty = this.received.newest.get(pageNumber - 1)?.rows.length === 0;
		return this.startOf(pageNumber) < counted && !isAfterEmpty;
	}

	/** The first page with places that are needed, if it may be requested now. */
	private openPage(): number | undefined {
		const { width, reached, totals } = this.places;
		const ahead = width > 1 ? width * AHEAD_PER_CALL : 1;
		if (this.order.calls >= width || this.order.open >= ahead) return undefined;
		const repeats = Math.max(0, reached - this.found);
		const needed = Math.min(totals.high, repeats + (this.limit ?? Infinity));
		const last = Math.min(Math.ceil(needed / this.size), this.empty.lastToRequest);
		for (let pageNumber = Math.floor(reached / this.size) + 1; pageNumber <= last; pageNumber++) {
			const { from, to } = this.placeOf({ pageNumber });
			const isRead = this.places.has({ from, to: Math.min(to, needed) });
			if (!isRead && !this.order.has(pageNumber)) return pageNumber;
		}
		return undefined;
	}

	/** The page after the last one, if there may be more. */
	private pageBeyond(): number | undefined {
		const { last } = this.received;
		const here = this.received.newest.get(last)?.rows.length ?? 0;
		const hasEnough = this.found >= (this.limit ?? Infinity);
		if (here === 0 || this.received.withoutNewRows > 0 || hasEnough) return undefined;
		// A single page may be cut by the server, and its total may count only that page
		const isFull = last > 1 ? here >= this.size : mayBeFull(here, this.pageSize);
		return !this.places.isCounted || isFull || this.lacksRows() ? last + 1 : undefined;
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
		const wanted = Math.min(this.places.totals.low, this.limit ?? Infinity);
		return this.places.isCounted && this.found + this.places.grown < wanted;
	}
}
