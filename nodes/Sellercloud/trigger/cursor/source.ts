import type { IDataObject } from 'n8n-workflow';
import type { AccountTime } from '../../client/accountTime';
import type { Failure, Outcome } from '../../client/types';
import type { StampedList } from '../sources/latestUpdate';
import type { DatedPage, FetchPage } from '../sources/readWindow';
import type { ClassifiedRow } from './classify';
import type { DedupeRule } from './dedupeRule';

/** A list that is filtered by the last update, as one event reads it. */
export interface Source extends StampedList {
	fetchPage: FetchPage;
	rule: DedupeRule;
	/**
	 * @param start when the trigger started; without it the age of a record does not matter
	 * @param present what the account's clock shows, for a row that has no time
	 * @returns `undefined` for a row that the event has nothing to do with
	 */
	classify(
		row: IDataObject,
		start: AccountTime | undefined,
		present: AccountTime,
	): ClassifiedRow | undefined;
	/** Whether rows and the filter for last updates agree; `false` where there are too few rows to say. */
	checkDates?(found: DatedPage): Promise<Outcome<boolean>>;
	/** Why the event cannot use these rows: none has an ID, or a field that the event needs. */
	unreadableFailure?(rows: IDataObject[]): Failure | undefined;
	/** Why the event cannot use these rows: none has a time that it needs. */
	undatedFailure?(rows: IDataObject[]): Failure | undefined;
}
