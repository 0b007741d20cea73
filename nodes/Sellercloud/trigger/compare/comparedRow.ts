import type { IDataObject } from 'n8n-workflow';
import { shorten } from '../digest';
import type { CompareEvent } from '../events/event';
import { idOf } from '../lists/idOf';
import { passesFilters } from '../lists/passesFilters';
import type { Settings } from '../settings';

/** A row of a list, and what of it is compared. */
export interface ComparedRow {
	id: string;
	row: IDataObject;
	value: string;
	/** Whether it is what the user waits for. */
	matches: boolean;
}

/** @returns `undefined` for a row that does not pass the filters */
export function comparedRow(
	row: IDataObject,
	{ event, filters, choices }: Settings<CompareEvent>,
): ComparedRow | undefined {
	if (!passesFilters(event.record, filters, row)) return undefined;
	return {
		id: shorten(idOf(row, event.record.idField)),
		row,
		value: shorten(event.valueOf(row, choices)),
		matches: event.matches(row, filters),
	};
}
