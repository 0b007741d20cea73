import type { IDataObject } from 'n8n-workflow';
import { answerFailure } from '../../execution/answer/answerFailure';
import type { WholeAnswer } from '../../execution/answer/wholeAnswer';
import { idIn } from '../../input/wholeNumber';
import { jsonBody } from '../../interpreter/jsonBody';
import type { OperationContext } from '../../interpreter/operation';
import { createdId, decodedIn } from '../creation/createdId';

type Sender = Pick<OperationContext, 'attempt' | 'error' | 'failed' | 'request' | 'wait'>;

/**
 * Creates a purchase order.
 *
 * @param find looks for the purchase order if it is not known whether it was created
 * @returns its ID
 * @throws NodeApiError or NodeOperationError
 */
export async function createPurchaseOrder(
	context: Sender,
	body: IDataObject,
	find?: () => Promise<number | undefined>,
): Promise<number> {
	const idOf = (answer: WholeAnswer) => {
		const refusal = answerFailure(answer, { request: context.request }, 'done');
		if (refusal) throw context.failed(refusal);
		return idInAnswer(answer);
	};
	return await createdId(context, { body: jsonBody(body) }, { what: 'purchase order', idOf, find });
}

/** Sources name the ID in the answer `Id` or `ID`; other records answer with the bare number. */
function idInAnswer(answer: WholeAnswer): number | undefined {
	const decoded = decodedIn(answer);
	if (decoded?.kind === 'value') return idIn(decoded.value);
	if (decoded?.kind !== 'object') return undefined;
	const [id] = Object.entries(decoded.object).filter(([name]) => name.toLowerCase() === 'id');
	return idIn(id?.[1]);
}
