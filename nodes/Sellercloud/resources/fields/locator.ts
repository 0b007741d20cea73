import type { INodePropertyMode } from 'n8n-workflow';
import type { Field, Send, TypedField, ValueKind } from '../../interpreter/field';

/** A way to identify the record. */
export const mode = (
	[displayName, name]: [string, string],
	type: INodePropertyMode['type'],
	more: Partial<INodePropertyMode>,
): INodePropertyMode => Object.assign({ displayName, name, type }, more);

/** Searches the list of records. */
export const fromList = (searchListMethod: string, placeholder: string): INodePropertyMode =>
	mode(['From List', 'list'], 'list', {
		placeholder,
		typeOptions: { searchListMethod, searchable: true },
	});

/** Takes the ID as text. */
export const byId = (placeholder: string): INodePropertyMode =>
	mode(['By ID', 'id'], 'string', { placeholder });

/** A field for a record that is chosen from a list or identified by its ID. */
const locator =
	<Value>(as?: ValueKind) =>
	<Name extends string>(
		{ name, ...words }: Pick<Field, 'displayName' | 'description'> & { name: Name },
		modes: INodePropertyMode[],
		send: Send,
	): TypedField<{ [N in Name]: Value }> => ({
		name,
		...words,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes,
		send: { ...send, as },
	});

/** For records whose ID is a number. */
export const idLocator = locator<number>();
/** For records whose ID is a text, such as a SKU. */
export const textLocator = locator<string>('text');
