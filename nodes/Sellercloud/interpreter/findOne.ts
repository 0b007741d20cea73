import { FIRST_PAGE, pageQuery } from '../client/pageNames';
import type { Operation } from './operation';

/**
 * Reads one record from the list, by the filter that a field sends. Its row is the same as in Get Many, and it says which
 * record it is: what the single endpoints answer often does not.
 *
 * @param noun what it is, for messages
 * @param field that holds the ID or SKU
 */
export const lookUp =
	(noun: string, field: string): NonNullable<Operation['run']> =>
	async ({ call, error, request, values }) => {
		const rows = await call({ query: { ...request.query, ...pageQuery(FIRST_PAGE) } });
		if (rows.length > 0) return rows;
		throw error(
			`There is no ${noun} ${String([values[field]].flat()[0])}`,
			'Check it, and whether this employee may see the company that it belongs to.',
		);
	};
