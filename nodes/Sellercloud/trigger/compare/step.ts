import type { Observed } from './observe';
import { compare, type Compared, learn, type Look, type Snapshot } from './snapshot';

/** How an event compares. */
export interface CompareRule {
	/** Whether ids ascend, so that one not seen before is new only above the highest at the start. */
	ascending?: boolean;
	/** @param previous what it was when last seen; `undefined` for a row that is new to the list */
	tells(value: string, previous: string | undefined): boolean;
}

/** What is remembered at the start, of a reading that is whole. */
export function begin(
	looks: readonly Look[],
	{ low, floor }: Pick<Observed, 'low' | 'floor'>,
	{ ascending }: CompareRule,
): Snapshot {
	return { ...learn(looks), low, floor: ascending ? floor : undefined };
}

/**
 * One poll: tells what differs, and moves on if everything was read.
 *
 * @param looks of the rows that were read and, if they are told, can be
 */
export function step(
	known: Snapshot,
	looks: readonly Look[],
	{ low, isWhole }: { low?: number; isWhole: boolean },
	{ tells }: CompareRule,
): Compared {
	const { told, next } = compare(known, looks, isWhole, tells);
	return { told, next: isWhole ? { ...next, low: low ?? known.low } : next };
}
