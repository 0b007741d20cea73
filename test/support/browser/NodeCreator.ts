import type { Locator, Page } from 'playwright-core';

/** The panel on the right that nodes are searched in and added from. */
export class NodeCreator {
	readonly root: Locator;

	constructor(page: Page) {
		this.root = page.getByTestId('node-creator');
	}

	async search(text: string): Promise<void> {
		await this.root.getByTestId('node-creator-search-bar').fill(text);
	}

	/** A node among the search's results. */
	result(name: string): Locator {
		return this.root
			.getByTestId('node-creator-item-name')
			.filter({ has: this.root.page().getByText(name, { exact: true }) });
	}

	/** The entry that the arrow keys have led to, and Enter opens. */
	get marked(): Locator {
		return (
			this.root
				.locator('[class*="_active_"]')
				.filter({ has: this.root.page().locator('xpath=self::*[normalize-space(.) != ""]') })
				// While one panel takes the place of another, both have a marked line
				.last()
		);
	}

	/** Opens what a node can do: its description, its triggers and actions. */
	async openDetails(name: string): Promise<void> {
		await this.result(name).click();
		await this.details.waitFor();
	}

	/** The heading of what a node can do. */
	get details(): Locator {
		return this.root.getByText('Node details');
	}

	/** Brings one of a node's actions into view, and the pointer to it. */
	async showAction(action: string): Promise<void> {
		// Beside triggers n8n folds the actions away
		if (!(await this.result(action).isVisible())) {
			await this.root.getByText(/^Actions \(\d+\)$/).click();
		}
		await this.result(action).hover();
	}

	/** Adds a node by one of its actions; the node's panel opens. */
	async add(action: string): Promise<void> {
		await this.showAction(action);
		await this.result(action).click();
	}
}
