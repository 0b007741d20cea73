import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { PAGE_NAMES } from '../../client/pageNames';
import type { Query, SendOptions } from '../../client/types';
import { run } from '../../execution/run';
import { RESPONSE, TIMEOUT } from '../../interpreter/defaults';

/**
 * Reads the rows of orders for a query. The server ignores unknown filters, so compare the rows with the query.
 *
 * @param limit most rows to read
 * @returns the rows, and how many the server counts
 * @throws NodeApiError when the list can't be read
 */
export async function findOrders(
	context: IExecuteFunctions,
	query: Query,
	limit: number,
	options: SendOptions,
): Promise<{ rows: IDataObject[]; total: number }> {
	const request = {
		method: 'GET' as const,
		path: '/api/Orders',
		kind: 'read' as const,
		query,
		timeout: TIMEOUT,
	};
	const response = { ...RESPONSE, expected: 'list' as const };
	const paging = { names: PAGE_NAMES, limit };
	const { items, total } = await run(context, { request, response, paging }, options);
	return { rows: items.map(({ json }) => json), total };
}
