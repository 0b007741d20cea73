import type { Locator, Page } from 'playwright-core';

/** No list and no form of the editor has more stops. */
const MOST_STOPS = 300;

/** A user's keyboard, for tests that use no mouse. */
export class Keyboard {
	constructor(private readonly page: Page) {}

	async press(key: string): Promise<void> {
		await this.page.keyboard.press(key);
	}

	async type(text: string): Promise<void> {
		await this.page.keyboard.type(text);
	}

	/**
	 * Presses an arrow until a text is marked in a list.
	 * @throws Error when it is never marked
	 */
	async walkTo(arrow: 'ArrowDown' | 'ArrowUp', marked: Locator, text: RegExp): Promise<void> {
		for (let stops = 0; stops < MOST_STOPS; stops++) {
			if (text.test((await marked.innerText()).trim())) return;
			await this.press(arrow);
		}
		throw new Error(`${arrow} never leads to ${String(text)}`);
	}

	/**
	 * Presses Tab, or Shift and Tab, until a control has the focus.
	 * @throws Error when it never has
	 */
	async tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
		for (let stops = 0; stops < MOST_STOPS; stops++) {
			if ((await control.and(this.page.locator(':focus-within')).count()) > 0) return;
			await this.press(key);
		}
		throw new Error(`${key} never leads to ${String(control)}`);
	}
}
