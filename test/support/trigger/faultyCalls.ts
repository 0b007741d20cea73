import type { Fault, Sandbox } from '../../../sandbox';
import type { FaultKind } from '../../../sandbox/control/faults';
import type { Random } from '../../../sandbox/data/random';

const KINDS: readonly [FaultKind, ...FaultKind[]] = [
	{ kind: 'throttle', resetInMs: 1500 },
	{ kind: 'status', code: 429, headers: { 'retry-after': '1' } },
	{ kind: 'status', code: 401 },
	{ kind: 'status', code: 500 },
	{ kind: 'status', code: 503 },
	{ kind: 'html' },
	{ kind: 'reset' },
	{ kind: 'truncate' },
	{ kind: 'latency', ms: 3000 },
];
/** Longer than any call waits for its answer. */
const TIME_OUT: FaultKind = { kind: 'latency', ms: 65_000 };

/**
 * Lets a share of all calls fail at random, logins included: throttled, refused, cut off, answered with a web page.
 *
 * @param timeOuts how many of so many faults are answers that never come: each costs a minute
 */
export function addFaults(
	{ control }: Sandbox,
	random: Random,
	share: number,
	timeOuts: number,
): void {
	let skip = 0;
	for (let added = 0; added < 2000; added++) {
		// How many calls go well before the next that does not; `skip` counts all that went well so far
		skip += Math.floor(Math.log(1 - random.next()) / Math.log(1 - share));
		const isTimeOut = random.chance(timeOuts);
		const fault: Fault = { ...(isTimeOut ? TIME_OUT : random.pick(KINDS)), skip };
		control.faults.add(fault);
	}
}
