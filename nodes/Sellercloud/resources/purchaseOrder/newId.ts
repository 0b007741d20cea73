import type { IDataObject } from 'n8n-workflow';
import type { Decoded } from '../../client/decode';
import { answerFailure } from '../../execution/answer/answerFailure';
import { idIn } from '../../input/wholeNumber';
import { jsonBody } from '../../interpreter/jsonBody';
import type { OperationContext } from '../../interpreter/operation';
import { isUncertain } from '../order/isUncertain';

type Sender = Pick<OperationContext, 'attempt' | 'error' | 'failed' | 'request'>;

/**
 * Creates a purchase order. Sources name the ID in the answer `Id` or `ID`; other records answer with the bare number.
 *
 * @param find looks for the purchase order if it is not known whether it was created
 * @throws NodeApiError or NodeOperationError
 */
export async function createdId(
	{ attempt, error, failed, request }: Sender,
	body: IDataObject,
	find: () => Promise<number | undefined>,
): Promise<number> {
	const outcome = await attempt({ body: jsonBody(body) });
	if (outcome.ok) {
		const { content } = outcome.value;
		const refusal = answerFailure(outcome.value, { request }, 'done');
		if (refusal) throw failed(refusal);
		const id = content.kind === 'text' ? idInAnswer(content.decoded) : undefined;
		if (id !== undefined) return id;
	} else if (!isUncertain(outcome.failure)) throw failed(outcome.failure);
	const found = await find();
	if (found !== undefined) return found;
	if (!outcome.ok) throw failed(outcome.failure);
	throw error(
		'Sellercloud did not return the ID of the new purchase order',
		'The purchase order may have been created. Check in Sellercloud before you run this again.',
	);
}

function idInAnswer(decoded: Decoded): number | undefined {
	if (decoded.kind === 'value') return idIn(decoded.value);
	if (decoded.kind !== 'object') return undefined;
	const [id] = Object.entries(decoded.object).filter(([name]) => name.toLowerCase() === 'id');
	return idIn(id?.[1]);
}
