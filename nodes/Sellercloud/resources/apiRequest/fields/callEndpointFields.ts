import type { INodeProperties } from 'n8n-workflow';
import { endpointNotices } from './notices';

const show = { resource: ['apiRequest'], operation: ['call'] };

export const callEndpointFields: INodeProperties[] = [
	{
		displayName: 'Endpoint',
		name: 'endpoint',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		displayOptions: { show },
		description: 'The API endpoint to call',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'e.g. orders',
				typeOptions: {
					searchListMethod: 'searchEndpoints',
					searchable: true,
					slowLoadNotice: {
						message:
							"Your server's API description is large, so loading it can take a while. It is reloaded at most once an hour.",
						timeout: 5_000,
					},
				},
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. GET /api/Orders/{id}',
				hint: "Method and path, as shown on your server's Swagger page",
			},
		],
	},
	...endpointNotices,
	{
		displayName: 'Parameters',
		name: 'parameters',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		// Without an endpoint the editor would show an error in place of the fields
		displayOptions: { show, hide: { endpoint: [''] } },
		typeOptions: {
			loadOptionsDependsOn: ['endpoint.value'],
			resourceMapper: {
				resourceMapperMethod: 'getEndpointParameters',
				mode: 'add',
				valuesLabel: 'Parameters',
				fieldWords: { singular: 'parameter', plural: 'parameters' },
				addAllFields: false,
				multiKeyMatch: false,
				supportAutoMap: true,
				noFieldsError: 'No parameters to show',
			},
		},
	},
];

/** Shown after the common fields, because few users need it. */
export const obsoleteField: INodeProperties = {
	displayName: 'Show Obsolete Endpoints',
	name: 'showObsolete',
	type: 'boolean',
	default: false,
	displayOptions: { show },
	description:
		'Whether to include endpoints in the list that Sellercloud has replaced with newer ones',
};
