import type { IDataObject } from 'n8n-workflow';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import type { OperationContext } from '../../interpreter/operation';

/**
 * The row of a purchase order in the list: only there, lines have what was received, and tracking numbers are listed.
 *
 * @returns `undefined` if the list does not have it. The server may ignore the filter, so the ID is compared.
 * @throws NodeApiError
 */
export async function rowOf(
	{ call }: Pick<OperationContext, 'call'>,
	id: number,
): Promise<IDataObject | undefined> {
	const rows = await call(
		{
			method: 'GET',
			path: '/api/PurchaseOrders',
			kind: 'read',
			body: undefined,
			query: { 'model.pOIds': [id], ...pageQuery(FIRST_PAGE) },
		},
		'rows',
	);
	return rows.find(({ ID }) => Number(ID) === id);
}
