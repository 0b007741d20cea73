import type { IExecuteFunctions } from 'n8n-workflow';
import type { Waited } from '../client/types';

/** What went on behind an execution that the user should know of, though it ended well. */
export class Notes {
	private repeated = 0;
	private throttled = 0;
	/** ms */
	private waited = 0;
	private pages = 0;
	private missing = 0;
	private onEmptyList = '';

	addWait({ reason, ms }: Waited): void {
		if (reason === 'throttled') {
			this.throttled++;
			this.waited = Math.max(this.waited, ms);
		} else this.repeated++;
	}

	addPages(count: number): void {
		this.pages += count;
	}

	/** Rows that the server counts but has not given, though the whole list was wanted. */
	addMissing(count: number): void {
		this.missing += Math.max(count, 0);
	}

	/** A list without a row. @param hint why that may be, and what to do */
	addEmptyList(hint: string): void {
		this.onEmptyList = hint;
	}

	/** Shows them in the editor, beside the output. */
	show(context: IExecuteFunctions): void {
		const message = this.message();
		if (message === '' || typeof context.addExecutionHints !== 'function') return;
		context.addExecutionHints({ message, location: 'outputPane' });
	}

	private message(): string {
		const parts: string[] = [];
		if (this.pages > 1) parts.push(`${this.pages} pages were read.`);
		if (this.missing > 0) {
			parts.push(
				`Sellercloud counts ${this.missing} rows more than it returned: the list has changed while it was read, or it counts rows that this user may not see.`,
			);
		}
		if (this.onEmptyList !== '') parts.push(`Nothing was found. ${this.onEmptyList}`);
		if (this.repeated > 0) {
			parts.push(`${this.repeated} requests were sent again after a passing fault.`);
		}
		if (this.throttled > 0) {
			parts.push(
				`Sellercloud's limit of calls was reached, so this waited ${Math.ceil(this.waited / 1000)} seconds. An employee of its own has a limit of its own.`,
			);
		}
		return parts.join(' ');
	}
}
