import {
	afterFailure,
	afterSuccess,
	type CallTimes,
	FIRST,
	type ReadWidth,
	widthFor,
	WIDEST,
} from './readWidth';

/** The calls that a lane makes before it counts as a long read. */
const SHORT = 20;

/**
 * The reads that belong together, such as those of one execution of a node: how many of them run at the same time, and
 * whether they are so many that they have to wait for others (see `AccountBudget`).
 */
export class ReadLane {
	/** ms that the account's hour asks for between two calls of long reads. */
	pause = 0;
	/** ms by which these pauses have delayed its calls, one after another. */
	delayed = 0;
	private calls = 0;
	private state: ReadWidth = FIRST;

	/** @param fixed reads at the same time, from 1; if `undefined`, it depends on how long calls take */
	constructor(private readonly fixed?: number) {}

	/** The most reads that ever run at the same time. */
	get most(): number {
		return this.fixed ?? WIDEST;
	}

	/** How many reads may run at the same time now. */
	get width(): number {
		return this.fixed ?? widthFor(this.state, this.pause);
	}

	/** Counts a call that will be made. @returns whether the lane is a long read by now */
	begin(): boolean {
		return ++this.calls > SHORT;
	}

	succeeded(times: CallTimes): void {
		this.state = afterSuccess(this.state, times);
	}

	/** A call failed by an error that may pass, see `retryDelay`. */
	failed(times: CallTimes): void {
		this.state = afterFailure(this.state, times);
	}
}
