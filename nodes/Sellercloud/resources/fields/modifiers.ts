import type { IDisplayOptions } from 'n8n-workflow';
import type { Field, TypedField } from '../../interpreter/field';

/** A field that may not be left empty. */
export const required = <Values>(
	field: TypedField<Values>,
): TypedField<{ [Name in keyof Values]: Exclude<Values[Name], undefined> }> => {
	const untyped: Field = field;
	return { ...untyped, required: true };
};

/** A field that may be left empty. */
export const optional = <Values>(
	field: TypedField<Values>,
): TypedField<{ [Name in keyof Values]: Values[Name] | undefined }> => {
	const untyped: Field = field;
	return { ...untyped, required: false };
};

/** A field that is shown only where others have these values. */
export const shownFor = <Values>(
	show: NonNullable<IDisplayOptions['show']>,
	field: TypedField<Values>,
): TypedField<{ [Name in keyof Values]: Values[Name] | undefined }> => {
	const untyped: Field = field;
	return {
		...untyped,
		displayOptions: { show: { ...field.displayOptions?.show, ...show } },
	};
};

/** A field under another name, so that an operation can have two of a kind. */
export const named = <Value, Name extends string>(
	displayName: string,
	name: Name,
	field: TypedField<Record<string, Value>>,
	description = field.description,
): TypedField<{ [N in Name]: Value }> => {
	const untyped: Field = field;
	return { ...untyped, displayName, name, description };
};

/** Fields in alphabetical order, as n8n requires for options. */
export const byName = <Fields extends readonly Field[]>(fields: Fields): Fields[number][] =>
	[...fields].sort((a, b) => a.displayName.localeCompare(b.displayName));
