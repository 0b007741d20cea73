import type { IDataObject } from 'n8n-workflow';

/** A record that an event is about. */
export interface Emitted {
	id: string;
	row: IDataObject;
	/** What was compared, and what it was before: the state of the record where the event has one. */
	value?: string;
	previous?: string;
}
