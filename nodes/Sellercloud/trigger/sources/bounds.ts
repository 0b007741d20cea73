import { type Wall, wallAt } from '../../client/accountTime';
import type { Outcome } from '../../client/types';
import { digestText } from '../lists/digest';

/** Calls for lists in one poll, whatever their totals say. */
export const MOST_CALLS = 500;
/** Calls under way at once. */
export const PARALLEL = 4;
/** ms that a place may be ahead of the clock here: as far as two zones of the world are apart, and then some. */
const FARTHEST = 48 * 60 * 60_000;
/** Characters of an id or a state that are remembered as they are. */
const MOST_CHARACTERS = 300;

/** What is remembered of a text: itself, or a digest of one that is too long to be an id. */
export const short = (text: string): string =>
	text.length <= MOST_CHARACTERS ? text : `${text.slice(0, 20)}~${digestText(text)}`;

/**
 * Whether a stored place in a list can be one, which is not long after the present.
 *
 * @param at what the clock showed when it was stored, ms since epoch, if that is known
 */
export const isReached = (low: Wall, zone: string, at = 0): boolean =>
	low <= wallAt(Math.max(Date.now(), at), zone) + FARTHEST;

/** A call that fails once it was made too often. */
export function atMost<Arguments extends unknown[], Value>(
	most: number,
	call: (...given: Arguments) => Promise<Outcome<Value>>,
): (...given: Arguments) => Promise<Outcome<Value>> {
	let made = 0;
	return async (...given) => {
		if (made < most) {
			made++;
			return await call(...given);
		}
		const message = `This poll has made ${most} calls and ends here; the next one goes on`;
		const description =
			'Sellercloud says that so many records were updated, or its totals are wrong. If this lasts, check that Time Zone in the credential is the one of the account (where it is too far west, hours are read again at each poll), or narrow the trigger with filters.';
		return { ok: false, failure: { kind: 'unusable', message, description } };
	};
}
