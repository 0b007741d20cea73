import type { IDataObject } from 'n8n-workflow';

/** Identifies this process, as opposed to the one before a restart. */
const PROCESS = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** What n8n saves between polls. */
interface StoredState extends IDataObject {
	/** What the state belongs to: with another event or other filters the trigger starts over. */
	purpose?: string;
	/** The state of the event, as the strategy of its family saves it. */
	cursor?: string;
	/** The state before the latest batch, if that batch is delivered again after a restart. */
	before?: string;
	/** The process that wrote the state. */
	process?: string;
}

/** The state from which a poll continues. */
export interface Resumed {
	/** `undefined` at the start. */
	state?: string;
	/** The state after the latest batch, if that batch is delivered again: it may or may not have been delivered. */
	after?: string;
}

/**
 * The state in the static data that n8n keeps for the node. n8n 1.x and 2.x write it to their database when a poll has
 * returned items, and when the workflow is activated or deactivated, but not after a quiet poll.
 */
export class Store {
	/**
	 * @param data the static data; changed in place
	 * @param purpose event, filters and account
	 * @param repeats whether the latest batch is delivered again after a restart
	 */
	constructor(
		private readonly data: StoredState,
		private readonly purpose: string,
		private readonly repeats: boolean,
	) {}

	read(): Resumed {
		const { purpose, cursor, before, process } = this.data;
		if (purpose !== this.purpose) return {};
		const isRestarted = process !== undefined && process !== PROCESS;
		const repeats = this.repeats && isRestarted && before !== undefined;
		return repeats ? { state: before, after: cursor } : { state: cursor };
	}

	/**
	 * @param hasBatch whether the poll returns items
	 * @param previous the state from which the poll continued
	 */
	write(cursor: string, hasBatch: boolean, previous?: string): void {
		const before = this.repeats && hasBatch ? previous : undefined;
		const next: StoredState = { purpose: this.purpose, cursor, process: PROCESS, before };
		// n8n writes a value that was set even if it is the same
		for (const [key, value] of Object.entries(next)) {
			if (this.data[key] === value) continue;
			if (value === undefined) delete this.data[key];
			else this.data[key] = value;
		}
	}
}
