import type { IDataObject } from 'n8n-workflow';
import { type AccountTime, accountTimeAt } from '../../client/accountTime';
import { idOf } from '../lists/idOf';

/** What rows say about the latest update. */
export interface LatestUpdate {
	/** The latest update that is confirmed. */
	latest?: AccountTime;
	/** The latest that any row claims; it is confirmed once a later one is known. */
	claimed?: AccountTime;
}

/** What a list is read by. */
export interface StampedList {
	/** The account's time zone. */
	zone: string;
	/** When a row was last updated. */
	stampOf(row: IDataObject): AccountTime | undefined;
}

/** The account's clock at the time of an answer; without that time everything is in the future. */
export const presentAt = (at: number | undefined, zone: string): AccountTime =>
	at === undefined ? -Infinity : accountTimeAt(at, zone);

/**
 * The latest update among rows. Everything before it counts as read, so a single row is never trusted: its time is
 * confirmed once another row, or the same row later, has an update after it. Times in the future do not count.
 *
 * @param claimed the latest that was claimed before
 */
export function latestUpdateIn(
	{ rows, at }: { rows: IDataObject[]; at?: number },
	{ stampOf, zone }: StampedList,
	claimed?: AccountTime,
): LatestUpdate {
	const present = presentAt(at, zone);
	const byId = new Map<string, AccountTime>();
	for (const row of rows) {
		const stamp = stampOf(row);
		if (stamp === undefined || stamp > present) continue;
		const id = idOf(row);
		byId.set(id, Math.max(stamp, byId.get(id) ?? stamp));
	}
	const [first, second] = [...byId.values()].sort((one, other) => other - one);
	if (first === undefined) return { claimed };
	const isSurpassed = claimed !== undefined && claimed < first;
	const confirmed = [second, isSurpassed ? claimed : undefined].flatMap((one) => one ?? []);
	return {
		latest: confirmed.length > 0 ? Math.max(...confirmed) : undefined,
		claimed: Math.max(first, claimed ?? first),
	};
}
