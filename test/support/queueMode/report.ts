import type { Purchasing } from './purchasing';
import { repeatedIn, type Tally, type Traffic } from './tally';
import { itemsOf } from './trial';

/** The counts of a trial as a row of the table in docs/reliability.md. */
export function reportOf(
	name: string,
	tallies: readonly Tally[],
	traffic: ReadonlyArray<Traffic & { service: string }>,
	purchasing?: Purchasing,
	delivered: readonly number[] = [],
): string {
	const sum = (of: (tally: Tally) => number) => tallies.reduce((all, tally) => all + of(tally), 0);
	const executions = sum((tally) => tally.executions);
	const failed = executions - sum((tally) => tally.succeeded);
	const created = purchasing?.created ?? [];
	const missing = created.filter((id) => !delivered.includes(id));
	const cells = [
		name,
		`${executions}, ${itemsOf(executions)}`,
		`${failed}, ${sum((tally) => tally.storedOfOthers)} of ${itemsOf(failed)}`,
		sum((tally) => tally.sentTwice.length),
		sum((tally) => tally.storedTwice.length),
		sum((tally) => tally.lost.length),
		traffic.map(({ logins, seconds }) => `${logins} in ${Math.round(seconds)} s`).join(', '),
		purchasing ? `${created.length}, ${missing.length}, ${repeatedIn(delivered).length}` : '-',
	];
	return `| ${cells.join(' | ')} |`;
}
