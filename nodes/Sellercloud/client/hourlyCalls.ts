/** ms. */
const HOUR = 3_600_000;
/** ms of the calls that are counted together. */
const STEP = 15_000;
const STEPS = HOUR / STEP;

/** Counts the calls of the last 60 minutes, in steps of 15 seconds. */
export class HourlyCalls {
	/** The count of each step, at its number modulo `STEPS`. One more than the hour has: it begins and ends within a step. */
	private readonly counts = new Array<number>(STEPS + 1).fill(0);
	private latest = 0;
	private sum = 0;

	/** Records a call. @param now ms since epoch */
	add(now: number): void {
		this.forget(now);
		const place = this.latest % this.counts.length;
		this.counts[place] = (this.counts[place] ?? 0) + 1;
		this.sum++;
	}

	/** The calls of the last 60 minutes, and up to 15 seconds more. @param now ms since epoch */
	count(now: number): number {
		this.forget(now);
		return this.sum;
	}

	/** Clears the steps that have ended since the latest one, over an hour ago. A clock that was set back counts as it was. */
	private forget(now: number): void {
		const step = Math.floor(now / STEP);
		const first = Math.max(this.latest + 1, step - STEPS);
		for (let each = first; each <= step; each++) {
			const place = each % this.counts.length;
			this.sum -= this.counts[place] ?? 0;
			this.counts[place] = 0;
		}
		this.latest = Math.max(this.latest, step);
	}
}
