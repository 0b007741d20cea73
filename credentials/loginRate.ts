/** ms. */
const MINUTE = 60_000;
/** What a renewal window is of the life of a token that ends within minutes. */
const TENTH = 10;

/**
 * How often a process signs in: as many tokens as end within a minute, and once more. That is twice a minute where tokens
 * live for a minute or longer.
 *
 * Where a login ends the older token of the user, the processes of an n8n could otherwise end each other's tokens for
 * ever. As each of them stops, the last token stays, and all find it in the stored credential.
 */
export class LoginRate {
	/** ms that the last login took. */
	took = 0;
	/** ms since epoch. */
	private times: number[] = [];

	/** Logins within the last minute. */
	lately(): number {
		const now = Date.now();
		this.times = this.times.filter((time) => now - time < MINUTE);
		return this.times.length;
	}

	/**
	 * ms until the next login may begin.
	 *
	 * @param renewalWindow of the latest token; ms
	 */
	rest(renewalWindow = MINUTE): number {
		const most = 1 + Math.max(1, Math.ceil(MINUTE / (TENTH * renewalWindow)));
		const oldest = this.lately() < most ? undefined : this.times.at(-most);
		return oldest === undefined ? 0 : oldest + MINUTE - Date.now();
	}

	/** Counts a login, from its beginning and then from its end, and measures it. */
	async measured<T>(login: () => Promise<T>): Promise<T> {
		const begin = Date.now();
		this.times.push(begin);
		try {
			return await login();
		} finally {
			const end = Date.now();
			this.took = end - begin;
			this.times = this.times.map((time) => (time === begin ? end : time));
		}
	}
}
