import { eitherOf } from '../eitherState';
import type { Snapshot } from './snapshot';

/**
 * The snapshot before a batch that is delivered again. That batch may have been delivered or not, so both values are
 * remembered: the event fires, too, for a row that has gone back to its value before the batch.
 */
export function replay(before: Snapshot, after: Snapshot): Snapshot {
	const values = new Map(before.values);
	for (const [id, value] of before.values) {
		const later = after.values.get(id);
		// A row that was gone is new when it is back, except where ids ascend
		if (later === undefined && before.floor === undefined) values.delete(id);
		if (later !== undefined && later !== value) values.set(id, eitherOf(value, later));
	}
	return { ...before, values };
}
