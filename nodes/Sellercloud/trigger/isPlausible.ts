import { type AccountTime, accountTimeAt } from '../client/accountTime';

/** ms that a saved time may be ahead of this machine's clock: more than two time zones are apart. */
const MAX_AHEAD = 48 * 60 * 60_000;

/**
 * Whether a saved checkpoint can be right: it cannot be far in the future.
 *
 * @param savedAt the clock when it was saved, ms since epoch, if that is known
 */
export const isPlausible = (checkpoint: AccountTime, zone: string, savedAt = 0): boolean =>
	checkpoint <= accountTimeAt(Math.max(Date.now(), savedAt), zone) + MAX_AHEAD;
