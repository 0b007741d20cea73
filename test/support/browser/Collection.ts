import type { Locator, Page } from 'playwright-core';

/** A list of settings of which only those that were added show, as Filters and Options. */
export class Collection {
	private readonly page: Page;
	private readonly root: Locator;

	/** @param label What stands above it. */
	constructor(scope: Locator, label: string) {
		this.page = scope.page();
		this.root = scope
			.getByTestId('parameter-item')
			.filter({ has: this.page.getByText(label, { exact: true }) })
			.filter({ has: this.page.locator('[data-test-id^="collection-parameter-add"]') });
	}

	/** Opens what can be added. */
	async open(): Promise<void> {
		await this.root.locator('[data-test-id^="collection-parameter-add"]').first().click();
		await this.choices.first().waitFor();
	}

	/** What the open list offers. */
	get choices(): Locator {
		return this.page
			.getByRole('menuitem')
			.or(this.page.getByRole('option'))
			.filter({ visible: true });
	}

	/** Adds a setting by its label. */
	async add(label: string): Promise<void> {
		await this.open();
		await this.choices.filter({ has: this.page.getByText(label, { exact: true }) }).click();
	}
}
