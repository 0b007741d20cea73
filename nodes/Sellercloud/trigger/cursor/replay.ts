import { type Cursor, EITHER } from './cursor';

/**
 * The place before a batch that comes again. That batch may have told a state or may not have, so both are remembered:
 * an order that has gone back since is told then, too.
 *
 * @param learnsFirst whether the batch left out what was seen for the first time; that stays known then
 */
export function rollBack(before: Cursor, after: Cursor, learnsFirst: boolean): Cursor {
	const remembered = new Map(before.remembered);
	for (const [key, [age, state]] of after.remembered) {
		const known = before.remembered.get(key);
		const states = new Set([known?.[1], state].flatMap((either) => either?.split(EITHER) ?? []));
		if (known || learnsFirst) remembered.set(key, [known?.[0] ?? age, [...states].join(EITHER)]);
	}
	return { ...before, remembered };
}
