import type { IDataObject } from 'n8n-workflow';
import { DATE_KINDS } from '../../checks/dateWords';
import { readWrittenTime } from '../../client/accountTime';
import type { Failure } from '../../client/types';
import type { DatedRecord } from '../lists/record';
import type { DedupeRule } from './dedupeRule';

/** Why an event cannot use these rows: none says when it was last updated or, where that is enough, created. */
export function undatedFailure(
	{ plural, stamps, fallbacks = [], dated = 'update' }: DatedRecord,
	{ dedupeBy }: DedupeRule,
	rows: IDataObject[],
): Failure | undefined {
	const [row] = rows;
	// A single row is never trusted
	if (!row || rows.length < 2) return undefined;
	// An event for every update needs its time; for an event about a state an earlier time is enough
	const fields = dedupeBy === 'version' ? stamps : [...stamps, ...fallbacks];
	if (rows.some((one) => fields.some((field) => readWrittenTime(one[field])))) return undefined;
	const values = stamps.map((field) => `${field}: ${shown(row[field])}`).join(', ');
	return {
		kind: 'unusable',
		message: `The list of ${plural} does not show when they were ${DATE_KINDS[dated].were}`,
		description: `The first row has ${values}. Events that use the ${DATE_KINDS[dated].own} need a date such as 2026-11-24T09:30:00 there. Use an event that compares records, such as one for a saved view, or ask Sellercloud for the cause.`,
	};
}

const shown = (value: unknown) => JSON.stringify(value ?? null).slice(0, 80);
