import type { IPollFunctions } from 'n8n-workflow';
import { timeIn } from '../../../../credentials/serverClock';

/** ms that the two clocks may differ by without a warning. */
const TOLERANCE = 5 * 60_000;

/** Triggers that have logged the warning, until the clocks agree again. */
const warned = new Set<string>();

/**
 * The time of an answer, ms since epoch: Sellercloud's clock, or this machine's clock if that is earlier. A clock that
 * runs ahead would mark updates as read before they happen; one that runs behind only makes more rows be read again.
 *
 * @param date the `Date` header
 */
export function answerTime(context: IPollFunctions, date: unknown, now = Date.now()): number {
	const theirs = timeIn(date);
	if (theirs === undefined) return now;
	const { id } = context.getWorkflow();
	const key = `${id} ${context.getNode().id}`;
	const apart = Math.abs(theirs - now);
	if (apart <= TOLERANCE) warned.delete(key);
	else if (!warned.has(key)) {
		warned.add(key);
		const minutes = Math.round(apart / 60_000).toLocaleString('en-US');
		const order = theirs > now ? 'ahead of' : 'behind';
		context.logger.warn(
			`Sellercloud's clock is ${minutes} minutes ${order} the clock of the n8n server. The trigger uses the earlier of the two: all events are still delivered, but each poll reads more rows again. Check the clock of the n8n server.`,
		);
	}
	return Math.min(theirs, now);
}
