import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { isBlank } from '../../input/blank';
import { jsonBody } from '../../interpreter/jsonBody';
import type { OperationContext } from '../../interpreter/operation';

export const ADVANCED_INFO = '/api/Catalog/AdvancedInfo';

const RESULT = { record: ['Fields', 'UpdatedSucessfully'] };

/**
 * Sellercloud responds with status 200 even if it rejects fields, and updates the others.
 *
 * @returns the result of each field
 * @throws NodeError that names the rejected fields and the reasons
 */
export async function setAdvancedFields(
	{ call, error, values }: OperationContext<{ product: string }>,
	fields: unknown[],
): Promise<IDataObject[]> {
	const body = jsonBody({ ProductID: values.product, Fields: fields });
	const [answer = {}] = await call({ path: ADVANCED_INFO, body }, RESULT);
	const results = Array.isArray(answer.Fields) ? answer.Fields.filter(isDataObject) : [];
	const refused = results.filter(({ ErrorMessage }) => !isBlank(ErrorMessage));
	// Sellercloud's own spelling
	if (refused.length === 0 && answer.UpdatedSucessfully !== false) return results;
	const reasons = refused.map(
		({ Name, ErrorMessage }) => `${String(Name)}: ${String(ErrorMessage)}`,
	);
	const reason = reasons.join('; ') || String(answer.ErrorMessage || 'no reason was given');
	throw error(
		`Sellercloud rejected ${refused.length || 'some'} of ${fields.length} advanced fields: ${reason}`,
		'The other fields were updated. Correct these fields, and run the node again.',
	);
}
