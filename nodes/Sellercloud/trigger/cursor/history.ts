import type { AccountTime } from '../../client/accountTime';
import {
	decodeHistory,
	encodeHistory,
	entriesAmong,
	type HistoryEntry,
	isSince,
} from './historyCodec';

/**
 * What events are deduplicated by: an entry for each id, or for each id and last update.
 *
 * It may have 200,000 entries, and most polls change none of them. As long as it was not changed, it is therefore left in
 * the form in which it was saved.
 */
export class History {
	private constructor(
		private readonly saved: readonly unknown[] | undefined,
		private decoded?: ReadonlyMap<string, HistoryEntry>,
	) {}

	static of(entries: ReadonlyMap<string, HistoryEntry>): History {
		return new History(undefined, entries);
	}

	/** @param saved what `save` returned; whatever in it is not a group of entries is left out */
	static load(saved: readonly unknown[]): History {
		return new History(saved);
	}

	save(): readonly unknown[] {
		return this.saved ?? encodeHistory(this.entries());
	}

	/** All entries; reading some of them with `among` takes far less time. */
	entries(): ReadonlyMap<string, HistoryEntry> {
		return (this.decoded ??= decodeHistory(this.saved ?? []));
	}

	/** The entries that these keys have. */
	among(keys: Iterable<string>): ReadonlyMap<string, HistoryEntry> {
		if (this.saved) return entriesAmong(this.saved, keys);
		const entries = this.entries();
		return new Map(
			[...keys].flatMap((key) => {
				const entry = entries.get(key);
				return entry ? [[key, entry] as const] : [];
			}),
		);
	}

	/** With these entries, which replace those with the same keys. */
	with(changes: ReadonlyMap<string, HistoryEntry>): History {
		return changes.size === 0 ? this : History.of(new Map([...this.entries(), ...changes]));
	}

	/** Without the entries that are older. */
	since(age: AccountTime): History {
		if (this.saved) {
			const saved = this.saved.filter((group) => isSince(group, age));
			return saved.length === this.saved.length ? this : History.load(saved);
		}
		const entries = [...this.entries()];
		const kept = entries.filter(([, [one]]) => one >= age);
		return kept.length === entries.length ? this : History.of(new Map(kept));
	}
}
