import type { IDataObject } from 'n8n-workflow';
import { parseWall, readWritten, type Wall } from '../../client/accountTime';
import type { RecordKind } from './record';

/** When a row was last updated, or an earlier time where the row does not say it. */
export function stampOf(record: RecordKind, row: IDataObject, zone: string): Wall | undefined {
	const { fallbacks = [] } = record;
	const field = [stampFieldOf(record, row), ...fallbacks].find(
		(one) => one !== undefined && readWritten(row[one]) !== undefined,
	);
	return field === undefined ? undefined : parseWall(row[field], zone);
}

/** The field that says when a row was last updated, if there is one. */
export const stampFieldOf = ({ stamps }: RecordKind, row: IDataObject): string | undefined =>
	stamps.find((field) => readWritten(row[field]) !== undefined);
