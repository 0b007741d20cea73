import type { GenericValue, IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { isBlank } from '../../input/blank';
import { jsonBody } from '../../interpreter/jsonBody';
import type { Field, Work } from '../../interpreter/operation';
import { skuOf } from './returns';

export const ADVANCED_INFO = '/api/Catalog/AdvancedInfo';

const RESULT = { record: ['Fields', 'UpdatedSucessfully'] };

export interface AdvancedField {
	Name: string;
	Value: string;
}

/** Any field that the account's bulk updates know. */
export const advancedFields: Field = {
	displayName: 'Advanced Fields',
	name: 'advancedFields',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	typeOptions: {
		resourceMapper: {
			resourceMapperMethod: 'getProductFields',
			mode: 'add',
			valuesLabel: 'Advanced Fields',
			fieldWords: { singular: 'field', plural: 'fields' },
			addAllFields: false,
			multiKeyMatch: false,
			supportAutoMap: false,
			noFieldsError: 'There are no fields to show',
		},
	},
	send: { value: true, as: 'json' },
};

/** What the mapper holds. The API takes texts only. */
export function advancedIn({ advancedFields: mapper }: IDataObject): AdvancedField[] {
	const given = isDataObject(mapper) ? mapper.value : undefined;
	if (!isDataObject(given)) return [];
	return Object.entries(given).map(([Name, value]) => ({
		Name,
		Value: value === null || value === undefined ? '' : textOf(value),
	}));
}

const textOf = (value: GenericValue | IDataObject): string =>
	typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A field that was added and came out empty would be cleared. */
export function blankIn(fields: AdvancedField[]): string | undefined {
	const blank = fields.find(({ Value }) => isBlank(Value));
	return blank && `${blank.Name} is empty`;
}

/**
 * Sellercloud answers 200 also where it refused fields: it sets the others all the same.
 *
 * @returns what it says of each field
 * @throws NodeError that names the fields it refused, and why
 */
export async function setAdvanced(work: Work, fields: unknown[]): Promise<IDataObject[]> {
	const body = jsonBody({ ProductID: skuOf(work), Fields: fields });
	const [answer = {}] = await work.call({ path: ADVANCED_INFO, body }, RESULT);
	const results = Array.isArray(answer.Fields) ? answer.Fields.filter(isDataObject) : [];
	const refused = results.filter(({ ErrorMessage }) => !isBlank(ErrorMessage));
	// Sellercloud's own spelling
	if (refused.length === 0 && answer.UpdatedSucessfully !== false) return results;
	const reasons = refused.map(
		({ Name, ErrorMessage }) => `${String(Name)}: ${String(ErrorMessage)}`,
	);
	const reason = reasons.join('; ') || String(answer.ErrorMessage || 'it gives no reason');
	throw work.error(
		`Sellercloud refused ${refused.length || 'some'} of ${fields.length} advanced fields: ${reason}`,
		'It has set the others. Correct these, and run this again.',
	);
}
