import type { IDataObject } from 'n8n-workflow';

/** What the id is called, by resource; the first that a row has is its id (0 stands for none). */
const ID_FIELDS = ['ID', 'OrderID', 'UserID', 'ProductID'].map((name) => [
	name,
	// As a server writes it that has all members in camelCase
	name.charAt(0).toLowerCase() + name.slice(1),
	name.replace(/^(.*)ID$/, (_, noun: string) => (noun ? `${noun.toLowerCase()}Id` : 'id')),
]);

/** What tells a row from the others of its list; `undefined` where it has nothing of the kind. */
export function idOf(row: IDataObject): string | undefined {
	for (const [field = '', ...spellings] of ID_FIELDS) {
		for (const name of [field, ...spellings]) {
			const value = row[name];
			if (value && typeof value !== 'object') return `${field} ${String(value)}`;
		}
	}
	return undefined;
}
