import type { Failure } from './types';

/**
 * Why a list cannot be read: it changes during every call, the server repeats rows instead of returning further ones,
 * the server returns none of the rows that it counts, a page in the middle stays empty, or the list does not end.
 */
export type AbortReason = 'moving' | 'repeating' | 'withheld' | 'gap' | 'endless';

const MESSAGES: Record<AbortReason, { message: string; description: string }> = {
	moving: {
		message: 'The list changed during every call, so it could not be read completely',
		description: 'Narrow the list with filters, or run the workflow again at a quieter time.',
	},
	repeating: {
		message: 'Sellercloud repeated rows, so the list could not be read completely',
		description: 'Narrow the list with filters, or request fewer rows.',
	},
	withheld: {
		message: 'Sellercloud counted rows but returned none of them',
		description: 'Check which companies this employee can access.',
	},
	gap: {
		message: 'A page in the middle of the list was empty, so the list could not be read completely',
		description: 'Run the workflow again, or narrow the list with filters.',
	},
	endless: {
		message: 'The list did not end after 20,000 pages',
		description: 'Narrow the list with filters.',
	},
};

export const abortFailure = (reason: AbortReason): Failure => ({
	kind: 'unusable',
	...MESSAGES[reason],
});

/** Calls in addition to four per page of the list before reading is aborted. */
const MORE_CALLS = 50;
/** The most calls for a list: enough for a million rows. */
const MOST_CALLS = 20_000;

/** Why there have been too many calls for a list of so many pages. */
export function excessOf(calls: number, pages: number): AbortReason | undefined {
	if (calls >= MOST_CALLS) return 'endless';
	return calls >= MORE_CALLS + 4 * pages ? 'moving' : undefined;
}
