import type { Locator, Page } from 'playwright-core';

import { Collection } from './Collection';
import { InstallationModal } from './CommunityNodesPage';
import { CredentialModal } from './CredentialModal';
import { Field } from './Field';
import { OutputPanel } from './OutputPanel';
import { ParameterRows } from './ParameterRows';
import { ResourceLocator } from './ResourceLocator';
import { ResourceMapper } from './ResourceMapper';

/** A node's panel: input on the left, parameters in the middle, output on the right. */
export class NodePanel {
	readonly root: Locator;
	readonly output: OutputPanel;

	constructor(private readonly page: Page) {
		this.root = page.getByTestId('ndv');
		this.output = new OutputPanel(this.root);
	}

	field(label: string): Field {
		return new Field(this.parameters, label);
	}

	rows(label: string): ParameterRows {
		return new ParameterRows(this.parameters, label);
	}

	collection(label: string): Collection {
		return new Collection(this.parameters, label);
	}

	resourceLocator(label: string): ResourceLocator {
		return new ResourceLocator(this.parameters, label);
	}

	resourceMapper(): ResourceMapper {
		return new ResourceMapper(this.parameters);
	}

	get parameters(): Locator {
		return this.root.getByTestId('node-parameters');
	}

	/** Begins to make the node's first credential. */
	async connect(service: string): Promise<CredentialModal> {
		const button = this.parameters.getByRole('button', { name: `Connect to ${service}` });
		// n8n 1.x has a list instead
		const list = this.parameters.getByTestId('node-credentials-select');
		await button.or(list).first().waitFor();
		if (await button.isVisible()) await button.click();
		else {
			await list.click();
			await this.page.getByTestId('node-credentials-select-item-new').click();
		}
		const modal = new CredentialModal(this.page);
		await modal.root.waitFor();
		return modal;
	}

	/** Opens the credential that the node uses; n8n tests it on the way. */
	async editCredential(): Promise<CredentialModal> {
		await this.parameters.getByTestId('credential-edit-button').click();
		const modal = new CredentialModal(this.page);
		await modal.root.waitFor();
		return modal;
	}

	/** Runs the node. */
	get executeButton(): Locator {
		return this.root.getByTestId('node-execute-button');
	}

	/** Runs the node, by its button or as is said, and waits until its run has ended, for good or bad. */
	async execute(
		start: () => Promise<void> = async () => await this.executeButton.click(),
	): Promise<void> {
		const accepted = this.page.waitForResponse(
			(response) => response.request().method() === 'POST' && response.url().includes('/run'),
		);
		await start();
		await accepted;
		await this.root.getByTestId('ndv-executing').waitFor({ state: 'hidden' });
		await this.output.filled();
		// While a node runs, its button has no text
		await this.executeButton.filter({ hasText: /\w/ }).waitFor();
	}

	/** Begins to install the package of a node that is not installed. */
	async install(): Promise<InstallationModal> {
		await this.root.getByRole('button', { name: 'Install', exact: true }).click();
		return new InstallationModal(this.page);
	}

	async close(): Promise<void> {
		const closer = this.root.getByTestId('ndv-close-button');
		// So it is called on n8n 1.x
		await closer.or(this.page.getByTestId('back-to-canvas')).first().click();
		await this.root.waitFor({ state: 'hidden' });
	}
}
