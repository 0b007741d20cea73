import type { INodeProperties } from 'n8n-workflow';

/** ms. Searches of a large catalog take 5 to 6 seconds, exports minutes. */
export const DEFAULT_TIMEOUT = 60_000;

/** The field that holds what has no name of its own: bare values, texts, files. */
export const DEFAULT_OUTPUT_FIELD = 'data';

export const optionFields: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Include Response Headers and Status',
			name: 'fullResponse',
			type: 'boolean',
			default: false,
			description: 'Whether to return headers and status code along with the body',
		},
		{
			displayName: 'Never Error',
			name: 'neverError',
			type: 'boolean',
			default: false,
			description:
				'Whether to succeed also when Sellercloud refuses the request. Combine it with Include Response Headers and Status to tell the two apart.',
		},
		{
			displayName: 'Put Output in Field',
			name: 'outputPropertyName',
			type: 'string',
			default: DEFAULT_OUTPUT_FIELD,
			placeholder: 'e.g. data',
			description:
				'The field for a file or a text, and for an answer that is a bare value, such as the ID of a new order',
		},
		{
			displayName: 'Response Format',
			name: 'responseFormat',
			type: 'options',
			default: 'autodetect',
			options: [
				{ name: 'Autodetect', value: 'autodetect' },
				{ name: 'File', value: 'file' },
				{ name: 'JSON', value: 'json' },
				{ name: 'Text', value: 'text' },
			],
			description: 'What the answer is turned into',
		},
		{
			displayName: 'Split Into Items',
			name: 'splitItems',
			type: 'boolean',
			default: true,
			description:
				'Whether each row of a list becomes an item of its own. If not, there is one item with the whole answer, TotalResults included.',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: DEFAULT_TIMEOUT,
			description: 'Milliseconds to wait for Sellercloud to begin its answer, or to go on with it',
		},
	],
};
