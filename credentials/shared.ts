/** Work that is done once for all who ask for it at the same time. */
export class Shared<T> {
	private running?: Promise<T>;

	/** @throws what the work throws, to all of them */
	async run(work: () => Promise<T>): Promise<T> {
		this.running ??= work().finally(() => {
			this.running = undefined;
		});
		return await this.running;
	}
}
