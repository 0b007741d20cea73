import type { IDataObject } from 'n8n-workflow';
import { decode } from '../../client/decode';
import { idIn } from '../../input/wholeNumber';
import { jsonBody } from '../../interpreter/jsonBody';
import type { OperationContext } from '../../interpreter/operation';
import { isUncertain } from '../order/isUncertain';

type Sender = Pick<OperationContext, 'attempt' | 'error' | 'failed'>;

/**
 * Creates a purchase order. Sources name the ID in the answer `Id` or `ID`; other records answer with the bare number.
 *
 * @param find looks for the purchase order if it is not known whether it was created
 * @throws NodeApiError or NodeOperationError
 */
export async function createdId(
	{ attempt, error, failed }: Sender,
	body: IDataObject,
	find: () => Promise<number | undefined>,
): Promise<number> {
	const outcome = await attempt({ body: jsonBody(body) });
	if (outcome.ok) {
		const { content } = outcome.value;
		const id = idInAnswer(content.kind === 'text' ? content.text : '');
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

function idInAnswer(text: string): number | undefined {
	const decoded = decode(text);
	const value =
		decoded.kind === 'object'
			? (decoded.object.Id ?? decoded.object.ID)
			: decoded.kind === 'value'
				? decoded.value
				: undefined;
	return idIn(value);
}
