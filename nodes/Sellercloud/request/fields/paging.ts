import type { INodeProperties } from 'n8n-workflow';

/** Lists answer 10 rows unless asked for more, and never more than 50 at a time. */
export const pagingFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		displayOptions: { show: { resource: ['apiRequest'], operation: ['send'], method: ['GET'] } },
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		displayOptions: { show: { resource: ['apiRequest'], operation: ['call'] } },
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: {
			show: { resource: ['apiRequest'], operation: ['send'], method: ['GET'], returnAll: [false] },
		},
		description: 'Max number of results to return',
		hint: 'A page that the query parameters ask for by name takes its place',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: {
			show: { resource: ['apiRequest'], operation: ['call'], returnAll: [false] },
		},
		description: 'Max number of results to return',
	},
];
