import type { IDataObject } from 'n8n-workflow';
import {
	readWrittenTime,
	toAccountTime,
	type AccountTime,
	type WrittenTime,
} from '../../client/accountTime';
import type { RecordKind } from './record';

/** When a row was last updated, or an earlier time where the row does not say it. */
export function stampOf(
	record: RecordKind,
	row: IDataObject,
	zone: string,
): AccountTime | undefined {
	const written = writtenStampOf(record, row);
	return written && toAccountTime(written, zone);
}

/** The same as the row writes it. */
export function writtenStampOf(
	{ stamps, fallbacks = [] }: RecordKind,
	row: IDataObject,
): WrittenTime | undefined {
	for (const field of [...stamps, ...fallbacks]) {
		const written = readWrittenTime(row[field]);
		if (written) return written;
	}
	return undefined;
}

/** The field that says when a row was last updated, if there is one. */
export const stampFieldOf = ({ stamps }: RecordKind, row: IDataObject): string | undefined =>
	stamps.find((field) => readWrittenTime(row[field]) !== undefined);
