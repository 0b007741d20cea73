import type { Field, TypedField } from '../../interpreter/field';
import type { RecordShape } from '../../records/recordShape';
import { SITES } from '../../records/siteCodes';
import { code } from '../fields/choices';
import { text } from '../fields/inputs';
import { required } from '../fields/modifiers';
import { outputFields, recordOutput } from '../output/recordOutput';

/**
 * A list of settings, which the API returns completely in one answer.
 *
 * @param path of the list
 * @param parameters what the API needs to know, shown above the output
 */
export const entryList = <const Parameters extends readonly Field[]>(
	path: string,
	shape: RecordShape,
	...parameters: Parameters
) => ({
	kind: 'read' as const,
	method: 'GET' as const,
	path,
	fields: [...parameters, ...outputFields(shape)] as const,
	expected: 'list' as const,
	returns: recordOutput(shape),
});

/** The API requires a site for carriers and services. */
export const site: TypedField<{ site: number }> = required(
	code(
		'Site',
		'site',
		SITES,
		{ query: 'siteCode' },
		{ default: 0, description: 'The country or marketplace that the entries are for' },
	),
);

export const carrier: TypedField<{ carrier: string }> = required(
	text(
		'Carrier',
		'carrier',
		{ query: 'carrier' },
		{
			placeholder: 'e.g. UPS',
			description: 'The name of a carrier, as Get Many Carriers returns it',
		},
	),
);
