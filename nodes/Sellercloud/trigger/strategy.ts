import type { Emitted } from './emitted';

/** What a poll has found, before the details of its records are read. */
export interface Found<State> {
	emitted: readonly Emitted[];
	/** Why the poll could not read everything. */
	error?: Error;
	/** The state to save, once it is known which records are delivered; without it the saved state stays. */
	next?(delivery: Delivery): Next<State> | undefined;
}

export interface Delivery {
	/** Ids of records whose details could not be read. They are not delivered, so a later poll has to find them again. */
	missing: ReadonlySet<string>;
	/** Whether nothing is delivered. */
	isQuiet: boolean;
}

export interface Next<State> {
	state: State;
	/** What the user has to know once. Only for a quiet poll, since it ends the poll with an error. */
	notice?: Error;
}

/** How one family of events finds what is new, with the state that it saves between polls. */
export interface Strategy<State> {
	/** @returns `undefined` for a text that is not a state, or for a state that is impossible */
	load(text: string): State | undefined;
	save(state: State): string;
	/** The state before a batch that is delivered again after a restart, with what that batch may have changed. */
	replay(before: State, after: State): State;
	/** The first poll. */
	begin(): Promise<Found<State>>;
	/** Every later poll. */
	find(state: State): Promise<Found<State>>;
}
