import type { IExecuteFunctions } from 'n8n-workflow';
import type { RetryWait } from '../client/types';

/** ms; a shorter delay is not worth a word. */
const NOTICEABLE = 1_000;

/** Collects what the user should know about a successful execution, and shows it as an execution hint. */
export class Hints {
	private repeated = 0;
	private throttled = 0;
	/** ms */
	private waited = 0;
	/** ms */
	private delayed = 0;
	private pages = 0;
	private missing = 0;
	private onEmptyList = '';
	private readonly notes: string[] = [];

	addWait({ reason, ms }: RetryWait): void {
		if (reason === 'throttled') {
			this.throttled++;
			this.waited = Math.max(this.waited, ms);
		} else this.repeated++;
	}

	/** @param ms by which calls were delayed so that the account stays below its hourly limit */
	addDelay(ms: number): void {
		this.delayed += ms;
	}

	addPages(count: number): void {
		this.pages += count;
	}

	/** Rows that the server counted but did not return, although all rows were requested. */
	addMissing(count: number): void {
		this.missing += Math.max(count, 0);
	}

	/** An empty list. @param hint why it may be empty, and what to do */
	addEmptyList(hint: string): void {
		this.onEmptyList = hint;
	}

	/** A whole sentence. */
	addNote(note: string): void {
		this.notes.push(note);
	}

	/** Shows the hint in the output panel of the editor. */
	show(context: IExecuteFunctions): void {
		const message = this.message();
		if (message === '' || typeof context.addExecutionHints !== 'function') return;
		context.addExecutionHints({ message, location: 'outputPane' });
	}

	private message(): string {
		const parts: string[] = [...this.notes];
		if (this.pages > 1) parts.push(`${this.pages} pages were read.`);
		if (this.missing > 0) {
			parts.push(
				`Sellercloud counted ${this.missing} more rows than it returned. The list changed while it was read, or the total includes rows that this user can't access.`,
			);
		}
		if (this.onEmptyList !== '') parts.push(`No records were found. ${this.onEmptyList}`);
		if (this.repeated > 0) {
			const requests = this.repeated === 1 ? 'request was' : 'requests were';
			parts.push(`${this.repeated} ${requests} retried after a temporary error.`);
		}
		if (this.throttled > 0) {
			parts.push(
				`The Sellercloud rate limit was reached, so the node waited ${Math.ceil(this.waited / 1000)} seconds. A dedicated employee account has a rate limit of its own.`,
			);
		}
		if (this.delayed >= NOTICEABLE) {
			parts.push(
				`The requests were slowed down by ${Math.round(this.delayed / 1000)} seconds in total, because a large part of the requests that Sellercloud allows an hour was used. The rest is kept for other workflows.`,
			);
		}
		return parts.join(' ');
	}
}
