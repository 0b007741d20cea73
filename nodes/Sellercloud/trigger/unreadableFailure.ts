import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../client/types';
import { isAbsent } from '../input/blank';
import { codeOf, type Names } from '../records/codes';
import type { NeededField } from './events/event';
import { hasId, idOf } from './lists/idOf';
import { ROW_FILTERS } from './lists/rowFilters';
import type { Settings } from './settings';

/**
 * Why an event cannot use these rows: none has an ID, or none has a readable value in a field that the event or one of
 * the user's filters needs. The event would never fire, or fire for the wrong rows. A single row is never trusted.
 */
export function unreadableFailure(
	{ event, filters, choices }: Pick<Settings, 'event' | 'filters' | 'choices'>,
	rows: IDataObject[],
): Failure | undefined {
	const [first] = rows;
	const { plural, rowFields, idField = 'ID' } = event.record;
	if (!first || new Set(rows.map((row) => idOf(row, idField))).size < 2) return undefined;
	const filtered = ROW_FILTERS.flatMap(([filter, names]): NeededField[] => {
		const field = filters[filter].length > 0 ? rowFields[filter] : undefined;
		return field === undefined ? [] : [[field, names()]];
	});
	const needed = [...filtered, ...(event.needs?.(filters, choices) ?? [])];
	const lacking = rows.some((row) => hasId(row, idField))
		? needed.find(([field, names]) => !rows.some((row) => hasCode(names, row[field])))?.[0]
		: idField;
	if (lacking === undefined) return undefined;
	const shown = JSON.stringify(first[lacking] ?? null).slice(0, 80);
	return {
		kind: 'unusable',
		message: `The list of ${plural} has no ${lacking} that can be read`,
		description: `The first row has ${lacking}: ${shown}. The event or one of its filters needs this field. Look at the rows with API Request > Send, and ask Sellercloud for the cause.`,
	};
}

const hasCode = (names: Names, value: unknown): boolean =>
	!isAbsent(value) && Number.isFinite(Number(codeOf(names, value) ?? NaN));
