import type { DeviationName } from '../../sandbox/deviations';

/** Something that the package takes for granted about Sellercloud without the vendor's word. */
export interface Assumption {
	title: string;
	/** What is known, and from where. */
	known: string;
	confidence: 'documented in part' | 'seen live' | 'one source' | 'unknown';
	assumed: string;
	/** Which part of the package relies on it. */
	usedBy: string;
	/** What happens if it is wrong. */
	otherwise: string;
	/** `adapts`: the node works all the same; `fails loudly`: an error says why; `is limited`: something can't be done. */
	outcome: 'adapts' | 'fails loudly' | 'is limited';
	/** The checks of Account > Check that find it out, or why none can. */
	checkedBy: readonly string[] | { notChecked: string };
	/** Ways in which the local Sellercloud can be otherwise. */
	deviations?: readonly DeviationName[];
}
