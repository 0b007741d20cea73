/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { runInThisContext } from 'node:vm';

/**
 * Runs a test with another clock for n8n and the built package, which do not have the clock of the test, as they are
 * loaded once per process. Timers go on as they are.
 *
 * @param now ms since epoch
 */
export async function withClock(now: () => number, work: () => Promise<void>): Promise<void> {
	const clock: DateConstructor = runInThisContext('Date');
	const spy = jest.spyOn(clock, 'now').mockImplementation(now);
	try {
		await work();
	} finally {
		spy.mockRestore();
	}
}
