import { randomBytes, randomUUID } from 'node:crypto';
import { createDecoder, createSigner, createVerifier } from 'fast-jwt';
import { SECOND } from '../time';

export interface IssuedToken {
	accessToken: string;
	issuedAt: number;
	/** Ms since the epoch. */
	expiresAt: number;
}

/** What a request's token says. The user name is there even when the token no longer counts. */
export type TokenCheck =
	{ isValid: true; userName: string } | { isValid: false; userName: string | undefined };

/** JWTs, valid until they expire, all are revoked, or their user has got too many later ones. */
export interface Tokens {
	/** @param lifetime seconds */
	issue(userName: string, lifetime: number): IssuedToken;
	check(token: string): TokenCheck;
	/** Whether it was issued here; it may have expired, or been revoked. */
	hasIssued(token: string): boolean;
	revokeAll(): void;
}

interface Claims {
	sub: string;
	/** Ms since the epoch; the standard claim beside it knows only whole seconds. */
	endsAt: number;
	/** Tokens of an earlier era are revoked. */
	era: number;
	/** Its place among the tokens of its user, from 1. */
	nth: number;
}

function isClaims(value: unknown): value is Claims {
	return (
		typeof value === 'object' &&
		value !== null &&
		'sub' in value &&
		typeof value.sub === 'string' &&
		'endsAt' in value &&
		typeof value.endsAt === 'number' &&
		'era' in value &&
		typeof value.era === 'number' &&
		'nth' in value &&
		typeof value.nth === 'number'
	);
}

function wholeSeconds(at: number): number {
	return Math.max(Math.ceil(at / SECOND), 1);
}

/**
 * @param now the clock, ms since the epoch
 * @param perUser how many of the newest tokens of a user count
 */
export function createTokens(now: () => number, perUser = Infinity): Tokens {
	const key = randomBytes(32).toString('hex');
	const sign = createSigner({ key, algorithm: 'HS256', noTimestamp: true });
	// Expiry is checked here, against the sandbox's own clock.
	const verify = createVerifier({ key, algorithms: ['HS256'], ignoreExpiration: true });
	const decode = createDecoder();
	let era = 1;
	/** Tokens issued so far, by user. */
	const issued = new Map<string, number>();

	const read = (use: (token: string) => unknown, token: string): Claims | undefined => {
		try {
			const claims = use(token);
			return isClaims(claims) ? claims : undefined;
		} catch {
			return undefined;
		}
	};

	return {
		issue(userName, lifetime) {
			const issuedAt = now();
			const nth = (issued.get(userName) ?? 0) + 1;
			issued.set(userName, nth);
			const expiresAt = issuedAt + lifetime * SECOND;
			const accessToken = sign({
				sub: userName,
				iat: wholeSeconds(issuedAt),
				exp: wholeSeconds(expiresAt),
				endsAt: expiresAt,
				era,
				nth,
				jti: randomUUID(),
			});
			return { accessToken, issuedAt, expiresAt };
		},
		check(token) {
			const claims = read(verify, token);
			const later = claims ? (issued.get(claims.sub) ?? 0) - claims.nth : 0;
			if (claims && claims.era === era && claims.endsAt > now() && later < perUser) {
				return { isValid: true, userName: claims.sub };
			}
			return { isValid: false, userName: read(decode, token)?.sub };
		},
		hasIssued: (token) => read(verify, token) !== undefined,
		revokeAll: () => {
			era++;
		},
	};
}
