import type { NumberedPage } from './pageRows';

/**
 * The calls for pages that are under way, and the answers that the server may have read in another order than they
 * arrived in.
 *
 * A call that was sent after an answer arrived was read after it. So the answers that arrived before the oldest call
 * under way was sent were all read before every call that is still to arrive: they are settled.
 */
export class CallOrder {
	/** Counts calls that are sent and answers that arrive. */
	private clock = 0;
	/** When the call for each page was sent, oldest first. */
	private readonly underWay = new Map<number, number>();
	/** Answers that are not settled, in the order of arrival. */
	private readonly arrived: Array<{ page: NumberedPage; at: number }> = [];
	/** The pages that are under way or not settled. */
	private readonly requested = new Set<number>();

	/** Calls under way. */
	get calls(): number {
		return this.underWay.size;
	}

	/** Calls under way, and answers that are not settled. */
	get open(): number {
		return this.requested.size;
	}

	/** Whether the page was requested, and its answer is not settled. */
	has(pageNumber: number): boolean {
		return this.requested.has(pageNumber);
	}

	send(pageNumber: number): void {
		this.underWay.set(pageNumber, this.clock++);
		this.requested.add(pageNumber);
	}

	arrive(page: NumberedPage): void {
		this.underWay.delete(page.pageNumber);
		this.arrived.push({ page, at: this.clock++ });
	}

	/** Ends a call whose answer does not count. */
	discard(pageNumber: number): void {
		this.underWay.delete(pageNumber);
		this.requested.delete(pageNumber);
	}

	/** Removes the answers that are settled, and returns them. */
	settle(): NumberedPage[] {
		const [oldest = this.clock] = this.underWay.values();
		const first = this.arrived.findIndex(({ at }) => at > oldest);
		return this.removeFirst(first < 0 ? this.arrived.length : first);
	}

	/** Removes the answers of the pages from `pageNumber` on, without a gap, and returns them. */
	settleFrom(pageNumber: number): NumberedPage[] {
		const sorted = this.arrived.sort((one, other) => one.page.pageNumber - other.page.pageNumber);
		const first = sorted.findIndex(({ page }, index) => page.pageNumber > pageNumber + index);
		return this.removeFirst(first < 0 ? sorted.length : first);
	}

	/** Removes all answers, and returns them. */
	settleAll(): NumberedPage[] {
		return this.removeFirst(this.arrived.length);
	}

	private removeFirst(count: number): NumberedPage[] {
		const pages = this.arrived.splice(0, count).map(({ page }) => page);
		for (const { pageNumber } of pages) this.requested.delete(pageNumber);
		return pages;
	}
}
