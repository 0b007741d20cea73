import type { TypedField } from '../../interpreter/field';
import { choice } from './choices';

/** Whether the items of a record are entered as fields or as JSON. */
export const specifyItems = choice(
	'Specify Items',
	'specifyItems',
	[
		{ name: 'Using Fields Below', value: 'fields' },
		{
			name: 'Using JSON',
			value: 'json',
			description: 'Pass a list of items, for example from another node',
		},
	],
	{ value: true },
);

/** Items as a JSON list of the API's own members. @param body where the list goes */
export const itemsJson = (
	body: string,
	placeholder: string,
): TypedField<{ itemsJson: unknown }> => ({
	displayName: 'Items (JSON)',
	name: 'itemsJson',
	type: 'json',
	default: '',
	required: true,
	placeholder,
	description: 'A list of items that uses the names of the API',
	send: { body },
});
