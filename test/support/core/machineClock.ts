import type { Desk } from './orders';

declare global {
	/** The `Date` of n8n and the built package; see `environment.js`. */
	var MachineDate: DateConstructor;
	/** The timers of n8n and the built package, and what else depends on time or chance. */
	var MachineTimers: {
		setTimeout(call: (...values: unknown[]) => void, ms?: number, ...values: unknown[]): unknown;
		clearTimeout(handle: unknown): void;
		Math: Math;
		Object: ObjectConstructor;
		Array: ArrayConstructor;
		AbortSignal: typeof AbortSignal;
		AbortController: typeof AbortController;
	};
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

/** ms of the pauses that pass at once: longer than those of the test itself, and shorter than any time limit. */
const PAUSES = { from: 1_000, to: 25_000 };

/**
 * Lets the pauses of the built package pass at once, on the clock of the desk, which is that of the machine, too.
 *
 * @param onPause called after each pause, which never ends if it returns `endless`
 */
export async function withoutPauses(
	desk: Pick<Desk, 'now' | 'wait'>,
	work: () => Promise<void>,
	onPause: (ms: number) => 'endless' | void = () => {},
): Promise<void> {
	const start = MachineTimers.setTimeout;
	const timers = jest
		.spyOn(MachineTimers, 'setTimeout')
		.mockImplementation((call, ms = 0, ...values) => {
			if (ms < PAUSES.from || ms > PAUSES.to) return start(call, ms, ...values);
			desk.wait(ms / 60_000);
			return onPause(ms) === 'endless' ? start(() => {}, 0) : start(call, 0, ...values);
		});
	try {
		await withMachineClock(desk, work);
	} finally {
		timers.mockRestore();
	}
}
