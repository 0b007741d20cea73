import { UserError } from 'n8n-workflow';
import { FruitlessLogins } from './fruitlessLogins';
import { LatestTexts } from './latestTexts';
import { LoginRate } from './loginRate';
import { Obstacle } from './obstacle';
import { Shared } from './shared';

/** A token, as far as it matters here. */
export interface IssuedToken {
	accessToken: string;
	/** ms since epoch, by the clock of this machine. */
	expiresAt: number;
	/** ms that the clock which `expiresAt` goes by is ahead of the server's; 0 if that is unknown. */
	clockAhead: number;
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
/** ms at the least that a refused token waits for one that another process stores. */
const PATIENCE = 400;
/** ms of a login that the wait follows. */
const LONGEST_COUNTED = 10_000;
/** ms that a token is in use, after which it counts as accepted: n8n's own nodes report nothing but failures. */
const IN_USE = 20_000;
/** Tokens that are remembered. */
const MOST_REMEMBERED = 100;
/** The share of the renewal window over which the processes of an n8n spread their renewals. */
const SPREAD = 2 / 3;

/** When a token ends by the server's clock; ms since epoch. */
const endOf = ({ expiresAt, clockAhead }: IssuedToken): number => expiresAt - clockAhead;

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
	private newest?: { token: T; since: number; seenAt: number };
	private readonly refused = new LatestTexts(MOST_REMEMBERED);
	/** Those that were the newest. */
	private readonly seen = new LatestTexts(MOST_REMEMBERED);
	/** A token of our own that nothing was accepted with so far. */
	private unproved?: { accessToken: string; issuedAt: number };
	private readonly fruitless = new FruitlessLogins();
	readonly obstacle = new Obstacle();
	private readonly logins = new LoginRate();
	/** Looks as if it had expired, and was accepted: the clock of the process that got it differs from ours. */
	private trusted?: string;
	/** Whether a token was stored that this process has not got itself: others sign in for this account, too. */
	private isShared = false;
	private readonly login = new Shared<T>();
	/** What follows a refusal. */
	readonly recovery = new Shared<T | undefined>();
	/** Each process renews at a moment of its own, so that one does so first and the others find its token. */
	private readonly place = Math.random() * SPREAD;

	/** Takes note of a token that is stored, or was just issued. */
	learn(token: T): void {
		const known = this.newest?.token;
		const isKnown = known?.accessToken === token.accessToken;
		if (this.refused.has(token.accessToken) || token.expiresAt <= Date.now()) return;
		if (known && !isKnown && !(endOf(token) > endOf(known)) && !this.isRefused(known)) return;
		if (isKnown && Date.now() - (this.newest?.since ?? Infinity) >= IN_USE) this.accept();
		if (!isKnown && !this.isShared) {
			this.isShared = true;
			// Tokens were refused because of the others, perhaps
			this.obstacle.clear();
		}
		this.take(token);
	}

	/** A token that was read from the credential, as this process knows it already: the server's clock may be odd. */
	known(token: T): T {
		const { newest } = this;
		const isSame =
			newest?.token.accessToken === token.accessToken && endOf(newest.token) === endOf(token);
		return isSame ? newest.token : token;
	}

	/** Whether this process should renew the token by now. One that still lives is used for as long as nobody may sign in. */
	isDue({ accessToken, expiresAt, renewalWindow }: IssuedToken): boolean {
		if (accessToken === this.trusted) return false;
		const now = Date.now();
		if (expiresAt > now && this.rest() > 0) return false;
		return !(expiresAt - renewalWindow * (1 - this.place) > now);
	}

	/**
	 * Whether a token has expired by our clock, although another process has stored it since we know this account. Its
	 * clock may differ from ours, so the server has to say whether the token is good.
	 */
	isDoubtful({ accessToken, expiresAt }: IssuedToken): boolean {
		return this.newest !== undefined && !this.seen.has(accessToken) && expiresAt <= Date.now();
	}

	/** Takes a token for good that has expired by our clock, since Sellercloud took it. */
	trust(token: T): void {
		this.trusted = token.accessToken;
		this.take(token);
		this.isShared = true;
		this.accept();
	}

	isTrusted({ accessToken }: IssuedToken): boolean {
		return accessToken === this.trusted;
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
		this.obstacle.clear();
		this.unproved = undefined;
		this.fruitless.end();
	}

	/** Takes note that Sellercloud refused a token, which is not handed out again unless it is issued again. */
	refuse(accessToken: string): void {
		if (accessToken === '') return;
		this.refused.add(accessToken);
		if (this.unproved?.accessToken !== accessToken) return;
		const { issuedAt } = this.unproved;
		this.unproved = undefined;
		const now = Date.now();
		if (now - issuedAt >= RECENT || !this.fruitless.areEnough(this.isShared)) return;
		// The login of a process that has stored nothing yet may have ended our tokens
		const after = PATIENCE + this.loginTook();
		this.obstacle.set(new UserError(NOT_PERMITTED), REFUSAL_REMEMBERED, after);
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
		const took = this.loginTook();
		const spread = Math.random() * (2 * PATIENCE + 3 * took);
		if (!this.isShared) return PATIENCE + spread;
		return PATIENCE + took + spread * Math.max(1, this.logins.lately());
	}

	/** ms until this process may sign in again. */
	rest(): number {
		return this.logins.rest(this.newest?.token.renewalWindow);
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
		const obstacle = this.obstacle.current();
		if (obstacle) throw obstacle;
		const token = await this.logins.measured(login).catch((error: unknown) => {
			if (error instanceof Error) this.obstacle.set(error, FAILURE_REMEMBERED);
			throw error;
		});
		// Some servers issue the same one until it ends
		this.refused.delete(token.accessToken);
		this.take(token);
		this.unproved = { accessToken: token.accessToken, issuedAt: Date.now() };
		return token;
	}

	private loginTook(): number {
		return Math.min(this.logins.took, LONGEST_COUNTED);
	}

	private take(token: T): void {
		const now = Date.now();
		const isSame = this.newest?.token.accessToken === token.accessToken;
		this.newest = { token, since: isSame && this.newest ? this.newest.since : now, seenAt: now };
		this.seen.add(token.accessToken);
	}
}
