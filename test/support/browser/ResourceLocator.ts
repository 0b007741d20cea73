import type { Locator, Page } from 'playwright-core';

import { Field } from './Field';

/** A field whose value is picked from a list that the node loads, or given as an ID or an address. */
export class ResourceLocator {
	readonly root: Locator;
	private readonly page: Page;

	constructor(scope: Locator, label: string) {
		this.page = scope.page();
		this.root = new Field(scope, label).root;
	}

	/** Opens the list and waits for its first entries. */
	async open(): Promise<void> {
		await this.input.click();
		await this.entries.first().waitFor();
	}

	/** Types into the search of the open list. What is found is to be waited for. */
	async search(text: string): Promise<void> {
		await this.page.getByTestId('rlc-search').filter({ visible: true }).fill(text);
	}

	/** The entries of the open list, as far as they are loaded. */
	get entries(): Locator {
		return this.page.getByTestId('rlc-item').filter({ visible: true });
	}

	/** An entry by its whole name. */
	entry(name: string): Locator {
		return this.entries.filter({ has: this.page.getByText(name, { exact: true }) });
	}

	/** Scrolls to the end of what is loaded, which loads the next page, if there is one. */
	async scrollToEnd(): Promise<void> {
		await this.entries.last().scrollIntoViewIfNeeded();
		await this.entries.last().hover();
		await this.page.mouse.wheel(0, 10_000);
	}

	async pick(name: string): Promise<void> {
		await this.entry(name).click();
		await this.entries.first().waitFor({ state: 'hidden' });
	}

	/** The name of what is picked, or the ID that was typed. */
	async value(): Promise<string> {
		return await this.input.inputValue();
	}

	/** Turns to another way of giving the value, by its name, as "By ID". */
	async chooseMode(mode: string): Promise<void> {
		await this.root.getByTestId('rlc-mode-selector').click();
		await this.page
			.getByRole('option')
			.filter({ visible: true, has: this.page.getByText(mode, { exact: true }) })
			.click();
	}

	private get input(): Locator {
		return this.root.getByTestId('rlc-input');
	}
}
