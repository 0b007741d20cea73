import type { GenericValue, IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { isBlank } from '../../input/blank';
import type { TypedField } from '../../interpreter/field';

export interface AdvancedField {
	Name: string;
	Value: string;
}

/**
 * Any field that the bulk updates of the account support.
 *
 * @param singular what one of them is called
 */
export const productFields = <Name extends string>(
	displayName: string,
	name: Name,
	singular: string,
): TypedField<{ [N in Name]: unknown }> => ({
	displayName,
	name,
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	typeOptions: {
		resourceMapper: {
			resourceMapperMethod: 'getProductFields',
			mode: 'add',
			valuesLabel: displayName,
			fieldWords: { singular, plural: `${singular}s` },
			addAllFields: false,
			multiKeyMatch: false,
			supportAutoMap: false,
			noFieldsError: `There are no ${singular}s to show`,
		},
	},
	send: { value: true, as: 'json' },
});

export const advancedFields = productFields('Advanced Fields', 'advancedFields', 'field');

/** The fields that the user added. The API takes texts only. */
export function advancedIn({
	advancedFields: mapper,
}: {
	advancedFields: unknown;
}): AdvancedField[] {
	const values = isDataObject(mapper) ? mapper.value : undefined;
	if (!isDataObject(values)) return [];
	return Object.entries(values).map(([Name, value]) => ({
		Name,
		Value: value === null || value === undefined ? '' : textOf(value),
	}));
}

const textOf = (value: GenericValue | IDataObject): string =>
	typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A message for an added field without a value, which Sellercloud would clear. */
export function blankIn(fields: AdvancedField[]): string | undefined {
	const blank = fields.find(({ Value }) => isBlank(Value));
	return blank && `${blank.Name} is empty`;
}
