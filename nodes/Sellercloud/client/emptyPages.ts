import type { NumberedPage } from './pageRows';

/** Pages that were empty although the total says that they have rows. */
export class EmptyPages {
	private readonly suspects = new Set<number>();
	/** Pages whose latest answer had rows. */
	private readonly filled = new Set<number>();

	/**
	 * The last page to request: the one after the first empty page, because the list may be over. Infinity if there is no
	 * empty page, or if the pages after it have rows.
	 */
	get lastToRequest(): number {
		const isEmpty = (page: number) => !this.filled.has(page) && !this.filled.has(page + 1);
		return Math.min(...[...this.suspects].filter(isEmpty)) + 1;
	}

	/**
	 * Whether a page is unexpectedly empty for the first time, and so has to be requested once more.
	 *
	 * @param isMeant whether the total says that it has rows
	 */
	isSuspect({ pageNumber, rows }: NumberedPage, isMeant: boolean): boolean {
		if (rows.length > 0) this.filled.add(pageNumber);
		else this.filled.delete(pageNumber);
		if (rows.length > 0 || !isMeant) return false;
		const isNew = !this.suspects.has(pageNumber);
		this.suspects.add(pageNumber);
		return isNew;
	}
}
