import type { NumberedPage } from './pageRows';
import { merged, reopened, type Span } from './spans';

/** Answers without a change for each call at the same time. */
const CALM_PER_CALL = 2;
/** For each answer that counts, how many may have to be requested again before only one call at a time is made. */
const WASTE = 2;
/** How many more may have to be requested again. */
const MORE_WASTE = 48;

/** Which places of a list have been read, and how its total has changed meanwhile. */
export class ReadPlaces {
	/** The most rows that may have been added since the first call. */
	grown = 0;
	/** Whether any answer had a total. */
	isCounted = false;
	/** The range of totals in the latest answers that had one; 0 before the first. */
	totals = { low: 0, high: 0 };
	/** The places that have been read, in order, without spans that touch. */
	private read: Span[] = [];
	/** Answers without a change, up to `calmest`; halved when answers have to be requested again because of a change. */
	private calm: number;
	private readonly calmest: number;
	/** Answers whose places count as read. */
	private useful = 0;
	/** Answers that have to be requested again. */
	private wasted = 0;

	/** @param parallel the most calls at the same time, from 1 */
	constructor(parallel: number) {
		this.calm = this.calmest = parallel * CALM_PER_CALL;
	}

	/** How many calls may be under way at the same time: fewer while the list changes. */
	get width(): number {
		const isWasteful = this.wasted > MORE_WASTE + WASTE * this.useful;
		return isWasteful ? 1 : Math.max(Math.floor(this.calm / CALM_PER_CALL), 1);
	}

	/** The first place that has not been read. */
	get reached(): number {
		const [first] = this.read;
		return first?.from === 0 ? first.to : 0;
	}

	has({ from, to }: Span): boolean {
		return this.read.some((span) => span.from <= from && span.to >= to);
	}

	/** Whether the total differs from the latest one, so that rows have been added or removed. */
	isChangedBy(page: NumberedPage, place: Span): boolean {
		const { total, uncounted } = this.withTrustedTotal(page, place);
		const { low, high } = this.totals;
		return this.isCounted && !uncounted && (total !== low || total !== high);
	}

	/** Replaces a total that is too low for the page's own place by that of the previous answers. */
	withTrustedTotal(page: NumberedPage, { from }: Span): NumberedPage {
		const { rows, total, uncounted } = page;
		const isRight = rows.length === 0 || total >= from + rows.length;
		if (!uncounted && isRight) return page;
		return { ...page, total: this.totals.high, uncounted: true };
	}

	/**
	 * Records answers that the server may have given in any order.
	 *
	 * @param places those of the pages
	 * @param isIdentified whether every row has an ID, so that a place can be read again
	 */
	add(pages: NumberedPage[], places: Span[], isIdentified: boolean): void {
		const totals = pages.flatMap(({ total, uncounted }) => (uncounted ? [] : [total]));
		const latest = { low: Math.min(...totals), high: Math.max(...totals) };
		const { low, high } = this.isCounted ? this.totals : latest;
		const now = totals.length > 0 ? latest : this.totals;
		this.totals = now;
		this.isCounted ||= totals.length > 0;
		const spread = totals.length > 0 ? Math.max(high, now.high) - Math.min(low, now.low) : 0;
		if (spread === 0 || !isIdentified) {
			this.calm = Math.min(this.calm + pages.length, this.calmest);
		} else {
			// If the answers differ, rows may have moved in both directions between any two of them
			const isMixed =
				latest.low < latest.high || (totals.length < pages.length && totals.length > 0);
			const unordered = isMixed ? spread * pages.length : 0;
			const growth = unordered || Math.max(now.high - low, 0);
			this.grown += growth;
			this.read = reopened(this.read, unordered || Math.max(high - now.low, 0), growth);
			if (unordered) {
				this.calm = Math.floor(this.calm / 2);
				this.wasted += pages.length;
				return;
			}
		}
		this.useful += pages.length;
		this.read = merged([...this.read, ...places]);
	}
}
