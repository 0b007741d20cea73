import type { Field } from '../../interpreter/operation';

/** A text that goes to a member of the body, unless `more` says otherwise. */
export const text = (
	displayName: string,
	name: string,
	body: string,
	more: Partial<Field> = {},
): Field => ({
	displayName,
	name,
	type: 'string',
	default: '',
	send: { body },
	...more,
});
