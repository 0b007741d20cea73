import type { INodeProperties } from 'n8n-workflow';
import { eventsWhere } from '../events';

const isQueue = eventsWhere(({ family }) => family === 'queue');
const isState = eventsWhere((event) => event.family === 'cursor' && event.dedupeBy === 'state');
const isCursor = eventsWhere(({ family }) => family === 'cursor');
const comparesAll = eventsWhere((event) => event.family === 'compare' && event.reads === 'all');

export const optionFields: INodeProperties[] = [
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Records to Compare',
				name: 'mostCompared',
				type: 'number',
				typeOptions: { minValue: 50, maxValue: 20000 },
				default: 2500,
				displayOptions: { show: { '/event': comparesAll } },
				description:
					'The maximum number of records that a poll may read, 50 per call. If there are more, the poll fails.',
			},
			{
				displayName: 'Repeat Last Batch After Restart',
				name: 'repeatLastBatch',
				type: 'boolean',
				default: false,
				description:
					'Whether to deliver the latest events again after n8n restarts. If this is off, a crash of n8n can lose them in rare cases. If it is on, the workflow may get them twice.',
			},
			{
				displayName: 'Repeat Unexported Orders After (Minutes)',
				name: 'repeatAfter',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 60,
				displayOptions: { show: { '/event': isQueue } },
				description:
					'How long to wait before an order that is still not marked as exported is delivered again',
			},
			{
				displayName: 'Rows per Poll',
				name: 'mostRows',
				type: 'number',
				typeOptions: { minValue: 50, maxValue: 10000 },
				default: 1000,
				displayOptions: { show: { '/event': isCursor } },
				description: 'About how many rows of a backlog to read in one poll, 50 per call',
			},
			{
				displayName: 'Skip Orders Seen for the First Time',
				name: 'learnsFirst',
				type: 'boolean',
				default: false,
				displayOptions: { show: { '/event': isState } },
				description:
					'Whether to skip orders that the trigger has not seen before, since their previous status is unknown. This skips the first update of older orders, but also a real change of an order that was not seen before.',
			},
		],
	},
];
