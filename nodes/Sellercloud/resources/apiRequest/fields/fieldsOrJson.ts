import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

export type Show = Record<string, Array<string | boolean>>;

/** A field of the Send operation that is shown when other fields have the given values. */
export const sendField = (field: INodeProperties, show: Show = {}): INodeProperties => ({
	...field,
	displayOptions: { show: { resource: ['apiRequest'], operation: ['send'], ...show } },
});

const FIELDS: INodePropertyOptions = { name: 'Using Fields Below', value: 'keypair' };
const JSON_TEXT: INodePropertyOptions = { name: 'Using JSON', value: 'json' };
const FORM_TEXT: INodePropertyOptions = { name: 'Using Single Field', value: 'string' };

const pairs = (
	displayName: string,
	{ example, value }: { example: string; value: string },
): INodePropertyCollection[] => [
	{
		name: 'parameters',
		displayName,
		values: [
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: `e.g. ${example}`,
			},
			{
				displayName: 'Value',
				name: 'value',
				type: 'string',
				default: '',
				placeholder: `e.g. ${value}`,
			},
		],
	},
];

/**
 * The fields for a query, headers or a body, each as a list of fields or as a single text: JSON, or for a form the encoded
 * text.
 */
export function fieldsOrJson(
	what: { send: string; specify: string; pairs: string } & ({ json: string } | { form: string }),
	words: { title: string; sends: string; pair: string; example: string; value: string },
	show: Show = {},
): INodeProperties[] {
	const shown = { ...show, [what.send]: [true] };
	return [
		sendField(
			{
				displayName: `Specify ${words.title}`,
				name: what.specify,
				type: 'options',
				options: [FIELDS, 'json' in what ? JSON_TEXT : FORM_TEXT],
				default: 'keypair',
			},
			shown,
		),
		sendField(
			{
				displayName: words.sends,
				name: what.pairs,
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				placeholder: `Add ${words.pair.toLowerCase()}`,
				default: { parameters: [{ name: '', value: '' }] },
				options: pairs(words.pair, words),
			},
			{ ...shown, [what.specify]: ['keypair'] },
		),
		'json' in what
			? sendField(
					{ displayName: 'JSON', name: what.json, type: 'json', default: '{}' },
					{ ...shown, [what.specify]: ['json'] },
				)
			: sendField(
					{
						displayName: 'Body',
						name: what.form,
						type: 'string',
						default: '',
						placeholder: 'e.g. field1=value1&field2=value2',
						description: 'The URL-encoded form fields to send',
					},
					{ ...shown, [what.specify]: ['string'] },
				),
	];
}
