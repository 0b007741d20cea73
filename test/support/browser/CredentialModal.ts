import type { Locator, Page } from 'playwright-core';

import { Field } from './Field';

/** The dialog in which a credential is filled in, saved and tested. */
export class CredentialModal {
	readonly root: Locator;

	constructor(page: Page) {
		this.root = page.getByTestId('editCredential-modal');
	}

	/** Begins a new credential on the page of all credentials. */
	static async create(page: Page, type: string): Promise<CredentialModal> {
		await page.goto('/home/credentials/create');
		await page.getByTestId('new-credential-type-select').getByRole('combobox').fill(type);
		await page
			.getByTestId('new-credential-type-select-option')
			.filter({ has: page.getByText(type, { exact: true }) })
			.click();
		await page.getByTestId('new-credential-type-button').click();
		const modal = new CredentialModal(page);
		await modal.root.waitFor();
		return modal;
	}

	/** Address of its icon. */
	async icon(): Promise<string> {
		return (await this.root.locator('header img').getAttribute('src')) ?? '';
	}

	field(label: string): Field {
		return new Field(this.root, label);
	}

	async fill(values: Readonly<Record<string, string>>): Promise<void> {
		for (const [label, text] of Object.entries(values)) await this.field(label).fill(text);
	}

	/** Saves it and has n8n test it. A new one that works closes by itself, one that doesn't stays open. */
	async save(): Promise<void> {
		await this.root.getByRole('button', { name: 'Save' }).click();
	}

	/** Saves one that works, and leaves the dialog; n8n 1.x doesn't close it by itself. */
	async saveAndClose(): Promise<void> {
		await this.save();
		await Promise.race([this.success.waitFor(), this.root.waitFor({ state: 'hidden' })]);
		if (await this.root.isVisible()) await this.close();
	}

	/** The green line of a test that succeeded. */
	get success(): Locator {
		return this.root.getByText('Connection tested successfully').filter({ visible: true });
	}

	/** The red box of a test that failed, with the reason. */
	get failure(): Locator {
		return this.root.getByText('Couldn’t connect with these settings').filter({ visible: true });
	}

	/** Tests it again. While a test runs, the button has no text. */
	get retry(): Locator {
		return this.root.getByRole('button').filter({ hasText: 'Retry' });
	}

	/** Unfolds the reason of a failed test. */
	async showDetails(): Promise<void> {
		const more = this.root.getByText('More details');
		await more.click();
		await more.waitFor({ state: 'hidden' });
	}

	async close(): Promise<void> {
		await this.root.getByRole('button', { name: 'Close this dialog' }).click();
		await this.root.waitFor({ state: 'hidden' });
	}
}
