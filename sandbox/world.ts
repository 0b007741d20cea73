import { createUsers, type Users } from './control/users';
import { createTokens, type Tokens } from './control/tokens';
import type { SandboxData } from './data/model';
import { seedData } from './data/seed';
import type { Settings } from './options';

/** Everything that the operations of one sandbox share. */
export interface World {
	readonly settings: Settings;
	readonly users: Users;
	readonly tokens: Tokens;
	readonly data: SandboxData;
	/** The clock, ms since the epoch. */
	now(): number;
	/** Data and users as they were at the start; tokens stay valid. */
	reset(): void;
}

export function createWorld(settings: Settings): World {
	const start = settings.now();
	const users = createUsers();
	let data = seedData(settings, start);
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
		},
	};
}
