import type { World } from '../world';
import { createFaults, type Faults } from './faults';
import { createJournal, type Journal } from './journal';
import { createRateLimit, type RateLimit } from './rateLimit';

/** The levers of a sandbox, the same in process and over HTTP. */
export interface Control {
	readonly faults: Pick<Faults, 'add' | 'list' | 'clear'>;
	readonly journal: Pick<Journal, 'entries' | 'count' | 'clear'>;
	/** Makes every token issued so far invalid. */
	revokeTokens(): void;
	/** @param lifetime seconds, also below zero. @throws UnknownUserError */
	issueToken(userName: string, lifetime: number): { accessToken: string; expiresAt: number };
	/** Whether a token is one of this server's, which may have expired; otherwise it belongs to another. */
	hasIssued(accessToken: string): boolean;
	/** REST permission. @throws UnknownUserError */
	setPermission(userName: string, hasPermission: boolean): void;
	/** @throws UnknownUserError */
	setPassword(userName: string, password: string): void;
	/** @throws UnknownUserError */
	lock(userName: string, isLocked: boolean): void;
	setCallsPerHour(calls: number): void;
	/** Data and users back to the seed; faults, journal and counted calls gone. Tokens stay valid. */
	reset(): void;
}

/** What the server itself works with; `control` is the part that tests and demos see. */
export interface Machinery {
	faults: Faults;
	journal: Journal;
	rateLimit: RateLimit;
	control: Control;
}

export function createMachinery(world: World): Machinery {
	const { users, tokens, settings } = world;
	const faults = createFaults();
	const journal = createJournal();
	const rateLimit = createRateLimit(world.now, settings.callsPerHour);
	const control: Control = {
		faults,
		journal,
		revokeTokens: () => tokens.revokeAll(),
		issueToken(userName, lifetime) {
			const { name } = users.demand(userName);
			const { accessToken, expiresAt } = tokens.issue(name, lifetime);
			return { accessToken, expiresAt };
		},
		hasIssued: (accessToken) => tokens.hasIssued(accessToken),
		setPermission: (name, hasRestPermission) => users.change(name, { hasRestPermission }),
		setPassword: (name, password) => users.change(name, { password }),
		lock: (name, isLocked) => users.change(name, { isLocked }),
		setCallsPerHour: (calls) => rateLimit.setCallsPerHour(calls),
		reset() {
			world.reset();
			faults.clear();
			journal.clear();
			rateLimit.reset();
		},
	};
	return { faults, journal, rateLimit, control };
}
