import type { IDataObject } from 'n8n-workflow';
import { FIRST_PAGE, pageQuery } from '../client/pageNames';
import type { OperationContext } from './operation';

/**
 * Reads one record from the list, by the filter that a field sends. Its row is the same as in Get Many, and it says which
 * record it is: what the single endpoints answer often does not.
 *
 * @param field that holds the ID or SKU, and names the record in messages
 * @throws NodeOperationError when there is no such record
 */
export async function findOne(
	{ call, error, request, values }: OperationContext,
	field: string,
): Promise<IDataObject[]> {
	const rows = await call({ query: { ...request.query, ...pageQuery(FIRST_PAGE) } });
	if (rows.length > 0) return rows;
	throw error(
		`There is no ${field} ${String(values[field])}`,
		'Check it, and whether this employee may see the company that it belongs to.',
	);
}
