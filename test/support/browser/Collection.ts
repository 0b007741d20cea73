import type { Locator, Page } from 'playwright-core';

import { Field } from './Field';

/** A list of settings of which only those that were added show, as Filters and Options. */
export class Collection {
	private readonly page: Page;
	private readonly root: Locator;

	/** @param label What stands above it. */
	constructor(
		private readonly scope: Locator,
		label: string,
	) {
		this.page = scope.page();
		this.root = scope
			.getByTestId('parameter-item')
			.filter({ has: this.page.getByText(label, { exact: true }) })
			.filter({ has: this.page.locator('[data-test-id^="collection-parameter-add"]') });
	}

	/** Opens what can be added. */
	async open(): Promise<void> {
		await this.adder.click();
		await this.choices.first().waitFor();
	}

	private get adder(): Locator {
		return this.root.locator('[data-test-id^="collection-parameter-add"]').first();
	}

	/** What the open list offers. */
	get choices(): Locator {
		return this.page
			.getByRole('menuitem')
			.or(this.page.getByRole('option'))
			.filter({ visible: true });
	}

	/** Adds a setting by its label. With only one to choose from, n8n adds it without a list. */
	async add(label: string): Promise<void> {
		await this.adder.click();
		const choice = this.choices.filter({ has: this.page.getByText(label, { exact: true }) });
		const added = new Field(this.scope, label).root;
		await choice.or(added).first().waitFor();
		if (await choice.isVisible()) await choice.click();
	}
}
