import type { Locator, Page } from 'playwright-core';

import { NodeCreator } from './NodeCreator';
import { NodePanel } from './NodePanel';

/** The canvas of a workflow. */
export class EditorPage {
	constructor(readonly page: Page) {}

	async openNew(): Promise<void> {
		await this.page.goto('/workflow/new');
		await this.addButton.waitFor();
	}

	async open(workflowId: string): Promise<void> {
		await this.page.goto(`/workflow/${workflowId}`);
		await this.page.getByTestId('canvas-node').first().waitFor();
	}

	/** Opens the node creator of an empty workflow. */
	async addFirstStep(): Promise<NodeCreator> {
		await this.addButton.click();
		const creator = new NodeCreator(this.page);
		await creator.root.waitFor();
		return creator;
	}

	node(name: string): Locator {
		return this.page.getByTestId('canvas-node').filter({
			has: this.page.getByText(name, { exact: true }),
		});
	}

	/** Address of a node's icon. */
	async iconOf(name: string): Promise<string> {
		return (await this.node(name).locator('img').first().getAttribute('src')) ?? '';
	}

	/** Opens a node's panel. */
	async openNode(name: string): Promise<NodePanel> {
		await this.node(name).dblclick();
		return await this.openedPanel();
	}

	/** The panel of a node that was just added. */
	async openedPanel(): Promise<NodePanel> {
		const panel = new NodePanel(this.page);
		await panel.parameters.waitFor();
		return panel;
	}

	private get addButton(): Locator {
		return this.page.getByTestId('canvas-add-button');
	}
}
