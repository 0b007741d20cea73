import type { Locator, Page } from 'playwright-core';

/** What the last run did, below the canvas: its nodes on the left, and the output of one of them. */
export class LogsPanel {
	readonly root: Locator;

	constructor(page: Page) {
		this.root = page.getByTestId('logs-panel');
	}

	/** Unfolds it. */
	async open(): Promise<void> {
		await this.root.getByText('Logs', { exact: true }).click();
		await this.output.waitFor();
	}

	/** Shows a node's output; a click on one that is shown would hide it. */
	async select(node: string): Promise<void> {
		const title = this.root.getByTestId('log-details-header').getByText(node, { exact: true });
		if (await title.first().isVisible()) return;
		await this.root.getByTestId('logs-overview-body').getByText(node, { exact: true }).click();
		await title.first().waitFor();
	}

	/** The output of the node that is chosen. */
	get output(): Locator {
		return this.root.getByTestId('log-details-output');
	}
}
