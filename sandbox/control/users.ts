/** The accounts of the sandbox. */

export const SANDBOX_USER = 'demo@example.com';
export const SANDBOX_PASSWORD = 'sandbox-password';
export const LOCKED_USER = 'locked@example.com';
export const USER_WITHOUT_REST = 'norest@example.com';

export interface User {
	name: string;
	password: string;
	/** A locked user gets no token; tokens that it has go on working. */
	isLocked: boolean;
	/** Without it the user can log in, but every call is answered 401. */
	hasRestPermission: boolean;
}

export class UnknownUserError extends Error {
	constructor(name: string) {
		super(`The sandbox has no user ${name}`);
	}
}

export interface Users {
	/** Names are compared without regard to case. */
	find(name: string): User | undefined;
	/** @throws UnknownUserError */
	demand(name: string): User;
	/** Changes an account. @throws UnknownUserError */
	change(name: string, change: Partial<Omit<User, 'name'>>): void;
	reset(): void;
}

function seedUsers(): Map<string, User> {
	const user = { password: SANDBOX_PASSWORD, isLocked: false, hasRestPermission: true };
	return new Map([
		[SANDBOX_USER, { ...user, name: SANDBOX_USER }],
		[LOCKED_USER, { ...user, name: LOCKED_USER, isLocked: true }],
		[USER_WITHOUT_REST, { ...user, name: USER_WITHOUT_REST, hasRestPermission: false }],
	]);
}

export function createUsers(): Users {
	let users = seedUsers();
	const find: Users['find'] = (name) => users.get(name.trim().toLowerCase());
	const demand: Users['demand'] = (name) => {
		const user = find(name);
		if (!user) throw new UnknownUserError(name);
		return user;
	};
	return {
		find,
		demand,
		change: (name, change) => {
			Object.assign(demand(name), change);
		},
		reset: () => {
			users = seedUsers();
		},
	};
}
