import type { INodeProperties } from 'n8n-workflow';
import { EVENTS, eventsWhere } from '../events';
import { compareFields } from './compareFields';
import { filterFields } from './filterFields';
import { optionFields } from './optionFields';
import { outputFields } from './outputFields';

const isQueue = eventsWhere(({ family }) => family === 'queue');
const isUpdate = eventsWhere(({ lists }) => lists.includes('changedFields'));
const hasStart = eventsWhere(({ family }) => family === 'cursor');

export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: EVENTS.map(({ name, value, action, description }) => ({
			name,
			value,
			action,
			description,
		})),
		default: 'orderCreated',
	},
	{
		displayName:
			'A workflow that updates the record that started it starts itself again. To prevent this, choose fields that the workflow does not update under Filters > Only When These Fields Change, or add an If node.',
		name: 'loopNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { event: isUpdate } },
	},
	{
		displayName:
			'End the workflow with Order > Set as Exported: an order that is not marked as exported is delivered again. The mark applies to the whole account, so an order that another connector marks is not delivered.',
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
				description: 'Starts with events since a date. A long backlog takes several polls.',
			},
			{
				name: 'Now',
				value: 'now',
				description: 'Starts with events after the workflow is activated',
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
			"In the account's time zone unless the value has an offset. If you change the date, the trigger starts over and delivers events again.",
	},
	...compareFields,
	...outputFields,
	...filterFields,
	...optionFields,
];
