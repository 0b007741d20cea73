import type { ReadText } from '../../client/readText';
import type { Outcome, Query } from '../../client/types';
import type { ApiFacts } from './apiFacts';

/** What one check found out about the account. It holds no name, host, secret or customer data. */
export interface Finding {
	/** What was checked: `Sign-In`. */
	check: string;
	/** `ok`: as the node expects; `note`: otherwise, and the node adapts; `problem`: something has to be done. */
	result: 'ok' | 'note' | 'problem';
	/** What the account answered. */
	found: string;
	/** What that means for workflows. */
	meaning: string;
	/** What to do; empty where nothing has to be done. */
	whatToDo: string;
}

/** The little of an account that checks need. */
export interface AccountProbe {
	/** GETs a text; a failure is a value. Each call counts. */
	read(path: string, query?: Query): Promise<Outcome<ReadText>>;
	/** What the stored token says; nothing before the first call. */
	token(): Promise<StoredToken>;
	/** The account's time zone, an IANA name, and whether the credential names it. */
	zone: string;
	isZoneSet: boolean;
	/** What the server describes of itself, and what this package needs of it. */
	facts: ApiFacts;
	/** Signs in once more. @returns whether the older token has ended; `undefined` where signing in failed */
	endsOlderToken(): Promise<boolean | undefined>;
	/** Calls that were made so far. */
	calls(): number;
}

export interface StoredToken {
	/** A JWT, or whatever the server calls a token. It never leaves the check. */
	text: string;
	/** ms since epoch. */
	expiresAt: number;
}

/** A check of the account: reads, and says what it found. */
export interface AccountCheck {
	run(probe: AccountProbe): Promise<Finding[]>;
}

type Said = [found: string, meaning: string];

export const ok = (check: string, [found, meaning]: Said): Finding => ({
	check,
	result: 'ok',
	found,
	meaning,
	whatToDo: '',
});

export const note = (check: string, [found, meaning]: Said, whatToDo = ''): Finding => ({
	check,
	result: 'note',
	found,
	meaning,
	whatToDo,
});

export const problem = (check: string, [found, meaning]: Said, whatToDo: string): Finding => ({
	check,
	result: 'problem',
	found,
	meaning,
	whatToDo,
});
