import type { INodeProperties } from 'n8n-workflow';

/** ms. Searching a large catalog takes 5 to 6 seconds, and an export takes minutes. */
export const DEFAULT_TIMEOUT = 60_000;

/** The output field for values without a name: single values, texts and files. */
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
							description: 'How many milliseconds to wait between batches',
						},
						{
							displayName: 'Items per Batch',
							name: 'batchSize',
							type: 'number',
							typeOptions: { minValue: 1 },
							default: 50,
							description: 'How many items to send in each batch',
						},
					],
				},
			],
		},
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 16 },
			default: 0,
			description:
				'How many read requests to send at the same time. With 0, the node chooses: up to 24, fewer when Sellercloud becomes slow or returns errors, and with pauses when the account has made many calls within the last hour. The value of the first item applies to all items. Requests that change data are sent one at a time.',
		},
		{
			displayName: 'Files in Body',
			name: 'files',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add file',
			default: {},
			displayOptions: { show: { '/operation': ['send'], '/sendBody': [true] } },
			description:
				'Files of the input item to include in the JSON body as base64, which is the format that the API expects',
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
							description: 'Where to put the file in the body. Use dots to access nested objects.',
						},
						{
							displayName: 'Input Binary Field',
							name: 'inputDataFieldName',
							type: 'string',
							default: 'data',
							placeholder: 'e.g. data',
							description: 'The name of the input field that contains the file',
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
				{
					name: 'Ignore the Filter',
					value: 'ignore',
					description: 'Send the request without this filter',
				},
				{ name: 'Return No Rows', value: 'noRows' },
			],
			description:
				'What to do when a filter that you added is empty, for example because its expression has no value',
		},
		{
			displayName: 'Include Response Headers and Status',
			name: 'fullResponse',
			type: 'boolean',
			default: false,
			description: 'Whether to return the response headers and status code along with the body',
		},
		{
			displayName: 'Never Error',
			name: 'neverError',
			type: 'boolean',
			default: false,
			description:
				'Whether to succeed even when Sellercloud rejects the request. Turn on Include Response Headers and Status to see whether it did.',
		},
		{
			displayName: 'Put Output in Field',
			name: 'outputPropertyName',
			type: 'string',
			default: DEFAULT_OUTPUT_FIELD,
			placeholder: 'e.g. data',
			description:
				'The name of the output field for a file, a text or a single value, such as the ID of a new order',
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
			description: 'The format in which to return the response',
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
							description: 'Comma-separated field names. Use dots to access nested fields.',
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
				'Whether to return each row of a list as a separate item. When turned off, one item contains the whole response, including TotalResults.',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: DEFAULT_TIMEOUT,
			description:
				'How many milliseconds to wait for Sellercloud to start or continue its response',
		},
	],
};
