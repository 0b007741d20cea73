import type { Locator } from 'playwright-core';

/** The right side of a node's panel: the items of its last run, or the error that ended it. */
export class OutputPanel {
	readonly root: Locator;

	constructor(panel: Locator) {
		this.root = panel.getByTestId('output-panel');
	}

	/** Chooses how the items are shown. A table is tall where rows have lists. */
	async show(view: 'Schema' | 'Table' | 'JSON'): Promise<void> {
		await this.root.getByText(view, { exact: true }).click();
	}

	/** "5 items" */
	get itemCount(): Locator {
		return this.root.getByTestId('ndv-items-count');
	}

	get errorMessage(): Locator {
		return this.root.getByTestId('node-error-message');
	}

	get errorDescription(): Locator {
		return this.root.getByTestId('node-error-description');
	}

	/** Unfolds all that an error knows. */
	async showDetails(): Promise<void> {
		await this.errorMessage.waitFor();
		for (const section of await this.root.locator('summary').all()) await section.click();
	}

	/** Waits for items or an error. */
	async filled(): Promise<void> {
		await this.itemCount.or(this.errorMessage).filter({ visible: true }).first().waitFor();
	}
}
