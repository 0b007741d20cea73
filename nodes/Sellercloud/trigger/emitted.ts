import type { IDataObject } from 'n8n-workflow';

/** A record for which an event fires. */
export interface Emitted {
	id: string;
	row: IDataObject;
	/** The value that was compared, for events that compare. */
	value?: string;
	/** The value or state before, where it is known. */
	previous?: string;
}
