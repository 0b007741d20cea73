import { digest } from '../digest';
import { RMA_STATUSES } from '../../records/rma';
import { RMAS } from '../lists/rmas';
import { type CompareEvent, hasStatus, needsStatus } from './event';

/** Events of RMAs. Their rows do not show when they were last updated, so rows are compared. */
export const RMA_EVENTS: readonly CompareEvent[] = [
	{
		name: 'RMA Changed',
		value: 'rmaChanged',
		action: 'On RMA changed',
		description: 'When an RMA is created, or when an update changes its row in the list',
		family: 'compare',
		record: RMAS,
		reads: 'recent',
		asks: [],
		lists: ['channels', 'companies', 'statuses'],
		switches: {},
		needs: needsStatus('RMAStatusCode', RMA_STATUSES),
		matches: hasStatus('RMAStatusCode', RMA_STATUSES),
		valueOf: (row) => digest(row),
		fires: (value, previous) => value !== previous,
	},
	{
		name: 'RMA Created',
		value: 'rmaCreated',
		action: 'On RMA created',
		description: 'Once for each new RMA',
		family: 'compare',
		record: RMAS,
		reads: 'recent',
		asks: [],
		ascending: true,
		lists: ['channels', 'companies'],
		switches: {},
		matches: () => true,
		valueOf: () => '',
		fires: (_value, previous) => previous === undefined,
	},
];
