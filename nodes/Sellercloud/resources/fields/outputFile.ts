import type { Field } from '../../interpreter/field';

/** For operations that return a file. */
export const outputFileField: Field = {
	displayName: 'Put Output File in Field',
	name: 'outputField',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the output field to put the file in',
	send: { value: true },
};
