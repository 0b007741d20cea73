import type { IDataObject } from 'n8n-workflow';
import { decode } from '../../client/decode';
import { idIn } from '../../input/wholeNumber';
import { jsonBody } from '../../interpreter/jsonBody';
import type { OperationContext } from '../../interpreter/operation';
import { isUncertain } from '../order/isUncertain';
import { findByEmail } from './findByEmail';

/** ms to wait before looking up a customer that may have been created. */
const LOOKUP_DELAY = 2_000;
const MAY_BE_CREATED =
	'The customer may have been created. Check in Sellercloud before you run this again.';

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
	const outcome = await context.attempt({
		method: 'POST',
		path: '/api/Customers',
		kind: 'write',
		body: jsonBody(body),
	});
	if (outcome.ok) {
		const { content } = outcome.value;
		const decoded = decode(content.kind === 'text' ? content.text : '');
		const id = decoded.kind === 'value' ? idIn(decoded.value) : undefined;
		if (id !== undefined) return id;
	} else if (!isUncertain(outcome.failure)) throw context.failed(outcome.failure);
	if (email !== undefined) {
		await context.wait(LOOKUP_DELAY);
		const found = await findByEmail(context, email, MAY_BE_CREATED);
		if (found !== undefined) return found;
	}
	if (!outcome.ok) throw context.failed(outcome.failure);
	throw context.error('Sellercloud did not return the ID of the new customer', MAY_BE_CREATED);
}
