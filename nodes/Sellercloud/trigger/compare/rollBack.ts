import { EITHER } from '../cursor';
import { leftFor, type Snapshot, valuesIn } from './snapshot';
import type { CompareRule } from './step';

/**
 * What was remembered before a batch that comes again. That batch may have told a value or may not have, so both are
 * remembered: a row that has gone back since is told then, too. What changed without being told stays as it is now.
 */
export function rollBack(before: Snapshot, after: Snapshot, { tells }: CompareRule): Snapshot {
	const values = new Map(after.values);
	for (const [id, value] of after.values) {
		const previous = before.values.get(id);
		if (previous === value || leftFor(value, previous, tells).length === 0) continue;
		if (previous === undefined) values.delete(id);
		else values.set(id, [...new Set([...valuesIn(previous), value])].join(EITHER));
	}
	// Where ids ascend, what was told once is never told again, also if it is gone
	if (before.floor !== undefined) {
		for (const [id, value] of before.values) if (!values.has(id)) values.set(id, value);
	}
	return { ...before, values };
}
