import type { OrderDocument } from './model';

/** A queued job, a physical inventory import as a rule; its progress follows from the clock. */
export interface ImportJob {
	id: number;
	submittedOn: number;
	completesOn: number;
	submittedBy: string;
	fileName: string;
	total: number;
	failures: string[];
	/** An import of inventory if left out. */
	type?: number;
	companyId?: number;
	/** On hold: not begun, and not to be until somebody lets it. */
	isHeld?: boolean;
	/** How it ends, if not by its failures: cancelled or aborted. */
	endStatus?: number;
	/** From when on it can be read by its ID; at once if left out. */
	readableFrom?: number;
	/** What it makes; a summary if left out. */
	output?: OrderDocument;
	/** Of a bulk update: what became of each product. */
	products?: BulkUpdateResult[];
	/** Lines besides those of its failures. */
	log?: JobLogLine[];
}

export interface BulkUpdateResult {
	sku: string;
	error?: string;
	changes: Array<{ name: string; original: string; value: string; error?: string }>;
}

export interface JobLogLine {
	time: number;
	isError: boolean;
	message: string;
}
