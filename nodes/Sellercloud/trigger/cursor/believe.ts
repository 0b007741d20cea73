import type { IDataObject } from 'n8n-workflow';
import { type Wall, wallAt } from '../../client/accountTime';
import type { Source } from './source';

/** What rows say about the time, as far as it is believed. */
export interface Believed {
	/** The latest update that is known to have happened. */
	latest?: Wall;
	/** The latest that any row claims; it is believed once a later one is known. */
	claimed?: Wall;
}

/** What the clock showed with an answer, in the account's time; where that is not known everything is later. */
export const presentOf = (at: number | undefined, { zone }: Pick<Source, 'zone'>): Wall =>
	at === undefined ? -Infinity : wallAt(at, zone);

/**
 * The latest update among rows. No row is believed on its own, since all that comes before the latest update counts as
 * read: a time counts once another row, or the same row later, has an update after it. What is after the present does
 * not count at all.
 *
 * @param claimed the latest that was claimed before
 */
export function believedOf(
	{ rows, at }: { rows: IDataObject[]; at?: number },
	source: Pick<Source, 'stampOf' | 'zone'>,
	claimed?: Wall,
): Believed {
	const present = presentOf(at, source);
	const byId = new Map<string, Wall>();
	for (const row of rows) {
		const stamp = source.stampOf(row);
		if (stamp === undefined || stamp > present) continue;
		const id = String(row.ID);
		byId.set(id, Math.max(stamp, byId.get(id) ?? stamp));
	}
	const [first, second] = [...byId.values()].sort((one, other) => other - one);
	if (first === undefined) return { claimed };
	const isSurpassed = claimed !== undefined && claimed < first;
	const known = [second, isSurpassed ? claimed : undefined].flatMap((one) => one ?? []);
	return {
		latest: known.length > 0 ? Math.max(...known) : undefined,
		claimed: Math.max(first, claimed ?? first),
	};
}
