/** Why nobody signs in at the moment, if that is so. */
export class Obstacle {
	/** Both times are ms since epoch. */
	private failure?: { error: Error; from: number; until: number };

	/** @param lasts ms from now; @param after ms from now, until which it is only suspected */
	set(error: Error, lasts: number, after = 0): void {
		const now = Date.now();
		this.failure = { error, from: now + after, until: now + lasts };
	}

	clear(): void {
		this.failure = undefined;
	}

	/** What will be the obstacle unless the token of another process is found first, or is already. */
	suspected(): Error | undefined {
		if (this.failure && Date.now() >= this.failure.until) this.clear();
		return this.failure?.error;
	}

	current(): Error | undefined {
		const error = this.suspected();
		return this.failure && Date.now() >= this.failure.from ? error : undefined;
	}
}
