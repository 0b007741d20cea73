import { FIRST_PAGE, pageQuery } from '../client/pageNames';
import type { Query } from '../client/types';
import { comparable } from '../input/comparable';
import type { PendingSearch } from './itemInput';
import type { OperationContext } from './operation';

/**
 * Finds the records that the API takes by ID only, such as the customers with an e-mail address.
 *
 * Their rows are compared with the value: a server that ignores the filter would answer with all records.
 *
 * @returns the query with their IDs; `undefined` when one search finds none
 */
export async function searchIds(
	{ call, request }: OperationContext,
	searches: PendingSearch[],
): Promise<Query | undefined> {
	const query: Query = { ...request.query };
	for (const { path, query: filter, value, matches, id, into } of searches) {
		const rows = await call({ path, query: { [filter]: value, ...pageQuery(FIRST_PAGE) } }, 'list');
		const ids = rows
			.filter((row) => comparable(row[matches]) === comparable(value))
			.map((row) => Number(row[id]));
		if (ids.length === 0) return undefined;
		query[into] = ids;
	}
	return query;
}
