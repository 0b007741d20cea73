import type { Field, Send, TypedField, ValueKind } from '../../interpreter/field';

/** Optional properties of a field. */
export type Details = Partial<
	Pick<Field, 'default' | 'description' | 'hint' | 'placeholder' | 'typeOptions'>
>;

/** A field whose value may be left out. */
export type Optional<Name extends string, Value> = TypedField<{ [N in Name]: Value | undefined }>;

/** A text input whose value is sent as one kind. */
const input =
	<Value>(as?: ValueKind) =>
	<Name extends string>(
		displayName: string,
		name: Name,
		send: Send,
		details: Details = {},
	): Optional<Name, Value> => ({
		displayName,
		name,
		type: 'string',
		default: '',
		send: { ...send, as },
		...details,
	});

export const text = input<string>();
/** Several texts, separated by commas. */
export const texts = input<string[]>('texts');
export const id = input<number>('id');
/** Several IDs, separated by commas. */
export const ids = input<number[]>('ids');
/** A whole number, also one below 0. */
export const integer = input<number>('integer');
/** A whole number, not below 0. */
export const quantity = input<number>('quantity');
export const price = input<number>('price');

/** A date and time. */
export const date = <Name extends string>(
	displayName: string,
	name: Name,
	send: Send,
	description: string = IN_ACCOUNT_TIME,
): Optional<Name, string> => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description,
	send,
});

export const IN_ACCOUNT_TIME = "In the account's time zone unless the value has an offset";

/** Off, unless `details` says otherwise. @param description begins with "Whether" */
export const flag = <Name extends string>(
	displayName: string,
	name: Name,
	send: Send,
	description: string,
	details: Details = {},
): Optional<Name, boolean> => ({
	displayName,
	name,
	type: 'boolean',
	default: false,
	description,
	send,
	...details,
});

/** One of the item's files. */
export const file = (send: Send, hint: string): Field => ({
	displayName: 'Input Binary Field',
	name: 'inputField',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint,
	send: { ...send, as: 'file' },
});
