import type { IDataObject } from 'n8n-workflow';
import type { Field, FieldGroup, Send, TypedField, ValuesOf } from '../../interpreter/field';
import type { Details, Optional } from './inputs';

/** A collection adds the values of the fields that the user adds to it. */
type Collection<Fields extends readonly Field[]> = TypedField<{
	[Name in keyof ValuesOf<Fields>]: ValuesOf<Fields>[Name] | undefined;
}>;

/** Fields that the user adds one by one. */
export const collection =
	(displayName: string, name: string, placeholder: string, description?: string) =>
	<const Fields extends readonly Field[]>(...options: Fields): Collection<Fields> => ({
		displayName,
		name,
		type: 'collection',
		placeholder,
		default: {},
		description,
		options: [...options],
	});

export const additionalFields = collection('Additional Fields', 'additionalFields', 'Add field');
export const updateFields = collection('Update Fields', 'updateFields', 'Add field');
export const filters = collection('Filters', 'filters', 'Add filter');
export const sorting = collection('Sort', 'sort', 'Add sorting');
export const options = collection('Options', 'options', 'Add option');

/** Entries that the user adds, each with several fields. Their values have the names of the API. */
export const entries = <Name extends string>(
	displayName: string,
	name: Name,
	placeholder: string,
	send: Send,
	group: FieldGroup,
	details: Details = {},
): Optional<Name, IDataObject[]> => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder,
	default: {},
	send,
	options: [group],
	...details,
});
