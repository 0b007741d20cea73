import type { OperationContext } from '../../interpreter/operation';
import { emailRequest, idsWithEmail, severalWith, UNPROVEN } from './emailMatches';

/**
 * The ID of the customer with an email address; `undefined` if there is none.
 *
 * @throws NodeError when several customers have it, or the list does not show whether one has
 */
export async function findByEmail(
	{ call, error }: Pick<OperationContext, 'call' | 'error'>,
	email: string,
): Promise<number | undefined> {
	const ids = idsWithEmail(await call(emailRequest(email), 'rows'), email);
	if (ids === undefined) throw error(...UNPROVEN);
	if (ids.length > 1) throw error(...severalWith(email, ids));
	return ids[0];
}
