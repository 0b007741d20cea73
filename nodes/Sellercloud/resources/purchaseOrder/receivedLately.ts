/** ms: Sellercloud shows changes of stock after 30 to 60 seconds, and its lists may be behind as well. */
const SETTLING = 2 * 60_000;
const MOST = 10_000;

interface Received {
	units: number;
	/** ms since epoch. */
	at: number;
}

/**
 * What this process has received of lines in the last two minutes. A list that is read in this time may not show it yet,
 * and the same units would be received again.
 */
export class ReceivedLately {
	/** In the order in which they were received. */
	private readonly lines = new Map<string, Received>();

	/** How many units of a line were received in all, if the list says this number. @param now ms since epoch */
	atLeast(line: string, listed: number, now: number): number {
		const known = this.lines.get(line);
		return known && now - known.at < SETTLING ? Math.max(listed, known.units) : listed;
	}

	/** @param units received of the line in all @param now ms since epoch */
	note(line: string, units: number, now: number): void {
		this.lines.delete(line);
		this.lines.set(line, { units, at: now });
		const [oldest] = this.lines.keys();
		if (oldest !== undefined && this.lines.size > MOST) this.lines.delete(oldest);
	}
}
