import type { INodeProperties } from 'n8n-workflow';
import { EVENTS, eventsWhere } from '../events';
import { compareFields } from './compareFields';
import { filterFields } from './filterFields';
import { optionFields } from './optionFields';

const isQueue = eventsWhere(({ family }) => family === 'queue');
const isUpdate = eventsWhere(({ lists }) => lists.includes('changedFields'));
const hasStart = eventsWhere(({ family }) => family === 'cursor');
const hasDetail = eventsWhere(({ record }) => record.detailPath !== undefined);

const ROW = 'The row of the list in Sellercloud, unchanged';
const SIMPLIFIED = 'What most workflows need, with names beside codes and dates with their offset';

export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: EVENTS.map(({ name, value, description }) => ({ name, value, description })),
		default: 'orderCreated',
	},
	{
		displayName:
			'A workflow that changes the record it was started by starts itself again. Choose fields under Filters > Only When These Fields Change that it does not write, or stop it with an If node.',
		name: 'loopNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { event: isUpdate } },
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
		displayOptions: { show: { event: hasStart } },
	},
	{
		displayName: 'Start Date',
		name: 'startDate',
		type: 'dateTime',
		required: true,
		default: '',
		displayOptions: { show: { startFrom: ['date'], event: hasStart } },
		description:
			"By the account's clock, unless it says otherwise. Another date begins anew, and tells again what it told before.",
	},
	...compareFields,
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{
				name: 'Full Detail',
				value: 'detail',
				description: 'The whole record as Sellercloud has it; one more call for each',
			},
			{ name: 'Row', value: 'row', description: ROW },
			{ name: 'Simplified', value: 'simplified', description: SIMPLIFIED },
		],
		default: 'simplified',
		displayOptions: { show: { event: hasDetail } },
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{ name: 'Row', value: 'row', description: ROW },
			{ name: 'Simplified', value: 'simplified', description: SIMPLIFIED },
		],
		default: 'simplified',
		displayOptions: { hide: { event: hasDetail } },
	},
	...filterFields,
	...optionFields,
];
