import type { Locator } from 'playwright-core';

import { Field } from './Field';

/** The fields that a node loads by itself, as the columns of a table or the parameters of an endpoint. */
export class ResourceMapper {
	private readonly root: Locator;

	constructor(scope: Locator) {
		this.root = scope.getByTestId('mapping-fields-container');
	}

	/** The labels of the fields that are shown, in their order; a required one without its star. */
	async labels(): Promise<string[]> {
		await this.fieldLabels.first().waitFor();
		const names = this.fieldLabels.locator('xpath=./div[1]/div[1]');
		return (await names.allInnerTexts()).map((text) => text.replace(/\s*\*\s*$/, '').trim());
	}

	field(label: string): Field {
		return new Field(this.root, label);
	}

	async fill(values: Readonly<Record<string, string>>): Promise<void> {
		for (const [label, text] of Object.entries(values)) await this.field(label).fill(text);
	}

	/** Shows an optional field that is hidden. With only one hidden, n8n adds it without a list. */
	async add(label: string): Promise<void> {
		const adder = this.root.getByTestId('add-fields-select');
		await adder.getByRole('button').or(adder.getByRole('combobox')).first().click();
		const choice = this.root
			.page()
			.getByRole('option', { name: label, exact: true })
			.or(this.root.page().getByRole('menuitem', { name: label, exact: true }))
			.filter({ visible: true });
		const { root } = this.field(label);
		await choice.or(root).first().waitFor();
		if (!(await root.isVisible())) await choice.click();
		await root.waitFor();
	}

	/** Hides an optional field. */
	async remove(label: string): Promise<void> {
		const { root } = this.field(label);
		await root.hover();
		await root
			.locator('xpath=../..')
			.locator('[data-test-id^="remove-field-button"]')
			.first()
			.click();
		await root.waitFor({ state: 'hidden' });
	}

	private get fieldLabels(): Locator {
		return this.root.locator('label[for^="value["]');
	}
}
