import type { Locator, Page } from 'playwright-core';

/**
 * A labelled field, as n8n's node panel, its credentials and its resource mapper show it. A field is found by what a
 * user reads, so that nothing here knows a parameter's name.
 */
export class Field {
	/** Label and input together. */
	readonly root: Locator;
	private readonly page: Page;

	/**
	 * @param scope Where to look: the panel, a dialog, or a row of a collection.
	 * @param label The whole label, without the star of a required field.
	 * @param index Which one, where rows repeat the label.
	 */
	constructor(scope: Locator, label: string, index = 0) {
		this.page = scope.page();
		const text = this.page.getByText(new RegExp(`^\\s*${escaped(label)}\\s*\\*?\\s*$`));
		const labels = scope.locator('label').filter({ has: text });
		this.root = labels.nth(index).locator('xpath=../..');
	}

	/** What is typed into. */
	get input(): Locator {
		return this.root.locator('input, textarea, .cm-content').first();
	}

	/** Replaces the content, and leaves the field as the Tab key does. */
	async fill(text: string): Promise<void> {
		await this.input.fill(text);
		await this.input.blur();
	}

	/** What was typed, or the name of the chosen option. */
	async value(): Promise<string> {
		return await this.input.inputValue();
	}

	/** Turns a switch on. */
	async turnOn(): Promise<void> {
		await this.turn(true);
	}

	/** Turns a switch off. */
	async turnOff(): Promise<void> {
		await this.turn(false);
	}

	private async turn(isOn: boolean): Promise<void> {
		const control = this.root.getByRole('switch');
		await control.waitFor({ state: 'attached' });
		// The input itself is hidden behind what is drawn.
		if ((await control.isChecked()) !== isOn) await control.locator('xpath=..').click();
	}

	/** Opens a list of options and picks one by its name. */
	async choose(option: string): Promise<void> {
		await this.openOptions();
		await this.options.filter({ has: this.page.getByText(option, { exact: true }) }).click();
	}

	/** Opens a list of options and types into its search. */
	async searchOptions(text: string): Promise<void> {
		await this.openOptions();
		await this.combobox.fill(text);
	}

	/** The options of the open list. */
	get options(): Locator {
		return this.page.getByRole('option').filter({ visible: true });
	}

	/** Once its options are loaded; where several can be chosen, one that can't be typed into lies below it. */
	private get combobox(): Locator {
		return this.root.locator('[role="combobox"]:enabled').first();
	}

	private async openOptions(): Promise<void> {
		await this.combobox.click();
		await this.options.first().waitFor();
	}
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
