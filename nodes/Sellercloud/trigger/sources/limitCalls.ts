import type { Outcome } from '../../client/types';

/** List calls of one poll, whatever the totals of the lists say. */
export const MAX_CALLS = 500;

/** A call that fails once it has been made `max` times. */
export function limitCalls<Arguments extends unknown[], Value>(
	max: number,
	call: (...given: Arguments) => Promise<Outcome<Value>>,
): (...given: Arguments) => Promise<Outcome<Value>> {
	let made = 0;
	return async (...given) => {
		if (made < max) {
			made++;
			return await call(...given);
		}
		const message = `This poll stopped after ${max} calls. The next poll continues from there`;
		const description =
			'Sellercloud reports that so many records were updated, or its totals are wrong. If this happens often, check that Time Zone in the credential is the time zone of the account (if it is too far west, each poll reads some hours again), or narrow the trigger with filters.';
		return { ok: false, failure: { kind: 'unusable', message, description } };
	};
}
