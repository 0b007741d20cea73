import { faults } from '../../../scripts/faultMatrix/faults';
import { operations } from '../../../scripts/faultMatrix/operations';
import {
	differs,
	expectedOf,
	isCarriedOut,
	timeOf,
	wordsOf,
} from '../../../scripts/faultMatrix/outcomes';
import { runCell } from '../../support/core/faults/cell';
import { runners } from '../../support/core/faults/operations';
import { sized } from '../../support/sized';

/** Of so many faults of an operation, the quick form runs one: another one for each operation. */
const EVERY = sized(6, 1);

const cells = operations.flatMap((operation, column) =>
	faults.flatMap((fault, row) => {
		const cell = expectedOf(operation, fault);
		if (!cell || (row + column) % EVERY > 0) return [];
		// Reads a quarter of a gigabyte
		if (fault.class === 'tooLarge' && sized(true, false)) return [];
		const always = [{ operation, fault, often: 'each time', times: Infinity, ...cell.always }];
		const once = [{ operation, fault, often: 'once', times: 1, ...cell.once }];
		return (differs(cell) ? [...once, ...always] : always).map((one) => ({
			...one,
			name: `${operation.title}, ${fault.title}, ${one.often}`,
		}));
	}),
);

/** ms; a body without an end takes seconds. */
jest.setTimeout(sized(60_000, 180_000));

const IN_DOUBT = /may have been (made|created)/;

test.each(cells)('$name: $end', async ({ operation, fault, times, ...expected }) => {
	const runner = runners[operation.title];
	if (!runner) throw new Error(`Nothing runs ${operation.title}`);
	const seen = await runCell(runner, fault, times);
	const { end, sent = seen.sent, isMost } = expected;
	const isDone = end === 'done' || end === 'fallback';

	// Nothing goes to another host, and what is sent arrives once
	expect(seen.elsewhere).toBe(0);
	expect(isMost ? seen.sent <= sent && seen.sent > 0 : seen.sent).toBe(isMost ? true : sent);
	const isCut = fault.class === 'unreachable' || fault.class === 'untrusted';
	expect(isCut || seen.received === seen.sent).toBe(true);

	// All or nothing is shown, and what is stored is what is said
	expect(seen.done).toBe(isDone ? runner.results : 0);
	expect(seen.errors.length > 0).toBe(!isDone);
	for (const error of seen.errors) {
		expect(error).toMatch(wordsOf(operation, fault));
		expect(IN_DOUBT.test(error)).toBe(end === 'uncertain');
	}
	if (runner.stored) {
		const isStored = isDone || (end === 'uncertain' && isCarriedOut(fault));
		expect(seen.stored).toBe(isStored ? runner.results : 0);
	}
	if (runner.later) expect(seen.later).toBe(isDone ? 0 : runner.results);

	const [least, most] = timeOf(operation, fault, expected, times);
	expect(seen.waited).toBeGreaterThanOrEqual(least);
	expect(seen.waited).toBeLessThanOrEqual(most);
});
