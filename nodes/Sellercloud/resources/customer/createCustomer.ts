import type { IDataObject } from 'n8n-workflow';
import { jsonBody } from '../../interpreter/jsonBody';
import type { OperationContext } from '../../interpreter/operation';
import { createdId, mayBeCreated } from '../creation/createdId';
import { findByEmail } from './findByEmail';

const WHAT = 'customer';

/**
 * Creates a customer.
 *
 * @param email that no customer had before; if the response is lost, the customer is looked up by it
 * @returns the ID
 * @throws NodeError when Sellercloud rejects it, or when it is not known whether the customer was created
 */
export async function createCustomer(
	context: Omit<OperationContext, 'values'>,
	body: IDataObject,
	email?: string,
): Promise<number> {
	return await createdId(
		context,
		{ method: 'POST', path: '/api/Customers', kind: 'write', body: jsonBody(body) },
		{
			what: WHAT,
			...(email !== undefined && {
				find: async () => await findByEmail(context, email, mayBeCreated(WHAT)),
			}),
		},
	);
}
