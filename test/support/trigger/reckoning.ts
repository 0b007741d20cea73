import type { Batch } from './record';

/** The key of what a row is about: the same again has the same key. */
export type KeyOf = (row: Batch['rows'][number]) => string;

/** An order and its last update. */
export const versionOf: KeyOf = ({ ID, LastUpdated }) => `${String(ID)}@${String(LastUpdated)}`;
export const idOf: KeyOf = ({ ID, UserID }) => String(ID ?? UserID);

/** How often something was emitted again, and which of these repeats are not allowed. */
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
	const emitted = new Map<string, number[]>();
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
			const places = [...(emitted.get(key) ?? []), index];
			const isRepeat = places.length > 1;
			if (isRepeat) repeats.count++;
			if (isRepeat && (inThisLife.has(key) || !mayRepeat.has(key))) {
				repeats.unexplained.push(`${key} in batches ${places.join(', ')}`);
			}
			emitted.set(key, places);
			inThisLife.add(key);
		}
	}
	return repeats;
}

/** The keys of everything that was emitted. */
export const keysIn = (keyOf: KeyOf) => (batches: readonly Batch[]) =>
	new Set(batches.flatMap(({ rows }) => rows.map(keyOf)));

/**
 * The status that was emitted last for each order; for an order that was not emitted, the status that it had at first,
 * which the trigger knew.
 */
export const statesIn = (first: ReadonlyMap<number, number>) => (batches: readonly Batch[]) => {
	const emitted = batches.flatMap(({ rows }) =>
		rows.map(({ ID, StatusCode }): [number, number] => [Number(ID), Number(StatusCode)]),
	);
	const states = new Map([...first, ...emitted]);
	return new Set([...states].map(([id, status]) => stateOf(id, status)));
};

/** Names an order in a status. */
export const stateOf = (id: number, status: number) => `${id} is ${status}`;
