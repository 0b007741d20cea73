import type { Locator } from 'playwright-core';

import { Field } from './Field';

/** A collection to whose rows one can be added, as query parameters. */
export class ParameterRows {
	private readonly root: Locator;

	/** @param label What stands above the rows. */
	constructor(scope: Locator, label: string) {
		this.root = new Field(scope, label).root.locator(
			'xpath=ancestor::*[@data-test-id="parameter-item"][1]',
		);
	}

	/** Adds the first entry, where there is none yet. */
	async begin(): Promise<void> {
		const adder = this.root
			.getByTestId('fixed-collection-add')
			.or(this.root.getByTestId('fixed-collection-add-top-level-button'))
			.or(this.root.getByTestId('fixed-collection-add-property'));
		await adder.first().click();
	}

	/** A field of an entry. */
	field(label: string, index = 0): Field {
		return new Field(this.root, label, index);
	}

	/** Fills the rows in order, each by the labels of its fields; the first one is there already. */
	async fill(rows: ReadonlyArray<Readonly<Record<string, string>>>): Promise<void> {
		for (const [index, row] of rows.entries()) {
			if (index > 0) await this.root.getByTestId('fixed-collection-add').click();
			for (const [label, text] of Object.entries(row)) {
				await new Field(this.root, label, index).fill(text);
			}
		}
	}
}
