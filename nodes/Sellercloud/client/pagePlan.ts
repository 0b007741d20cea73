import type { IDataObject } from 'n8n-workflow';
import { mayBeFull, type NumberedPage, PageRows } from './pageRows';
import { joined, opened, type Span } from './spans';

/**
 * Why a list is given up: it moves at every call, the same rows come again in place of others, none of the rows that are
 * counted comes, a page in the middle does not come, it does not end.
 */
export type GivenUp = 'moving' | 'repeating' | 'withheld' | 'gap' | 'endless';

/** The most that Sellercloud gives; it cuts what is above without a word. */
const LARGEST_PAGE = 50;
/** Pages asked for in one go for each of several calls under way (of one at a time the order is known). */
const PAGES_PER_CALL = 4;
/** Answers without a change for each page that is asked for in one go. */
const CALM_PER_PAGE = 4;
/** Pages in a row without anything new, beyond what was added: the server repeats itself. */
const BARREN_PAGES = 2;
/** Calls, on top of four for each page that the list has, before it is given up. */
const MORE_CALLS = 50;
/** Calls for any list at the most: of a million rows. */
const MOST_CALLS = 20_000;

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
 * A total is believed only as far as the rows bear it out. The list ends where a page is not full and as many rows have
 * come as are counted; otherwise (no total, fewer than have come, a full last page) at the first page that is empty or
 * brings nothing new. An empty page in the middle is asked for twice. If it stays empty, or rows repeat in place of
 * others that are counted, the list is given up.
 *
 * This takes ids. A list with rows that have none, or with ids that repeat within a page (an order's number in a list of
 * its packages), is read once, page by page: what moves meanwhile can be lost. Rows without an id are all kept.
 */
export class PagePlan {
	/** What to ask for with every page: the number of a page means something for one size only. */
	readonly pageSize: number;
	/** How many answers came. */
	calls = 0;
	/** The totals of the latest answers that had one, whose order is not known; 0 until one has come. */
	private totals = { low: 0, high: 0 };
	private isCounted = false;
	private readonly came = new PageRows();
	/** Rows that a page really has. */
	private size = 0;
	/** Places read, in order, not touching each other. */
	private read: Span[] = [];
	/** Answers since the last change. */
	private calm: number;
	/** Rows added since the first call, at the most. */
	private grown = 0;
	/** Pages that were empty where there should be rows. */
	private readonly doubted = new Set<number>();

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
		return this.came.found;
	}

	/** Rows of the whole list, as far as it is known. */
	get total(): number {
		return Math.max(this.totals.high, this.found);
	}

	/** The pages to ask for, together; none when it is done. */
	next(): number[] | GivenUp {
		if (this.came.answers.length === 0) return this.pageSize > 0 ? [1] : [];
		const isOver =
			this.came.isEnded || this.came.barren >= BARREN_PAGES + Math.ceil(this.grown / this.size);
		const open = isOver ? [] : this.openPages();
		const pageNumbers = open.length > 0 || isOver ? open : this.pageBeyond();
		if (pageNumbers.length === 0) return this.problem ?? [];
		if (this.calls >= MOST_CALLS) return 'endless';
		const rows = Math.max(this.came.answers[0]?.total ?? 0, this.found);
		return this.calls >= MORE_CALLS + 4 * Math.ceil(rows / this.size) ? 'moving' : pageNumbers;
	}

	/** @param pages what came of those that `next` asked for, in any order */
	take(pages: NumberedPage[]): void {
		this.calls += pages.length;
		const inOrder = pages
			.filter((page) => !this.doubts(page))
			.sort((one, other) => one.pageNumber - other.pageNumber);
		const [first] = inOrder;
		if (!first) return;
		if (this.came.answers.length === 0) this.size = first.rows.length || this.pageSize;
		const believed = inOrder.map((page) => this.believed(page));
		for (const page of believed) this.came.keep(page, this.startOf(page.pageNumber));
		this.cover(believed);
	}

	/** The rows in the order of the list, without repeats, cut to the limit. */
	rows(): IDataObject[] {
		return this.came.inOrder(this.startOf).slice(0, this.limit);
	}

	private readonly startOf = (pageNumber: number): number => (pageNumber - 1) * this.size;

	/** Whether a page is empty that should not be: then it is asked for once more. */
	private doubts({ pageNumber, rows, total }: NumberedPage): boolean {
		const before = this.came.newest.get(pageNumber - 1);
		const isMeant = this.startOf(pageNumber) < Math.max(this.totals.high, total);
		if (rows.length > 0 || !isMeant || before?.rows.length === 0) return false;
		const isNew = !this.doubted.has(pageNumber);
		this.doubted.add(pageNumber);
		return isNew;
	}

	/** A total that the page's own place proves wrong is none; that of the answers before stands in for it. */
	private believed(page: NumberedPage): NumberedPage {
		const { pageNumber, rows, total, uncounted } = page;
		const isRight = rows.length === 0 || total >= this.startOf(pageNumber) + rows.length;
		if (!uncounted && isRight) return page;
		return { ...page, total: this.totals.high, uncounted: true };
	}

	/** Settles which places count as read after these answers. */
	private cover(pages: NumberedPage[]): void {
		const totals = pages.flatMap(({ total, uncounted }) => (uncounted ? [] : [total]));
		const latest = { low: Math.min(...totals), high: Math.max(...totals) };
		const { low, high } = this.isCounted ? this.totals : latest;
		const now = totals.length > 0 ? latest : this.totals;
		this.totals = now;
		this.isCounted ||= totals.length > 0;
		const spread = totals.length > 0 ? Math.max(high, now.high) - Math.min(low, now.low) : 0;
		if (spread === 0 || !this.came.named) {
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

	/** The page after the last, where that may not have been the last. */
	private pageBeyond(): number[] {
		const { last } = this.came;
		const here = this.came.newest.get(last)?.rows.length ?? 0;
		if (here === 0 || this.came.barren > 0 || this.found >= (this.limit ?? Infinity)) return [];
		// A single page may be as long as the server lets it be, and the total be its own
		const isFull = last > 1 ? here >= this.size : mayBeFull(here, this.pageSize);
		return !this.isCounted || isFull || this.lacksRows() ? [last + 1] : [];
	}

	/** Why what has come is not the list, though there is nothing left to ask for. */
	private get problem(): GivenUp | undefined {
		if (!this.lacksRows()) return undefined;
		if (this.found === 0) return 'withheld';
		if (this.came.barren > 0) return 'repeating';
		return this.came.hasGap ? 'gap' : undefined;
	}

	/** Whether more rows are counted than have come, and wanted. */
	private lacksRows(): boolean {
		const wanted = Math.min(this.totals.low, this.limit ?? Infinity);
		return this.isCounted && this.found + this.grown < wanted;
	}
}
