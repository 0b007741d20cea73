import { UserError } from 'n8n-workflow';
import { Shared } from './shared';

/** A token, as far as it matters here. */
export interface IssuedToken {
	accessToken: string;
	/** ms since epoch. */
	expiresAt: number;
	/** ms before `expiresAt` from which the token may be renewed. */
	renewalWindow: number;
}

export const NOT_PERMITTED =
	'Signed in, but not permitted: Sellercloud refuses a token that it has just issued. Ask an admin to give this employee REST permissions (Settings > Employees > Manage Employees > Toolbox > Permissions), and to check IP filter, log-on hours and company access';

/** ms: what somebody has just got or read serves the others for as long. */
const RECENT = 60_000;
/** ms that a failed login answers those who come right after. */
const FAILURE_REMEMBERED = 5_000;
/** ms that nobody signs in after new tokens were refused. */
const REFUSAL_REMEMBERED = 60_000;
/** New tokens refused within a minute that show that the token is not the cause. */
const FRUITLESS_LOGINS = 2;
/** As many where each of them may have been ended by the login of another process. */
const FRUITLESS_SHARED_LOGINS = 6;
/** ms that a user who was permitted is taken to be so still, where others sign in for the same account. */
const STILL_PERMITTED = 600_000;
/** Logins within a minute, whatever they are for. */
const MOST_LOGINS = 20;
/** ms at the least that a refused token waits for one that another process stores. */
const PATIENCE = 400;
/** ms of a login that the wait follows. */
const LONGEST_COUNTED = 2_000;
/** Refused tokens that are remembered. */
const MOST_REFUSED = 100;
/** The share of the renewal window over which the processes of an n8n spread their renewals. */
const SPREAD = 2 / 3;

interface Failure {
	error: Error;
	/** ms since epoch. */
	until: number;
}

/**
 * What this process knows about the tokens of one login: the newest, those that were refused, and whether signing in
 * makes sense at the moment.
 *
 * Several processes (the main one, workers, webhooks) share the stored token and nothing else. Nobody documents whether
 * Sellercloud keeps the older tokens of a user, so each of them has to expect that another's login ended its token.
 */
export class Tokens<T extends IssuedToken> {
	/** When this was last asked for; ms since epoch. */
	usedAt = 0;
	private newest?: { token: T; seenAt: number };
	private readonly refused = new Set<string>();
	/** A token of our own that nothing was accepted with so far. */
	private unproved?: { accessToken: string; issuedAt: number };
	private fruitless: number[] = [];
	private logins: number[] = [];
	private failure?: Failure;
	/** ms that the last login took. */
	private loginTook = 0;
	/** Whether a token was stored that this process has not got itself: others sign in for this account, too. */
	private isShared = false;
	/** ms since epoch. */
	private acceptedAt = 0;
	private readonly login = new Shared<T>();
	/** What follows a refusal. */
	readonly recovery = new Shared<T>();
	/** Each process renews at a moment of its own, so that one does so first and the others find its token. */
	private readonly place = Math.random() * SPREAD;

	/** Takes note of a token that is stored, or was just issued. */
	learn(token: T): void {
		const known = this.newest?.token;
		const isKnown = known?.accessToken === token.accessToken;
		if (this.refused.has(token.accessToken)) return;
		if (known && !isKnown && !(token.expiresAt > known.expiresAt) && !this.isRefused(known)) return;
		if (!isKnown && !this.isShared) {
			this.isShared = true;
			// Tokens were refused because of the others, perhaps
			this.failure = undefined;
		}
		this.newest = { token, seenAt: Date.now() };
	}

	/** Whether this process should renew the token by now. */
	isDue({ expiresAt, renewalWindow }: IssuedToken): boolean {
		return !(expiresAt - renewalWindow * (1 - this.place) > Date.now());
	}

	isRefused({ accessToken }: Pick<IssuedToken, 'accessToken'>): boolean {
		return this.refused.has(accessToken);
	}

	/** Another token than this one that was got or read within the last minute and may be good. */
	newerThan(accessToken: string): T | undefined {
		if (!this.newest) return undefined;
		const { token, seenAt } = this.newest;
		const isUsable = Date.now() - seenAt < RECENT && !this.isDue(token) && !this.isRefused(token);
		return isUsable && token.accessToken !== accessToken ? token : undefined;
	}

	/** Takes note that Sellercloud took a token. */
	accept(): void {
		this.acceptedAt = Date.now();
		this.failure = undefined;
		this.unproved = undefined;
		this.fruitless = [];
	}

	/** Takes note that Sellercloud refused a token, which is not handed out again unless it is issued again. */
	refuse(accessToken: string): void {
		if (accessToken === '') return;
		this.refused.add(accessToken);
		const [oldest] = this.refused;
		if (oldest !== undefined && this.refused.size > MOST_REFUSED) this.refused.delete(oldest);
		const now = Date.now();
		if (this.unproved?.accessToken !== accessToken) return;
		const { issuedAt } = this.unproved;
		this.unproved = undefined;
		if (now - issuedAt >= RECENT) return;
		this.fruitless = [...lately(this.fruitless), now];
		const isOftenEnough = this.isShared
			? this.fruitless.length >= FRUITLESS_SHARED_LOGINS && now - this.acceptedAt > STILL_PERMITTED
			: this.fruitless.length >= FRUITLESS_LOGINS;
		if (!isOftenEnough) return;
		this.fruitless = [];
		this.failure = { error: new UserError(NOT_PERMITTED), until: now + REFUSAL_REMEMBERED };
	}

	/**
	 * ms to wait for a token of another process before signing in. It differs each time, so that processes do not sign in
	 * at the same moment: each login may end the token of the one before.
	 *
	 * The older tokens may end when a login begins, and its token is stored when it has ended, so that the wait is longer
	 * than that. Processes that cannot read the stored credential meanwhile, as n8n asks the hook of a request only once,
	 * end each other's tokens by turns; they wait longer the more often they have signed in.
	 */
	patience(): number {
		const took = Math.min(this.loginTook, LONGEST_COUNTED);
		const spread = Math.random() * (2 * PATIENCE + 3 * took);
		if (!this.isShared) return PATIENCE + spread;
		return PATIENCE + took + spread * Math.max(1, lately(this.logins).length);
	}

	/** Why nobody signs in at the moment, if that is so. */
	obstacle(): Error | undefined {
		if (this.failure && Date.now() >= this.failure.until) this.failure = undefined;
		this.logins = lately(this.logins);
		if (this.failure || this.logins.length < MOST_LOGINS) return this.failure?.error;
		return new UserError(
			`Signed in ${MOST_LOGINS} times within a minute, since Sellercloud refuses each token soon after it has issued it. Try again in a minute`,
		);
	}

	/**
	 * Signs in, once for all who ask at the same time.
	 *
	 * @throws the obstacle, and what the login throws
	 */
	async signIn(login: () => Promise<T>): Promise<T> {
		return await this.login.run(async () => await this.begun(login));
	}

	private async begun(login: () => Promise<T>): Promise<T> {
		const obstacle = this.obstacle();
		if (obstacle) throw obstacle;
		const begin = Date.now();
		this.logins.push(begin);
		const token = await login().catch((error: unknown) => {
			if (error instanceof Error) {
				this.failure = { error, until: Date.now() + FAILURE_REMEMBERED };
			}
			throw error;
		});
		this.loginTook = Date.now() - begin;
		// Some servers issue the same one until it ends
		this.refused.delete(token.accessToken);
		this.newest = { token, seenAt: Date.now() };
		this.unproved = { accessToken: token.accessToken, issuedAt: Date.now() };
		return token;
	}
}

const lately = (times: number[]): number[] => times.filter((time) => Date.now() - time < RECENT);
