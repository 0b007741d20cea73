/** What a simulated hour comes to. */
export interface HourNumbers {
	/** Calls of one account. */
	calls: number;
}

/**
 * An hour of Return All on an API that takes 5 s a page, by a simulated clock.
 *
 * @returns `undefined`, because the node does not pace its calls over an hour
 */
export const simulateHour = (): HourNumbers | undefined => undefined;
