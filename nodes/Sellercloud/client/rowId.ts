import type { IDataObject } from 'n8n-workflow';

/** The names of ID fields, by resource. The first one that a row has is its ID; 0 means that there is none. */
const ID_FIELDS = ['ID', 'OrderID', 'UserID', 'ProductID'].map((name) => [
	name,
	// The spelling of servers with camelCase field names
	name.charAt(0).toLowerCase() + name.slice(1),
	name.replace(/^(.*)ID$/, (_, noun: string) => (noun ? `${noun.toLowerCase()}Id` : 'id')),
]);

/** What identifies a row within its list, e.g. `OrderID 5`; `undefined` if it has no ID. */
export function rowId(row: IDataObject): string | undefined {
	for (const [field = '', ...spellings] of ID_FIELDS) {
		for (const name of [field, ...spellings]) {
			const value = row[name];
			if (value && typeof value !== 'object') return `${field} ${String(value)}`;
		}
	}
	return undefined;
}
