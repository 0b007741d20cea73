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
		description: 'The endpoint to call',
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
							'The API description of your server is large, so this can take a moment. It is loaded at most once an hour.',
						timeout: 5_000,
					},
				},
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. GET /api/Orders/{id}',
				hint: 'Method and path, as on the Swagger page of your server',
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
		displayOptions: { show },
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
				noFieldsError: 'There are no parameters to show',
			},
		},
	},
];

/** Changes the list of endpoints. It is rarely needed, so it comes after the other fields. */
export const obsoleteField: INodeProperties = {
	displayName: 'Show Obsolete Endpoints',
	name: 'showObsolete',
	type: 'boolean',
	default: false,
	displayOptions: { show },
	description: 'Whether the list includes endpoints that Sellercloud has replaced with newer ones',
};
