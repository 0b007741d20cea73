import type { IDataObject } from 'n8n-workflow';
import type { Wall } from '../../client/accountTime';
import type { Failure, Outcome } from '../../client/types';
import type { DatedPage, FetchPage } from '../sources/readWindow';
import type { Rule, Sighting } from './cursor';

/** A row that may make an event. */
export type Seen = Sighting & { row: IDataObject };

/** A list that is filtered by the last update, as an event sees it. */
export interface Source {
	fetchPage: FetchPage;
	rule: Rule;
	/** The account's time zone. */
	zone: string;
	/**
	 * What a row says; nothing if it is none of the user's concern.
	 *
	 * @param start where the trigger began; left out, its age does not matter
	 * @param present what the clock shows, in place of a time that the row does not say
	 */
	sight(row: IDataObject, start: Wall | undefined, present: Wall): Seen | undefined;
	/** When a row was last updated. */
	stampOf(row: IDataObject): Wall | undefined;
	/** Whether rows and filters agree about time; `false` where rows are too few to say. */
	agrees?(found: DatedPage): Promise<Outcome<boolean>>;
	/** Why rows can't be worked with: none says what the event goes by. */
	objectionTo?(rows: IDataObject[]): Failure | undefined;
}
