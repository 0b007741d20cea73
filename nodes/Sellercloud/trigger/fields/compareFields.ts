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
		'One of the views that you have saved in Sellercloud. What enters and leaves it is decided there; give it no condition that everything meets.',
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
				{ type: 'regex', properties: { regex: '^\\d+$', errorMessage: 'An ID is a whole number' } },
			],
		},
	],
};

/** What is asked for events that compare. */
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
		displayName: 'At or Below',
		name: 'threshold',
		type: 'number',
		default: 0,
		displayOptions: { show: { event: asks('threshold') } },
		description: 'The limit: a product is told when its quantity falls to this or below',
	},
	{
		displayName: 'Products to Watch',
		name: 'scope',
		type: 'options',
		options: [
			{
				name: 'Those in a Saved View',
				value: 'view',
				description: 'A saved view of Manage Inventory; best one that does not ask for quantities',
			},
			{
				name: 'Those That Pass the Filters',
				value: 'filters',
				description: 'All products if there are no filters',
			},
		],
		default: 'filters',
		displayOptions: { show: { event: viewOf('maybe') } },
		description: 'Each poll reads all of them, 50 to a call, so keep them few',
	},
	{ ...view, displayOptions: { show: { event: viewOf('always') } } },
	{ ...view, displayOptions: { show: { event: viewOf('maybe'), scope: ['view'] } } },
];
