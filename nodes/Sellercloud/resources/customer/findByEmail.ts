import type { OperationContext } from '../../interpreter/operation';
import { customersWith, severalWith, UNPROVEN } from './emailMatches';

/**
 * The ID of the customer with an email address; `undefined` if there is none.
 *
 * @param otherwise what is said where the list does not show whether a customer has it
 * @throws NodeError when several customers have it, or the list does not show whether one has
 */
export async function findByEmail(
	{ call, error }: Pick<OperationContext, 'call' | 'error'>,
	email: string,
	otherwise: string = UNPROVEN[1],
): Promise<number | undefined> {
	const ids = await customersWith(async (request) => await call(request, 'list'), email);
	if (ids === undefined) throw error(UNPROVEN[0], otherwise);
	if (ids.length > 1) throw error(...severalWith(email, ids));
	return ids[0];
}
