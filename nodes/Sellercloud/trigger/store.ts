import type { IDataObject } from 'n8n-workflow';

/** Tells this process from the one before a restart. */
const PROCESS = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** What is kept between polls. */
interface Kept extends IDataObject {
	/** What the state is for: another event or other filters begin anew. */
	purpose?: string;
	/** How far the event has come, as its family writes it. */
	cursor?: string;
	/** The same as it was before the latest batch, while that batch may come again. */
	before?: string;
	/** The process that handed the latest batch over. */
	process?: string;
}

/** Where a poll goes on. */
export interface Resumed {
	/** Nothing at the beginning. */
	state?: string;
	/** Where the latest batch had led to, if it comes again: nobody knows whether it was handed over. */
	after?: string;
}

/**
 * The state in the data that n8n keeps for the node. n8n 1.x and 2.x write it to their database when a poll has
 * handed something over, and when the workflow is activated or deactivated, not after a poll that was quiet.
 */
export class Store {
	/**
	 * @param data what n8n keeps; changed in place
	 * @param purpose event, filters and account
	 * @param repeats whether the latest batch comes again after a restart
	 */
	constructor(
		private readonly data: Kept,
		private readonly purpose: string,
		private readonly repeats: boolean,
	) {}

	/** Where to go on, or nothing at the beginning. */
	read(): Resumed {
		const { purpose, cursor, before, process } = this.data;
		if (purpose !== this.purpose) return {};
		const isRestarted = process !== undefined && process !== PROCESS;
		const repeats = this.repeats && isRestarted && before !== undefined;
		return repeats ? { state: before, after: cursor } : { state: cursor };
	}

	/** @param handedOver whether there is a batch that goes to n8n with this */
	write(cursor: string, handedOver: boolean, from?: string): void {
		const before = this.repeats && handedOver ? from : undefined;
		const next: Kept = { purpose: this.purpose, cursor, process: PROCESS, before };
		// n8n writes what was set, also to the same
		for (const [key, value] of Object.entries(next)) {
			if (this.data[key] === value) continue;
			if (value === undefined) delete this.data[key];
			else this.data[key] = value;
		}
	}
}
