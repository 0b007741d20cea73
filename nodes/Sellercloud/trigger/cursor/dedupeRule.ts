import type { CursorEvent, DedupeBy } from '../events/event';
import type { Filters } from '../filters';

/** History entries of ids or states. n8n saves all of them with each batch: 600 KB to 1 MB for orders. */
export const MAX_ENTRIES = 200_000;
/** History entries of which each is unlike the others, so that they take more space: about 1 MB. */
const MAX_UNLIKE_ENTRIES = 20_000;

/** How an event is deduplicated, with the user's choices. */
export interface DedupeRule {
	dedupeBy: DedupeBy;
	/** Whether a record that is seen for the first time is only remembered: its state may be an old one. */
	skipsFirstSeen?: boolean;
	/** Whether a record that was dropped from the history never comes again; otherwise it may. */
	dropsForGood?: boolean;
	/** `MAX_ENTRIES` if left out. */
	maxEntries?: number;
}

export function dedupeRuleOf(
	{ family, dedupeBy, created }: CursorEvent,
	{ changedFields }: Filters,
	skipsFirstSeen: boolean,
): DedupeRule {
	if (family === 'queue') return { dedupeBy };
	const rule = { skipsFirstSeen, dropsForGood: created };
	if (dedupeBy !== 'version') return { ...rule, dedupeBy };
	const isCompared = changedFields.length > 0;
	return {
		...rule,
		dedupeBy: isCompared ? 'state' : 'version',
		maxEntries: MAX_UNLIKE_ENTRIES,
	};
}

export const maxEntriesOf = ({ maxEntries = MAX_ENTRIES }: DedupeRule): number => maxEntries;
