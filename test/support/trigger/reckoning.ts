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
	const told = new Map<string, number[]>();
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
			const places = [...(told.get(key) ?? []), index];
			const isRepeat = places.length > 1;
			if (isRepeat) repeats.count++;
			if (isRepeat && (inThisLife.has(key) || !mayRepeat.has(key))) {
				repeats.unexplained.push(`${key} in batches ${places.join(', ')}`);
			}
			told.set(key, places);
			inThisLife.add(key);
		}
	}
	return repeats;
}

/** All that was told. */
export const keysIn = (keyOf: KeyOf) => (batches: readonly Batch[]) =>
	new Set(batches.flatMap(({ rows }) => rows.map(keyOf)));

/**
 * The status that was told last of each order; of one that was not told at all, the status that it had at first: the
 * trigger knew it already.
 */
export const statesIn = (first: ReadonlyMap<number, number>) => (batches: readonly Batch[]) => {
	const told = batches.flatMap(({ rows }) =>
		rows.map(({ ID, StatusCode }): [number, number] => [Number(ID), Number(StatusCode)]),
	);
	const states = new Map([...first, ...told]);
	return new Set([...states].map(([id, status]) => stateOf(id, status)));
};

/** Names an order in a status. */
export const stateOf = (id: number, status: number) => `${id} is ${status}`;
