import type { Locator, Page } from 'playwright-core';

import { LogsPanel } from './LogsPanel';
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

	/** Brings the whole workflow into view, and the pointer out of it. n8n does the former too, sooner or later. */
	async fit(): Promise<void> {
		await this.still();
		await this.page.getByTestId('zoom-to-fit').click();
		await this.page.mouse.move(1, 1);
		await this.still();
	}

	node(name: string): Locator {
		return this.page.getByTestId('canvas-node').filter({
			has: this.page.getByText(name, { exact: true }),
		});
	}

	/** Starts the whole workflow. What comes of it is to be waited for. */
	async execute(): Promise<void> {
		await this.page.getByTestId('execute-workflow-button').click();
	}

	/** Executes the whole workflow, and waits until a node has ended well. */
	async executeUntil(name: string): Promise<void> {
		await this.execute();
		await this.success(name).waitFor();
	}

	/** The check mark of a node that has ended well. */
	success(name: string): Locator {
		return this.node(name).getByTestId('canvas-node-status-success');
	}

	/** The mark of a node that has failed. */
	failure(name: string): Locator {
		return this.node(name).getByTestId('node-issues');
	}

	/** Unfolds what the last run did, below the canvas. */
	async openLogs(): Promise<LogsPanel> {
		const logs = new LogsPanel(this.page);
		await logs.open();
		return logs;
	}

	/** Says something in the chat of a workflow that begins with one. */
	async chat(text: string): Promise<void> {
		const box = this.page.getByTestId('chat-input');
		if (!(await box.isVisible())) await this.page.getByTestId('workflow-chat-button').click();
		await box.fill(text);
		await box.press('Enter');
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

	/** Waits until the canvas is not moved any more. */
	private async still(): Promise<void> {
		const canvas = this.page.locator('.vue-flow__transformationpane');
		for (let [last, same] = ['', 0]; same < 4;) {
			const place = (await canvas.getAttribute('style')) ?? '';
			same = place === last ? same + 1 : 0;
			last = place;
			await this.page.waitForTimeout(250);
		}
	}

	private get addButton(): Locator {
		return this.page.getByTestId('canvas-add-button');
	}
}
