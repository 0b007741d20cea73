import type { IPollFunctions } from 'n8n-workflow';

/** ms that two clocks may differ by without a word. */
const TOLERANCE = 5 * 60_000;

/** Triggers that were warned of, until the clocks agree again. */
const warned = new Set<string>();

/**
 * What the clock showed with an answer, ms since epoch: Sellercloud's, or this machine's if that is earlier. One that
 * runs ahead would make updates count as read before they happen; one that is behind only makes more be read again.
 *
 * @param date the `Date` header
 */
export function clockOf(context: IPollFunctions, date: unknown, now = Date.now()): number {
	const theirs = Date.parse(String(date ?? ''));
	if (Number.isNaN(theirs)) return now;
	const { id } = context.getWorkflow();
	const key = `${id} ${context.getNode().id}`;
	const apart = Math.abs(theirs - now);
	if (apart <= TOLERANCE) warned.delete(key);
	else if (!warned.has(key)) {
		warned.add(key);
		const minutes = Math.round(apart / 60_000).toLocaleString('en-US');
		const order = theirs > now ? 'ahead of' : 'behind';
		context.logger.warn(
			`Sellercloud's clock is ${minutes} minutes ${order} the clock of this n8n. Events by last update go by the earlier of both: events still come, but more is read again at each poll. Check the clock of this machine.`,
		);
	}
	return Math.min(theirs, now);
}
