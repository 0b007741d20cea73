import type { IDataObject } from 'n8n-workflow';
import { type Cursor, load, save } from './cursor';
import { rollBack } from './rollBack';

/** Tells this process from the one before a restart. */
const PROCESS = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** What is kept between polls. */
interface Kept extends IDataObject {
	/** What the cursor is for: another event or other filters begin anew. */
	purpose?: string;
	cursor?: string;
	/** The cursor as it was before the latest batch, while that batch may come again. */
	before?: string;
	/** The process that handed the latest batch over. */
	process?: string;
}

/**
 * The cursor in the data that n8n keeps for the node. n8n 1.x and 2.x write it to their database when a poll has
 * handed something over, and when the workflow is activated or deactivated, not after a poll that was quiet.
 */
export class Store {
	/**
	 * @param data what n8n keeps; changed in place
	 * @param purpose event, filters and account
	 * @param repeats whether the latest batch comes again after a restart
	 * @param learnsFirst whether what is seen for the first time is only learnt, not told
	 */
	constructor(
		private readonly data: Kept,
		private readonly purpose: string,
		private readonly repeats: boolean,
		private readonly learnsFirst: boolean,
	) {}

	/** Where to go on, or nothing at the beginning. */
	read(): Cursor | undefined {
		const { purpose, process } = this.data;
		if (purpose !== this.purpose) return undefined;
		const isRestarted = process !== undefined && process !== PROCESS;
		const cursor = load(this.data.cursor);
		const before = this.repeats && isRestarted ? load(this.data.before) : undefined;
		return before && cursor ? rollBack(before, cursor, this.learnsFirst) : cursor;
	}

	/** @param handedOver whether there is a batch that goes to n8n with this */
	write(cursor: Cursor, handedOver: boolean, from?: Cursor): void {
		const text = save(cursor);
		const before = this.repeats && handedOver && from ? save(from) : undefined;
		const next: Kept = { purpose: this.purpose, cursor: text, process: PROCESS, before };
		// n8n writes what was set, also to the same
		for (const [key, value] of Object.entries(next)) {
			if (this.data[key] === value) continue;
			if (value === undefined) delete this.data[key];
			else this.data[key] = value;
		}
	}
}
