/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout } from 'node:timers/promises';
import { deviations, type DeviationName } from './deviations';
import { HOUR, SECOND } from './time';

/** What a caller may choose when starting a sandbox; everything has a default. */
export interface SandboxOptions {
	/** Port of the API on 127.0.0.1; 0 takes a free one. */
	port?: number;
	/** Seed of the generated data: the same seed and start time give the same data. */
	seed?: number;
	orders?: number;
	products?: number;
	/** The clock, ms since the epoch. */
	now?: () => number;
	/**
	 * Waits before a late answer goes on.
	 * @param gone aborted when the client closes the connection
	 */
	sleep?: (ms: number, gone: AbortSignal) => Promise<void>;
	/** Seconds a token lives. */
	tokenLifetime?: number;
	/** How many tokens of a user count; a further login makes the oldest worthless. Nobody documents what the API does. */
	tokensPerUser?: number;
	/** Calls a user may make from one address within an hour. */
	callsPerHour?: number;
	/** Ms until a stock adjustment shows in answers. */
	settleTime?: number;
	/** Ms a physical inventory import runs. */
	importTime?: number;
	/** In what it answers otherwise than its documents lead one to expect. */
	deviations?: readonly DeviationName[];
	/** File that keeps the data from one start to the next; what it has counts, whatever the seed and sizes are. Empty: none. */
	store?: string;
	/** Gets a sentence when the file cannot be read or written. */
	onNotice?: (sentence: string) => void;
}

export type Settings = Required<SandboxOptions>;

const DEFAULTS: Settings = {
	port: 0,
	seed: 1,
	orders: 240,
	products: 120,
	now: Date.now,
	// Not a reason to keep a process alive that is otherwise done
	sleep: async (ms) => await setTimeout(ms, undefined, { ref: false }),
	tokenLifetime: HOUR / SECOND,
	tokensPerUser: Infinity,
	callsPerHour: 10_800,
	settleTime: 30 * SECOND,
	importTime: 5 * SECOND,
	deviations: [],
	store: '',
	onNotice: () => {},
};

/** Fills in the defaults; an option given as undefined counts as not given. */
export function settingsFrom(options: SandboxOptions): Settings {
	const chosen = options.deviations ?? DEFAULTS.deviations;
	const others: Partial<Settings> = Object.assign(
		{},
		...chosen.map((name) => deviations[name].settings),
	);
	return {
		port: options.port ?? DEFAULTS.port,
		seed: options.seed ?? DEFAULTS.seed,
		orders: options.orders ?? DEFAULTS.orders,
		products: options.products ?? DEFAULTS.products,
		now: options.now ?? DEFAULTS.now,
		sleep: options.sleep ?? DEFAULTS.sleep,
		tokenLifetime: options.tokenLifetime ?? others.tokenLifetime ?? DEFAULTS.tokenLifetime,
		tokensPerUser: options.tokensPerUser ?? others.tokensPerUser ?? DEFAULTS.tokensPerUser,
		callsPerHour: options.callsPerHour ?? DEFAULTS.callsPerHour,
		settleTime: options.settleTime ?? DEFAULTS.settleTime,
		importTime: options.importTime ?? DEFAULTS.importTime,
		deviations: chosen,
		store: options.store ?? DEFAULTS.store,
		onNotice: options.onNotice ?? DEFAULTS.onNotice,
	};
}
