/** Fruitless logins that show that the token is not the cause, and the ms within which they count. */
const ALONE = { logins: 2, within: 120_000 };
/** The same where each of the tokens may have been ended by the login of another process. */
const SHARED = { logins: 4, within: 180_000 };
/** ms that a user who was permitted is taken to be so still, where others sign in for the same account. */
const STILL_PERMITTED = 600_000;

/** Logins whose token was refused at once: they show that the user has no permission. */
export class FruitlessLogins {
	/** ms since epoch. */
	private times: number[] = [];
	/** ms since epoch. */
	private acceptedAt = 0;

	/** Takes note that a token was accepted. */
	end(): void {
		this.times = [];
		this.acceptedAt = Date.now();
	}

	/** Counts one more. @returns whether there were enough of them, after which they are counted anew */
	areEnough(isShared: boolean): boolean {
		const now = Date.now();
		const { logins, within } = isShared ? SHARED : ALONE;
		this.times = [...this.times.filter((time) => now - time < within), now];
		if (this.times.length < logins) return false;
		if (isShared && now - this.acceptedAt <= STILL_PERMITTED) return false;
		this.times = [];
		return true;
	}
}
