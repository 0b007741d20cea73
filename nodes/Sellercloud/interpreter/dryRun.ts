import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import type { RequestDescription } from '../client/types';
import { HIDDEN } from '../records/creditCards';
import { bulkRequest } from './bulkEntries';
import { codeNames } from './codeNames';
import type { Operation } from './operation';

/**
 * Describes the request that would be sent. Files are replaced by their size, and PINs are hidden. Codes are shown as they
 * are sent, and their names beside the body.
 */
export function dryRun(
	{ method, path: ownPath, query, body: sentBody }: RequestDescription,
	{ bulk, each, fields, job, run }: Operation,
	wholeBody: unknown,
): IDataObject {
	const { path, body } = bulk
		? bulkRequest({ path: ownPath, body: wholeBody }, bulk)
		: { path: ownPath, body: wholeBody };
	const files = sentBody?.files ?? [];
	const shown = JSON.parse(
		JSON.stringify(body ?? null, (name, value: unknown) => {
			if (/pin(code)?$/i.test(name) && typeof value === 'string') return HIDDEN;
			const file = files.find(({ token }) => token === value);
			return file ? `(a file of ${file.bytes} bytes)` : value;
		}),
	);
	const names = codeNames(fields, shown);
	return {
		dryRun: true,
		method,
		path,
		...(isDataObject(query) && Object.keys(query).length > 0 && { query }),
		...(shown !== null && { body: shown }),
		...(Object.keys(names).length > 0 && { codeNames: names }),
		...(bulk && {
			note: `${Number.isFinite(bulk.size) ? `Up to ${bulk.size}` : 'All'} entries from all items are sent in one request`,
		}),
		...(each && { note: 'Each entry of the body is sent in a request of its own' }),
		...((run || job?.request) && {
			note: 'This is the request that makes the change. Other requests may read data before or after it.',
		}),
	};
}
