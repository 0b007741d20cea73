import type { INodeProperties } from 'n8n-workflow';
import { eventsWhere } from '../events';
import { QUANTITIES } from '../events/stock';

const viewOf = (wanted: 'always' | 'maybe') =>
	eventsWhere((event) => event.family === 'compare' && event.view === wanted);
const asks = (wanted: 'quantity' | 'threshold') =>
	eventsWhere((event) => event.family === 'compare' && event.asks.includes(wanted));

const view: INodeProperties = {
	displayName: 'Saved View',
	name: 'view',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		'One of the views that you saved in Sellercloud. Its conditions decide which records enter and leave it, so they should not match every record.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a saved view...',
			typeOptions: { searchListMethod: 'searchViews', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 12',
			validation: [
				{
					type: 'regex',
					properties: { regex: '^\\d+$', errorMessage: 'The ID must be a whole number' },
				},
			],
		},
	],
};

/** Fields of events that compare. */
export const compareFields: INodeProperties[] = [
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'options',
		options: QUANTITIES,
		default: 'InventoryAvailableQty',
		displayOptions: { show: { event: asks('quantity') } },
	},
	{
		displayName: 'Threshold',
		name: 'threshold',
		type: 'number',
		default: 0,
		displayOptions: { show: { event: asks('threshold') } },
		description: 'The event fires for a product when its quantity falls to this number or below it',
	},
	{
		displayName: 'Products to Watch',
		name: 'scope',
		type: 'options',
		options: [
			{
				name: 'Products in a Saved View',
				value: 'view',
				description:
					'A saved view of Manage Inventory, preferably one without conditions on quantities',
			},
			{
				name: 'Products That Match the Filters',
				value: 'filters',
				description: 'All products if there are no filters',
			},
		],
		default: 'filters',
		displayOptions: { show: { event: viewOf('maybe') } },
		description:
			'Each poll reads all of these products, 50 per call, so watch only the products you need',
	},
	{ ...view, displayOptions: { show: { event: viewOf('always') } } },
	{ ...view, displayOptions: { show: { event: viewOf('maybe'), scope: ['view'] } } },
];
