import type { Desk } from './orders';

declare global {
	/** The `Date` of n8n and the built package; see `environment.js`. */
	var MachineDate: DateConstructor;
}

/** Lets the clock of n8n's machine show the time of the desk. */
export async function withMachineClock(
	{ now }: Pick<Desk, 'now'>,
	work: () => Promise<void>,
): Promise<void> {
	const clock = jest.spyOn(MachineDate, 'now').mockImplementation(now);
	try {
		await work();
	} finally {
		clock.mockRestore();
	}
}
