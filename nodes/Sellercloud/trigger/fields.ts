import type { INodeProperties } from 'n8n-workflow';
import { ORDER_EVENTS } from './events/orders';
import { filterFields } from './filterFields';

/** Events that this holds for. */
export const eventsWhere = (holds: (event: (typeof ORDER_EVENTS)[number]) => boolean): string[] =>
	ORDER_EVENTS.filter(holds).map(({ value }) => value);

const isQueue = eventsWhere(({ memory }) => memory === 'queue');
const isEntering = eventsWhere(({ memory }) => memory === 'entering');

export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: ORDER_EVENTS.map(({ name, value, description }) => ({ name, value, description })),
		default: 'orderCreated',
	},
	{
		displayName:
			'A workflow that changes the order it was started by starts itself again. Choose fields under Filters > Only When These Fields Change that it does not write, or stop it with an If node.',
		name: 'loopNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { event: ['orderUpdated'] } },
	},
	{
		displayName:
			'End the workflow with PUT /api/Orders/SetExported: what it did not mark comes again. The mark is one for the whole account, so other connectors that set it take orders away from this workflow.',
		name: 'queueNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { event: isQueue } },
	},
	{
		displayName: 'Start From',
		name: 'startFrom',
		type: 'options',
		options: [
			{
				name: 'Date',
				value: 'date',
				description:
					'With what happened since a date; a long backlog is worked off over several polls',
			},
			{
				name: 'Now',
				value: 'now',
				description: 'With what happens after the workflow was activated',
			},
		],
		default: 'now',
		displayOptions: { hide: { event: isQueue } },
	},
	{
		displayName: 'Start Date',
		name: 'startDate',
		type: 'dateTime',
		required: true,
		default: '',
		displayOptions: { show: { startFrom: ['date'] }, hide: { event: isQueue } },
		description:
			"By the account's clock, unless it says otherwise. Another date begins anew, and tells again what it told before.",
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{
				name: 'Full Detail',
				value: 'detail',
				description: 'The whole order as Sellercloud has it; one more call for each',
			},
			{ name: 'Row', value: 'row', description: 'The row of the list of orders, unchanged' },
			{
				name: 'Simplified',
				value: 'simplified',
				description:
					'What most workflows need, with names beside codes and dates with their offset',
			},
		],
		default: 'simplified',
	},
	...filterFields,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Come Again After (Minutes)',
				name: 'repeatAfter',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 60,
				displayOptions: { show: { '/event': isQueue } },
				description: 'When an order that was not marked as exported is handed over again',
			},
			{
				displayName: 'Repeat Last Batch After Restart',
				name: 'repeatLastBatch',
				type: 'boolean',
				default: false,
				description:
					'Whether to hand over the latest batch again after n8n was restarted. n8n stores the place in the list and the execution in two steps: a crash right between them loses the batch unless this is on.',
			},
			{
				displayName: 'Rows per Poll',
				name: 'mostRows',
				type: 'number',
				typeOptions: { minValue: 50, maxValue: 10000 },
				default: 1000,
				displayOptions: { hide: { '/event': isQueue } },
				description: 'About how many rows of a backlog to read in one poll, 50 to a call',
			},
			{
				displayName: 'Skip Orders Seen for the First Time',
				name: 'learnsFirst',
				type: 'boolean',
				default: false,
				displayOptions: { show: { '/event': isEntering } },
				description:
					'Whether to tell only of orders whose state before is known. The first update of an older order then tells nothing, but a change of an order not seen before is not told either.',
			},
		],
	},
];
