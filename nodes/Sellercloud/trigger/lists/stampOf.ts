import type { IDataObject } from 'n8n-workflow';
import { parseAccountTime, readWrittenTime, type AccountTime } from '../../client/accountTime';
import type { RecordKind } from './record';

/** When a row was last updated, or an earlier time where the row does not say it. */
export function stampOf(
	record: RecordKind,
	row: IDataObject,
	zone: string,
): AccountTime | undefined {
	const { fallbacks = [] } = record;
	const field = [stampFieldOf(record, row), ...fallbacks].find(
		(one) => one !== undefined && readWrittenTime(row[one]) !== undefined,
	);
	return field === undefined ? undefined : parseAccountTime(row[field], zone);
}

/** The field that says when a row was last updated, if there is one. */
export const stampFieldOf = ({ stamps }: RecordKind, row: IDataObject): string | undefined =>
	stamps.find((field) => readWrittenTime(row[field]) !== undefined);
