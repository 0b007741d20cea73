import type { Decoded } from '../../client/decode';
import type { WholeAnswer } from '../../execution/answer/wholeAnswer';
import type { RequestDescription } from '../../client/types';
import { idIn } from '../../input/wholeNumber';
import type { OperationContext } from '../../interpreter/operation';
import { isUncertain } from './isUncertain';

/** ms to wait before looking up a record that may have been created. */
export const LOOKUP_DELAY = 2_000;

interface Creation {
	/** What is created, such as `order`. */
	what: string;
	/** The ID in the answer; left out, the answer is the bare number. */
	idOf?: (answer: WholeAnswer) => number | undefined;
	/** Looks for the record if it is not known whether it was created; left out, nothing identifies it. */
	find?: () => Promise<number | undefined>;
}

/**
 * Creates a record. If the answer is lost, the record is looked up.
 *
 * @param changes of the request that the data describes
 * @returns its ID
 * @throws NodeApiError or NodeOperationError when Sellercloud rejects it, or when it is not known whether it was created
 */
export async function createdId(
	{ attempt, error, failed, wait }: Pick<OperationContext, 'attempt' | 'error' | 'failed' | 'wait'>,
	changes: Partial<RequestDescription>,
	{ what, idOf = bareId, find }: Creation,
): Promise<number> {
	const outcome = await attempt(changes);
	if (outcome.ok) {
		const id = idOf(outcome.value);
		if (id !== undefined) return id;
	} else if (!isUncertain(outcome.failure)) throw failed(outcome.failure);
	if (find) {
		await wait(LOOKUP_DELAY);
		const found = await find();
		if (found !== undefined) return found;
	}
	if (!outcome.ok) throw failed(outcome.failure);
	throw error(`Sellercloud did not return the ID of the new ${what}`, mayBeCreated(what));
}

/** What is said where it is not known whether a record was created. */
export const mayBeCreated = (what: string): string =>
	`The ${what} may have been created. Check in Sellercloud before you run this again.`;

/** What the text of an answer holds; `undefined` for a file. */
export const decodedIn = ({ content }: WholeAnswer): Decoded | undefined =>
	content.kind === 'text' ? content.decoded : undefined;

function bareId(answer: WholeAnswer): number | undefined {
	const decoded = decodedIn(answer);
	return decoded?.kind === 'value' ? idIn(decoded.value) : undefined;
}
