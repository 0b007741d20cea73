import type { IDataObject } from 'n8n-workflow';
import { idOf } from './rowId';

/** What one call brought: a page's rows, and how many rows the whole list had at that moment. */
export interface Page {
	rows: IDataObject[];
	/** At least the rows of this page. */
	total: number;
	/** The answer had no total that can be right. */
	uncounted?: true;
}

export type NumberedPage = Page & { pageNumber: number };

/** The pages of one list that have come, and what of them is new. */
export class PageRows {
	/** Every answer. */
	readonly answers: NumberedPage[] = [];
	/** The latest answer of each page, but for those that only repeat the page before. */
	readonly newest = new Map<number, NumberedPage>();
	/** The last page that came. */
	last = 1;
	/** Pages since the latest with something new. */
	barren = 0;
	/** Two pages in a row were empty, whatever is counted. */
	isEnded = false;
	/** Pages that brought something new. */
	private readonly fresh = new Set<number>();
	private readonly ids = new Set<string>();
	private nameless = 0;
	private idsRepeat = false;

	/** Rows so far, without repeats. */
	get found(): number {
		if (!this.idsRepeat) return this.ids.size + this.nameless;
		return [...this.newest.values()].reduce((sum, { rows }) => sum + rows.length, 0);
	}

	/** Whether a page before the last that did brought nothing new. */
	get hasGap(): boolean {
		return this.fresh.size < Math.max(0, ...this.fresh);
	}

	/** Whether ids tell every row from every other. */
	get named(): boolean {
		return !this.idsRepeat && this.nameless === 0;
	}

	/** @param start place of the page's first row in the list */
	keep(page: NumberedPage, start: number): void {
		const { pageNumber, rows, total } = page;
		const before = this.newest.get(pageNumber - 1)?.rows ?? [];
		this.answers.push(page);
		this.last = Math.max(this.last, pageNumber);
		if (rows.length === 0) {
			this.isEnded ||= before.length === 0 && total > start;
			this.newest.set(pageNumber, page);
			return;
		}
		const ids = rows.flatMap((row) => idOf(row) ?? []);
		const known = this.ids.size;
		for (const id of ids) this.ids.add(id);
		this.idsRepeat ||= new Set(ids).size < ids.length;
		const isNamed = this.named && ids.length === rows.length;
		// Without ids, what tells that the server repeats itself is a page that is the same as the one before
		const isNew = isNamed
			? this.ids.size > known
			: rows.length === 1 || JSON.stringify(rows) !== JSON.stringify(before);
		if (isNew) {
			this.barren = 0;
			this.fresh.add(pageNumber);
		} else if (!this.newest.has(pageNumber)) this.barren++;
		if (!isNamed && !isNew) return;
		this.nameless += rows.length - ids.length;
		this.newest.set(pageNumber, page);
	}

	/** The rows in the order of the list, without repeats. @param startOf place of a page's first row */
	inOrder(startOf: (pageNumber: number) => number): IDataObject[] {
		const firstTotal = this.answers.find(({ uncounted }) => !uncounted)?.total;
		const placed = new Map<string | IDataObject, { row: IDataObject; place: number }>();
		for (const page of this.answers) {
			// As if all that was added or removed meanwhile had been so before this page
			const drift = this.named && firstTotal !== undefined ? firstTotal - page.total : 0;
			const start = startOf(page.pageNumber) + drift;
			for (const [index, row] of page.rows.entries()) {
				const id = this.idsRepeat ? undefined : idOf(row);
				if (id === undefined && this.newest.get(page.pageNumber) !== page) continue;
				if (!placed.has(id ?? row)) placed.set(id ?? row, { row, place: start + index });
			}
		}
		return [...placed.values()].sort((one, other) => one.place - other.place).map(({ row }) => row);
	}
}

/** Servers cut pages at round numbers, such as 10 or 25. */
export const mayBeFull = (rows: number, asked: number): boolean =>
	rows >= asked || (rows >= 10 && rows % 5 === 0);
