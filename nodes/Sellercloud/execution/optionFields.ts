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
	displayOptions: { show: { resource: ['apiRequest'] } },
	options: [
		{
			displayName: 'Batching',
			name: 'batching',
			type: 'fixedCollection',
			default: { batch: {} },
			options: [
				{
					displayName: 'Batching',
					name: 'batch',
					values: [
						{
							displayName: 'Batch Interval (Ms)',
							name: 'batchInterval',
							type: 'number',
							typeOptions: { minValue: 0 },
							default: 1000,
							description: 'Milliseconds to wait between two batches',
						},
						{
							displayName: 'Items per Batch',
							name: 'batchSize',
							type: 'number',
							typeOptions: { minValue: 1 },
							default: 50,
							description: 'How many items are sent before the next pause',
						},
					],
				},
			],
		},
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 16 },
			default: 4,
			description:
				'How many requests that only read may be under way at once, as this is set for the first item. Requests that change something are sent one at a time.',
		},
		{
			displayName: 'Files in Body',
			name: 'files',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add File',
			default: {},
			displayOptions: { show: { '/operation': ['send'], '/sendBody': [true] } },
			description:
				'Files of the item to send inside the JSON body, as base64, the way the API takes them',
			options: [
				{
					displayName: 'File',
					name: 'file',
					values: [
						{
							displayName: 'Body Parameter',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. FileContent',
							description: 'Where in the body the file goes, with dots into objects',
						},
						{
							displayName: 'Input Binary Field',
							name: 'inputDataFieldName',
							type: 'string',
							default: 'data',
							placeholder: 'e.g. data',
							description: 'The field of the input item that holds the file',
						},
					],
				},
			],
		},
		{
			displayName: 'If a Filter Is Empty',
			name: 'ifFilterEmpty',
			type: 'options',
			default: 'fail',
			displayOptions: { show: { '/operation': ['call'] } },
			options: [
				{ name: 'Fail', value: 'fail' },
				{ name: 'Ignore the Filter', value: 'ignore', description: 'It then narrows nothing' },
				{ name: 'Return No Rows', value: 'noRows' },
			],
			description:
				'What to do when a query parameter that was added comes out empty, as expressions may',
		},
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
			displayName: 'Select Fields',
			name: 'selectFields',
			type: 'fixedCollection',
			default: { selection: {} },
			options: [
				{
					displayName: 'Selection',
					name: 'selection',
					values: [
						{
							displayName: 'Fields',
							name: 'fields',
							type: 'string',
							default: '',
							placeholder: 'e.g. ID, GrandTotal, ShippingAddress.City',
							description: 'Names of fields, separated by commas, with dots into objects',
						},
						{
							displayName: 'Mode',
							name: 'mode',
							type: 'options',
							options: [
								{ name: 'Drop These Fields', value: 'drop' },
								{ name: 'Keep Only These Fields', value: 'keep' },
							],
							default: 'keep',
						},
					],
				},
			],
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
