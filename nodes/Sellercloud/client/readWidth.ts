/**
 * How many reads may be under way at the same time, and what is known about how long they take.
 *
 * It starts with a few reads and doubles while the calls take as long as at first. It is halved when several
 * calls fail for a while, and when they take twice as long as usual, because then the server works on too many at once. If half as many
 * calls take as long as before, that was not the reason (later pages of a list can take longer): the width is restored,
 * and the longer time counts as usual. After the first trouble the width grows more slowly.
 *
 * Times are compared by the median of as many calls as are under way, so that single slow calls do not matter. Calls that
 * fail have no time: a refusal is quick.
 */
export interface ReadWidth {
	readonly width: number;
	/** Whether the width has been halved before. */
	readonly isCautious: boolean;
	/** ms since epoch; calls that were sent before ran while more were under way. */
	readonly since: number;
	/** ms of the successful calls of this round. */
	readonly times: readonly number[];
	/** The calls of this round that failed. */
	readonly failures: number;
	/** ms that a call took in the latest round; 0 before the first one ends. */
	readonly took: number;
	/** ms that calls take when there are not too many at once; `undefined` before the first round ends. */
	readonly usual?: number;
	/** Before the width was halved because of slow calls, until it is known whether that helped. */
	readonly before?: { readonly width: number; readonly took: number };
}

/** When a call was sent and when its answer had arrived, ms since epoch. */
export interface CallTimes {
	sentAt: number;
	now: number;
}

/** The most reads at the same time. */
export const WIDEST = 24;
const FIRST_WIDTH = 4;
/** Calls in a round at least. */
const SHORTEST_ROUND = 4;
/** Calls at least in the round that shows whether halving has helped. */
const SHORTEST_TRIAL = 16;
/** Times the usual time. */
const SLOW = 2;
/** Part of the time before, up to which halving has helped. */
const HELPED = 0.8;
/** Part of the calls under way; if more of them fail, they are too many at once. */
const MANY_FAILURES = 1 / 8;
/** By how much more than the time between two calls the reads under way cover, because some calls take longer. */
const HEADROOM = 1.5;

export const FIRST: ReadWidth = {
	width: FIRST_WIDTH,
	isCautious: false,
	since: 0,
	times: [],
	failures: 0,
	took: 0,
};

/** After a call has succeeded. */
export function afterSuccess(state: ReadWidth, { sentAt, now }: CallTimes): ReadWidth {
	if (sentAt < state.since) return state;
	const times = [...state.times, now - sentAt];
	if (times.length < roundOf(state)) return { ...state, times };
	return afterRound({ ...state, times: [], failures: 0, took: median(times) }, now);
}

/** After a call has failed for a while: by a temporary error of the server or the network, or by the rate limit. */
export function afterFailure(state: ReadWidth, { sentAt, now }: CallTimes): ReadWidth {
	// Calls that were under way together fail together
	if (sentAt < state.since) return state;
	const failures = state.failures + 1;
	if (failures <= state.width * MANY_FAILURES) return { ...state, failures };
	return { ...narrowed(state, now), before: undefined };
}

/**
 * The reads that may be under way now.
 *
 * @param pause ms that the account's hour asks for between two calls; more calls than fit into the time that a call takes
 * would only wait
 */
export function widthFor({ width, took }: ReadWidth, pause: number): number {
	return pause > 0 ? Math.min(width, Math.ceil((took * HEADROOM) / pause) + 1) : width;
}

/** Calls in a round. */
const roundOf = ({ width, before }: ReadWidth): number =>
	before ? Math.max(2 * width, SHORTEST_TRIAL) : Math.max(width, SHORTEST_ROUND);

function afterRound(state: ReadWidth, now: number): ReadWidth {
	const { took, usual = took, before } = state;
	if (took < usual * SLOW) {
		return { ...widened(state), usual: Math.min(took, usual), before: undefined };
	}
	if (before && took > before.took * HELPED) {
		return { ...state, width: before.width, usual: took, before: undefined };
	}
	// Until the calls under way have arrived, there are still as many
	return { ...narrowed(state, now + took), before: { width: state.width, took } };
}

function widened(state: ReadWidth): ReadWidth {
	const more = state.isCautious ? Math.ceil(state.width / 4) : state.width;
	return { ...state, width: Math.min(state.width + more, WIDEST) };
}

const narrowed = (state: ReadWidth, since: number): ReadWidth => ({
	...state,
	width: Math.max(Math.floor(state.width / 2), 1),
	isCautious: true,
	since,
	times: [],
	failures: 0,
});

function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
