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
		const message = `This poll has made ${max} calls and ends here; the next one goes on`;
		const description =
			'Sellercloud says that so many records were updated, or its totals are wrong. If this lasts, check that Time Zone in the credential is the one of the account (where it is too far west, hours are read again at each poll), or narrow the trigger with filters.';
		return { ok: false, failure: { kind: 'unusable', message, description } };
	};
}
