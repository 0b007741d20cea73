import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { type NodeError, resultOrError, isNodeError } from '../../execution/itemErrors';
import { run } from '../../execution/run';
import { comparable } from '../../input/comparable';
import { RESPONSE, TIMEOUT } from '../../interpreter/defaults';
import type { LookUp } from '../../interpreter/field';
import { customersWith, severalWith, UNPROVEN } from './emailMatches';

/** Finds customers by their email addresses. The API takes one address per call. */
export const lookUpCustomerIds: LookUp = async (context, emails) => {
	const found = new Map<string, number | NodeError>();
	for (const [email, itemIndex] of emails) {
		const id = await resultOrError(context, itemIndex, idOf(context, email, itemIndex));
		found.set(comparable(email), id);
		if (isNodeError(id) && !context.continueOnFail()) break;
	}
	return found;
};

/** @throws NodeError when no customer has the address, or several have */
async function idOf(context: IExecuteFunctions, email: string, itemIndex: number): Promise<number> {
	const signal = context.getExecutionCancelSignal();
	const ids = await customersWith(async (request) => {
		const item = {
			request: { ...request, timeout: TIMEOUT },
			response: { ...RESPONSE, expected: 'list' as const },
		};
		return (await run(context, item, { itemIndex, signal })).items.map(({ json }) => json);
	}, email);
	const [id] = ids ?? [];
	if (id !== undefined && ids?.length === 1) return id;
	const [message, description] =
		ids === undefined
			? UNPROVEN
			: ids.length > 1
				? severalWith(email, ids)
				: [
						`No customer has the email address ${email}`,
						'Check the address, and that this employee can access the company of the customer.',
					];
	throw new NodeOperationError(context.getNode(), message, { itemIndex, description });
}
