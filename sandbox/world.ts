import { createUsers, type Users } from './control/users';
import { createTokens, type Tokens } from './control/tokens';
import type { SandboxData } from './data/model';
import { seedData } from './data/seed';
import { createStore } from './data/store';
import type { Settings } from './options';

/** Everything that the operations of one sandbox share. */
export interface World {
	readonly settings: Settings;
	readonly users: Users;
	readonly tokens: Tokens;
	readonly data: SandboxData;
	/** The clock, ms since the epoch. */
	now(): number;
	/** Data as they are seeded, and users as they were at the start; tokens stay valid. */
	reset(): void;
	/** To be called when the data change, so that they are kept. */
	changed(): void;
	/** Keeps the data as they are now. */
	close(): void;
}

export function createWorld(settings: Settings): World {
	const start = settings.now();
	const users = createUsers();
	const store = createStore(settings);
	const kept = store.load();
	let data = kept ?? seedData(settings, start);
	const changed = () => store.saveSoon(() => data);
	if (!kept) changed();
	return {
		settings,
		users,
		tokens: createTokens(settings.now, settings.tokensPerUser),
		get data() {
			return data;
		},
		now: settings.now,
		reset() {
			users.reset();
			data = seedData(settings, start);
			changed();
		},
		changed,
		close: () => store.save(data),
	};
}
