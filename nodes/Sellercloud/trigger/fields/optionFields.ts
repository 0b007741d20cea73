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
				displayName: 'Come Again After (Minutes)',
				name: 'repeatAfter',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 60,
				displayOptions: { show: { '/event': isQueue } },
				description: 'When an order that was not marked as exported is handed over again',
			},
			{
				displayName: 'Records to Compare',
				name: 'mostCompared',
				type: 'number',
				typeOptions: { minValue: 50, maxValue: 20000 },
				default: 2500,
				displayOptions: { show: { '/event': comparesAll } },
				description:
					'The most records that each poll may read, 50 to a call; with more it fails and says so',
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
				displayOptions: { show: { '/event': isCursor } },
				description: 'About how many rows of a backlog to read in one poll, 50 to a call',
			},
			{
				displayName: 'Skip Orders Seen for the First Time',
				name: 'learnsFirst',
				type: 'boolean',
				default: false,
				displayOptions: { show: { '/event': isState } },
				description:
					'Whether to tell only of orders whose state before is known. The first update of an older order then tells nothing, but a change of an order not seen before is not told either.',
			},
		],
	},
];
