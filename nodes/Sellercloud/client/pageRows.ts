import type { IDataObject } from 'n8n-workflow';
import { rowId } from './rowId';

/** A page of a list: its rows, and how many rows the whole list had at that time. */
export interface Page {
	rows: IDataObject[];
	/** At least the number of rows of this page. */
	total: number;
	/** The answer had no plausible total. */
	uncounted?: true;
}

export type NumberedPage = Page & { pageNumber: number };

/** Consecutive pages with one row, the same each time and without an ID, that show that the server repeats itself. */
const MOST_EQUAL_ROWS = 50;

/** The pages of one list that have arrived, and which of their rows are new. */
export class PageRows {
	/** All pages, in the order of arrival. */
	readonly answers: NumberedPage[] = [];
	/** The latest answer for each page number, except answers that only repeat the previous page. */
	readonly newest = new Map<number, NumberedPage>();
	/** The rows of the latest answer for each page number. */
	private readonly latest = new Map<number, IDataObject[]>();
	/** The highest page number that arrived. */
	last = 1;
	/** Pages since the last one with new rows. */
	withoutNewRows = 0;
	/** Two consecutive pages were empty, regardless of the total. */
	isEnded = false;
	/** Pages that had new rows. */
	private readonly fresh = new Set<number>();
	private readonly ids = new Set<string>();
	private withoutId = 0;
	private idsRepeat = false;
	/** Consecutive pages that are equal to the one before. */
	private equalPages = 0;
	/** Rows of the pages in `newest`. */
	private kept = 0;

	/** Rows received so far, without duplicates. */
	get found(): number {
		return this.idsRepeat ? this.kept : this.ids.size + this.withoutId;
	}

	/** Whether a page before the last one with new rows had none. */
	get hasGap(): boolean {
		return this.fresh.size < Math.max(0, ...this.fresh);
	}

	/** Whether every row has an ID that identifies it. */
	get isIdentified(): boolean {
		return !this.idsRepeat && this.withoutId === 0;
	}

	/** Records a page. @param start the place of its first row in the list, from 0 */
	add(page: NumberedPage, start: number): void {
		const { pageNumber, rows, total } = page;
		this.answers.push(page);
		this.latest.set(pageNumber, rows);
		this.last = Math.max(this.last, pageNumber);
		if (rows.length === 0) {
			const before = this.newest.get(pageNumber - 1)?.rows.length ?? 0;
			this.isEnded ||= before === 0 && total > start;
			this.keep(page);
			return;
		}
		const ids = rows.flatMap((row) => rowId(row) ?? []);
		const known = this.ids.size;
		for (const id of ids) this.ids.add(id);
		this.idsRepeat ||= new Set(ids).size < ids.length;
		const isNamed = this.isIdentified && ids.length === rows.length;
		// Without IDs, the server repeats itself if a page is equal to the one before. Single rows may be equal by chance
		const isEqual =
			!isNamed && JSON.stringify(rows) === JSON.stringify(this.latest.get(pageNumber - 1));
		this.equalPages = isEqual ? this.equalPages + 1 : 0;
		const mayBeChance = rows.length === 1 && this.equalPages < MOST_EQUAL_ROWS;
		const isNew = isNamed ? this.ids.size > known : !isEqual || mayBeChance;
		if (isNew) {
			this.withoutNewRows = 0;
			this.fresh.add(pageNumber);
		} else if (!this.newest.has(pageNumber)) this.withoutNewRows++;
		if (!isNamed && !isNew) return;
		this.withoutId += rows.length - ids.length;
		this.keep(page);
	}

	private keep(page: NumberedPage): void {
		this.kept += page.rows.length - (this.newest.get(page.pageNumber)?.rows.length ?? 0);
		this.newest.set(page.pageNumber, page);
	}

	/** The rows in the order of the list, without duplicates. @param startOf the place of a page's first row, from 0 */
	inOrder(startOf: (pageNumber: number) => number): IDataObject[] {
		const firstTotal = this.answers.find(({ uncounted }) => !uncounted)?.total;
		const placed = new Map<string | IDataObject, { row: IDataObject; place: number }>();
		for (const page of this.answers) {
			// Assume that all rows added or removed meanwhile come before this page
			const drift = this.isIdentified && firstTotal !== undefined ? firstTotal - page.total : 0;
			const start = startOf(page.pageNumber) + drift;
			for (const [index, row] of page.rows.entries()) {
				const id = this.idsRepeat ? undefined : rowId(row);
				if (id === undefined && this.newest.get(page.pageNumber) !== page) continue;
				if (!placed.has(id ?? row)) placed.set(id ?? row, { row, place: start + index });
			}
		}
		return [...placed.values()].sort((one, other) => one.place - other.place).map(({ row }) => row);
	}
}

/** Whether a page may have been cut by the server, which uses round numbers such as 10 or 25. */
export const mayBeFull = (rows: number, asked: number): boolean =>
	rows >= asked || (rows >= 10 && rows % 5 === 0);
