import type { Outcome } from '../client/types';

export interface TtlCacheOptions {
	/** ms that a value is kept. */
	lifetime: number;
	/** ms that a failure is kept. */
	failureLifetime: number;
	/** The most keys; the least recently used one is removed first. */
	size: number;
}

interface Entry<T> {
	outcome: Promise<Outcome<T>>;
	/** ms since epoch; `undefined` while the value is being read. */
	until?: number;
	/** The latest value, which is kept if reading it again fails. */
	value?: T;
}

/** A cache that reads values on demand and keeps them for a limited time. Concurrent callers share one read. */
export class TtlCache<T> {
	private readonly entries = new Map<string, Entry<T>>();

	constructor(private readonly options: TtlCacheOptions) {}

	/**
	 * The cached value of a key, or the value that `read` returns. If `read` fails, an expired value is used again.
	 *
	 * @param read reads the value; errors that it throws are passed to the callers and not cached
	 * @param now the clock, in ms since epoch
	 */
	async get(key: string, read: () => Promise<Outcome<T>>, now: () => number): Promise<Outcome<T>> {
		const known = this.entries.get(key);
		const counts = known && (known.until === undefined || now() < known.until);
		const entry = counts ? known : this.started(read, now, key, known?.value);
		this.entries.delete(key);
		this.entries.set(key, entry);
		const [oldest] = this.entries.keys();
		if (oldest !== undefined && this.entries.size > this.options.size) this.entries.delete(oldest);
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
				const { lifetime, failureLifetime } = this.options;
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
