import type { Batch } from './record';

/** Names what a row tells, so that the same told again has the same name. */
export type KeyOf = (row: Batch['rows'][number]) => string;

/** An order and its last update. */
export const versionOf: KeyOf = ({ ID, LastUpdated }) => `${String(ID)}@${String(LastUpdated)}`;
export const idOf: KeyOf = ({ ID }) => String(ID);

/** How often something was told again, and what of it the promises do not allow. */
export interface Repeats {
	count: number;
	unexplained: string[];
}

/**
 * A kill may let batches come again that were the last before a kill, and each but once in the life of a process.
 *
 * @param batches of one workflow, oldest first, none empty
 * @param starts when each n8n process was started, ms since epoch
 */
export function repeatsAmong(
	batches: readonly Batch[],
	starts: readonly number[],
	keyOf: KeyOf,
): Repeats {
	const lifeOf = ({ at }: Batch) => starts.filter((start) => start <= at).length;
	const told = new Set<string>();
	const mayRepeat = new Set<string>();
	let inThisLife = new Set<string>();
	const repeats: Repeats = { count: 0, unexplained: [] };
	for (const [index, batch] of batches.entries()) {
		const before = batches[index - 1];
		if (before && lifeOf(before) !== lifeOf(batch)) {
			for (const row of before.rows) mayRepeat.add(keyOf(row));
			inThisLife = new Set();
		}
		for (const key of batch.rows.map(keyOf)) {
			const isRepeat = told.has(key);
			if (isRepeat) repeats.count++;
			if (isRepeat && (inThisLife.has(key) || !mayRepeat.has(key))) repeats.unexplained.push(key);
			told.add(key);
			inThisLife.add(key);
		}
	}
	return repeats;
}

/** All that was told. */
export const keysIn = (keyOf: KeyOf) => (batches: readonly Batch[]) =>
	new Set(batches.flatMap(({ rows }) => rows.map(keyOf)));

/** The status that was told last of each order. */
export function lastStatesIn(batches: readonly Batch[]): Set<string> {
	const states = new Map(
		batches.flatMap(({ rows }) => rows.map(({ ID, StatusCode }) => [ID, StatusCode])),
	);
	return new Set([...states].map(([id, status]) => `${String(id)} is ${String(status)}`));
}
