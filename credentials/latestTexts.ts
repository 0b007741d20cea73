/** The texts that were added last. */
export class LatestTexts {
	private readonly texts = new Set<string>();

	/** @param most how many are kept */
	constructor(private readonly most: number) {}

	add(text: string): void {
		this.texts.add(text);
		const [oldest] = this.texts;
		if (oldest !== undefined && this.texts.size > this.most) this.texts.delete(oldest);
	}

	has(text: string): boolean {
		return this.texts.has(text);
	}

	delete(text: string): void {
		this.texts.delete(text);
	}
}
