import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import type { RequestDescription } from '../client/types';
import { bulkRequest } from './bulkEntries';
import type { Operation } from './operation';

/** The request that would be sent, for people to read: files by their size, PINs not at all. */
export function dryRun(
	{ method, path: ownPath, query, body: sentBody }: RequestDescription,
	{ bulk, run }: Operation,
	wholeBody: unknown,
): IDataObject {
	const { path, body } = bulk
		? bulkRequest({ path: ownPath, body: wholeBody }, bulk)
		: { path: ownPath, body: wholeBody };
	const files = sentBody?.files ?? [];
	const shown = JSON.parse(
		JSON.stringify(body ?? null, (name, value: unknown) => {
			if (/pin(code)?$/i.test(name) && typeof value === 'string') return '(hidden)';
			const file = files.find(({ token }) => token === value);
			return file ? `(a file of ${file.bytes} bytes)` : value;
		}),
	);
	return {
		dryRun: true,
		method,
		path,
		...(isDataObject(query) && Object.keys(query).length > 0 && { query }),
		...(shown !== null && { body: shown }),
		...(bulk && { note: `Up to ${bulk.size} entries of all items are sent in one call` }),
		...(run && {
			note: 'This is the request that changes something; others may read before it or after',
		}),
	};
}
