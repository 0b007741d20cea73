import type { Outcome } from '../client/types';

export interface Keeping {
	/** ms that a value counts. */
	lifetime: number;
	/** ms that a failure counts. */
	failureLifetime: number;
	/** Keys at the most; the one that was used longest ago goes first. */
	size: number;
}

interface Entry<T> {
	outcome: Promise<Outcome<T>>;
	/** ms since epoch; while it is being read, there is none. */
	until?: number;
	/** The newest value, which outlives a failure to read it anew. */
	value?: T;
}

/** Values that are read at the first need, and then remembered for a while. Callers at the same time share one read. */
export class Remembered<T> {
	private readonly entries = new Map<string, Entry<T>>();

	constructor(private readonly keeping: Keeping) {}

	/**
	 * @param read gives the value of this key; what it throws goes to the callers and isn't remembered
	 * @param now the clock, in ms since epoch
	 */
	async get(key: string, read: () => Promise<Outcome<T>>, now: () => number): Promise<Outcome<T>> {
		const known = this.entries.get(key);
		const counts = known && (known.until === undefined || now() < known.until);
		const entry = counts ? known : this.started(read, now, key, known?.value);
		this.entries.delete(key);
		this.entries.set(key, entry);
		const [oldest] = this.entries.keys();
		if (oldest !== undefined && this.entries.size > this.keeping.size) this.entries.delete(oldest);
		return await entry.outcome;
	}

	private started(
		read: () => Promise<Outcome<T>>,
		now: () => number,
		key: string,
		previous: T | undefined,
	): Entry<T> {
		const settled = async (): Promise<Outcome<T>> => {
			try {
				const outcome = await read();
				const { lifetime, failureLifetime } = this.keeping;
				entry.value = outcome.ok ? outcome.value : previous;
				entry.until = now() + (outcome.ok ? lifetime : failureLifetime);
				return entry.value === undefined ? outcome : { ok: true, value: entry.value };
			} finally {
				const threw = entry.until === undefined;
				if (threw && this.entries.get(key) === entry) this.entries.delete(key);
			}
		};
		const entry: Entry<T> = { outcome: Promise.resolve().then(settled), value: previous };
		return entry;
	}
}
