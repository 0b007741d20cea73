import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { CHANNELS, ORDER_STATUSES } from '../resources/order/enums';
import type { OrderEvent, Switch } from './events/event';
import { ORDER_EVENTS } from './events/orders';

const choices = (names: typeof CHANNELS): INodePropertyOptions[] =>
	names.map(([value, name]) => ({ name, value }));

const shownFor = (holds: (event: OrderEvent) => boolean): INodeProperties['displayOptions'] => ({
	show: { '/event': ORDER_EVENTS.filter(holds).map(({ value }) => value) },
});

const startsWith = (name: Switch, usual: boolean) =>
	shownFor(({ switches }) => switches[name] === usual);

export const filterFields: INodeProperties[] = [
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		description: 'Other filters begin anew: the trigger then starts from now, or from its date',
		options: [
			{
				displayName: 'Channels',
				name: 'channels',
				type: 'multiOptions',
				options: choices(CHANNELS),
				default: [],
				description: 'Where the order came from',
			},
			{
				displayName: 'Company Names or IDs',
				name: 'companies',
				type: 'multiOptions',
				typeOptions: { loadOptionsMethod: 'getCompanies' },
				default: [],
				description:
					'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			},
			{
				displayName: 'Include FBA/WFS Orders',
				name: 'includeFba',
				type: 'boolean',
				default: true,
				displayOptions: startsWith('includeFba', true),
				description:
					'Whether to include orders that Amazon or Walmart ship from their own warehouses. If this is not set, they are included.',
			},
			{
				displayName: 'Include FBA/WFS Orders',
				name: 'includeFba',
				type: 'boolean',
				default: false,
				displayOptions: startsWith('includeFba', false),
				description:
					'Whether to include orders that Amazon or Walmart ship from their own warehouses. If this is not set, they are left out.',
			},
			{
				displayName: 'Include Fully Shipped',
				name: 'includeFullyShipped',
				type: 'boolean',
				default: true,
				displayOptions: startsWith('includeFullyShipped', true),
				description:
					'Whether to include orders that have been shipped already. If this is not set, they are included.',
			},
			{
				displayName: 'Include Partially Shipped',
				name: 'includePartlyShipped',
				type: 'boolean',
				default: false,
				displayOptions: startsWith('includePartlyShipped', false),
				description:
					'Whether to include orders that become partially shipped. If this is not set, they are left out.',
			},
			{
				displayName: 'Include Unpaid',
				name: 'includeUnpaid',
				type: 'boolean',
				default: true,
				displayOptions: startsWith('includeUnpaid', true),
				description:
					'Whether to include orders that are not paid in full: authorized or partially paid counts as unpaid. If this is not set, they are included.',
			},
			{
				displayName: 'Include Unpaid',
				name: 'includeUnpaid',
				type: 'boolean',
				default: false,
				displayOptions: startsWith('includeUnpaid', false),
				description:
					'Whether to include orders that are not paid in full: authorized or partially paid counts as unpaid. If this is not set, they are left out.',
			},
			{
				displayName: 'Only When These Fields Change',
				name: 'changedFields',
				type: 'multiOptions',
				options: [
					{ name: 'Channel Order #', value: 'OrderSourceOrderID' },
					{ name: 'Customer', value: 'UserID' },
					{ name: 'Customer Email', value: 'CustomerEmail' },
					{ name: 'Lines', value: 'Items' },
					{ name: 'Order Status', value: 'StatusCode' },
					{ name: 'Order Total', value: 'GrandTotal' },
					{ name: 'Payment Status', value: 'PaymentStatus' },
					{ name: 'Ship By', value: 'OrderShippingPromiseDate' },
					{ name: 'Shipping Address', value: 'ShippingAddress' },
					{ name: 'Shipping Carrier', value: 'ShippingCarrier' },
					{ name: 'Shipping Service', value: 'ShippingService' },
					{ name: 'Shipping Status', value: 'ShippingStatus' },
					{ name: 'Tracking Number', value: 'TrackingNumber' },
				],
				default: [],
				displayOptions: shownFor(({ hasChangedFields }) => hasChangedFields === true),
				description: 'An order that was not seen before is always told',
			},
			{
				displayName: 'Order Statuses',
				name: 'statuses',
				type: 'multiOptions',
				options: choices(ORDER_STATUSES),
				default: [],
				displayOptions: shownFor(({ hasStatuses }) => hasStatuses === true),
				description: 'Statuses to wait for; any if none is chosen',
			},
			{
				displayName: 'Warehouse Names or IDs',
				name: 'warehouses',
				type: 'multiOptions',
				typeOptions: { loadOptionsMethod: 'getWarehouses' },
				default: [],
				description:
					'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			},
		],
	},
];
