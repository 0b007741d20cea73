import type { OperationKind } from '../../nodes/Sellercloud/client/types';

/** What the matrix says of an operation; `test/support/core/faults/operations.ts` runs it. */
export interface OperationRow {
	title: string;
	kind: OperationKind;
	/** The request that meets the fault. */
	request: string;
	/** How the outcome may differ from that of other operations of its kind. */
	habits: readonly Habit[];
}

/** Each is a rule in `outcomes.ts`. */
export type Habit =
	/** Its answer is usually empty, so that nothing can be wrong with it. */
	| 'answersEmpty'
	/** It looks up what it has made when it can't know. */
	| 'looksUp'
	/** Other requests come before the one that is hit. */
	| 'hasRequestsBefore'
	/** Failures that may pass are waited out for two minutes. */
	| 'waitsOut'
	/** It takes what it knows in place of what it can't read, within a minute. */
	| 'hasFallback'
	/** It ends after four minutes. */
	| 'isPoll'
	/** It signs in, see `credentials/`. */
	| 'isLogin'
	/** n8n sends it by itself. */
	| 'isSentByN8n'
	/** After a refusal, each half of the list is sent again, until the cause is found. */
	| 'isDivided';

const row = (
	title: string,
	kind: OperationKind,
	request: string,
	...habits: Habit[]
): OperationRow => ({ title, kind, request, habits });

export const reads: readonly OperationRow[] = [
	row('Read', 'read', 'Order > Get'),
	row('Paged read', 'read', 'Order > Get Many, second page', 'hasRequestsBefore'),
	row('Download', 'read', 'Order > Download Invoice'),
	row('Job wait', 'read', 'Queued Job > Wait, second look', 'waitsOut', 'hasRequestsBefore'),
	row('Trigger poll', 'read', 'Order Created', 'isPoll'),
	row('Endpoint list', 'read', 'the Swagger document, for Call Endpoint', 'hasFallback'),
	row('Credential test', 'read', 'Test in the credential', 'isSentByN8n'),
	row('Login', 'read', 'POST /api/token', 'isLogin'),
];

export const writes: readonly OperationRow[] = [
	row('Safe write', 'safeWrite', 'Order > Update', 'answersEmpty'),
	row('Bulk write', 'safeWrite', 'Order > Update Status, three items', 'isDivided'),
	row('Write', 'write', 'Order > Add Note', 'answersEmpty'),
	row('Create', 'write', 'Order > Create with a Channel Order #', 'looksUp', 'hasRequestsBefore'),
	row('Upload', 'write', 'Order > Upload Document', 'answersEmpty'),
	row('Import', 'write', 'Import > Bulk Update Products'),
];

export const operations: readonly OperationRow[] = [...reads, ...writes];
