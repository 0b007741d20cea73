import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

export type Show = Record<string, Array<string | boolean>>;

/** A field of the Send operation, shown where the other fields have these values. */
export const only = (field: INodeProperties, show: Show = {}): INodeProperties => ({
	...field,
	displayOptions: { show: { resource: ['apiRequest'], operation: ['send'], ...show } },
});

const FIELDS_OR_JSON: INodePropertyOptions[] = [
	{ name: 'Using Fields Below', value: 'keypair' },
	{ name: 'Using JSON', value: 'json' },
];

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

/** Query, headers and body are each given by fields or as JSON; only their names and words differ. */
export function specified(
	what: { send: string; specify: string; pairs: string; json: string },
	words: { title: string; sends: string; pair: string; example: string; value: string },
	show: Show = {},
): INodeProperties[] {
	const sent = { ...show, [what.send]: [true] };
	return [
		only(
			{
				displayName: `Specify ${words.title}`,
				name: what.specify,
				type: 'options',
				options: FIELDS_OR_JSON,
				default: 'keypair',
			},
			sent,
		),
		only(
			{
				displayName: words.sends,
				name: what.pairs,
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				placeholder: `Add ${words.pair}`,
				default: { parameters: [{ name: '', value: '' }] },
				options: pairs(words.pair, words),
			},
			{ ...sent, [what.specify]: ['keypair'] },
		),
		only(
			{
				displayName: 'JSON',
				name: what.json,
				type: 'json',
				default: '{}',
			},
			{ ...sent, [what.specify]: ['json'] },
		),
	];
}
