import type { INodePropertyOptions } from 'n8n-workflow';
import type { Field, Send } from '../../interpreter/field';
import { codeOptions } from '../../records/codeOptions';
import type { Names } from '../../records/codes';
import type { Details, Optional } from './inputs';

type Option<Value> = INodePropertyOptions & { value: Value };

/** One of several options; the first is chosen unless `details` says otherwise. */
export const choice = <Name extends string, const Value extends string | number>(
	displayName: string,
	name: Name,
	options: ReadonlyArray<Option<Value>>,
	send: Send,
	details: Details = {},
): Optional<Name, Value> => {
	const initial = options[0]?.value ?? '';
	return {
		displayName,
		name,
		type: 'options',
		options: [...options],
		default: initial,
		send,
		...details,
	};
};

/** One of several codes, or one that is newer than the list. */
export const code = <Name extends string>(
	displayName: string,
	name: Name,
	names: Names,
	send: Send,
	details: Details = {},
): Optional<Name, number> => {
	const field = choice(displayName, name, codeOptions(names), send, details);
	return { ...field, send: { ...send, as: 'code' } };
};

/** Any of several codes. */
export const codes = <Name extends string>(
	displayName: string,
	name: Name,
	names: Names,
	send: Send,
	description: string,
): Optional<Name, number[]> => ({
	displayName,
	name,
	type: 'multiOptions',
	options: codeOptions(names),
	default: [],
	description,
	send,
});

const EXPRESSION = 'using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

/** One entry of a list of the account. @param displayName ends with "Name or ID" */
export const accountChoice = <Name extends string>(
	displayName: string,
	name: Name,
	loadOptionsMethod: string,
	send: Field['send'],
): Optional<Name, number> => ({
	displayName,
	name,
	type: 'options',
	typeOptions: { loadOptionsMethod },
	default: '',
	description: `Choose from the list, or specify an ID ${EXPRESSION}`,
	send,
});

/** Several entries of a list of the account. @param displayName ends with "Names or IDs" */
export const accountChoices = <Name extends string>(
	displayName: string,
	name: Name,
	loadOptionsMethod: string,
	send: Send,
): Optional<Name, number[]> => ({
	displayName,
	name,
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod },
	default: [],
	description: `Choose from the list, or specify IDs ${EXPRESSION}`,
	send,
});
