import type { IDataObject } from 'n8n-workflow';
import { FIRST_PAGE, pageQuery } from '../client/pageNames';
import type { OperationContext } from './operation';

/**
 * Reads one record from the list, by the filter that a field sends. The row has the same members as in Get Many and
 * includes its ID, which the endpoints for a single record often leave out.
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
		`No ${field} was found for ${String(values[field])}`,
		'Check the value, and that this employee can access the company of the record.',
	);
}
