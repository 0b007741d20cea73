import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import { comparable } from '../../input/comparable';
import type { OperationContext } from '../../interpreter/operation';

/**
 * The IDs of the orders with a Channel Order #.
 *
 * The server ignores unknown filters, so the rows are compared with the number.
 *
 * @throws NodeApiError
 */
export async function idsWithChannelOrder(
	call: OperationContext['call'],
	number: string,
): Promise<number[]> {
	const rows = await call(
		{
			method: 'GET',
			path: '/api/Orders',
			kind: 'read',
			body: undefined,
			query: { 'model.orderSourceOrderIDList': [number], ...pageQuery(FIRST_PAGE) },
		},
		'list',
	);
	return rows
		.filter(({ OrderSourceOrderID }) => comparable(OrderSourceOrderID) === comparable(number))
		.map(({ ID }) => Number(ID));
}
