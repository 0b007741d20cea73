import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { codeOptions } from '../../records/codeOptions';
import { CHANNELS } from '../../records/orderCodes';
import { EVENTS, eventsWhere } from '../events';
import { LIST_LABELS, type ListFilter, type Switch } from '../filters';
import type { RecordKind } from '../lists/record';

const BY_LIST_OR_EXPRESSION =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

const hasList = (name: ListFilter): INodeProperties['displayOptions'] => ({
	show: { '/event': eventsWhere(({ lists }) => lists.includes(name)) },
});

const hasSwitch = (name: Switch, byDefault: boolean): INodeProperties['displayOptions'] => ({
	show: { '/event': eventsWhere(({ switches }) => switches[name] === byDefault) },
});

/** A filter whose options depend on the kind of record: one field for each kind. */
function forEachRecord(
	name: ListFilter,
	optionsOf: (record: RecordKind) => INodePropertyOptions[] | undefined,
	description: string,
): INodeProperties[] {
	const records = new Set(
		EVENTS.filter(({ lists }) => lists.includes(name)).map((one) => one.record),
	);
	return [...records].map((record) => ({
		displayName: LIST_LABELS[name],
		name,
		type: 'multiOptions',
		options: optionsOf(record) ?? [],
		default: [],
		displayOptions: {
			show: {
				'/event': eventsWhere((event) => event.record === record && event.lists.includes(name)),
			},
		},
		description,
	}));
}

const loaded = (name: ListFilter, loadOptionsMethod: string): INodeProperties => ({
	displayName: LIST_LABELS[name],
	name,
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod },
	default: [],
	displayOptions: hasList(name),
	description: BY_LIST_OR_EXPRESSION,
});

function switched(
	displayName: string,
	name: Switch,
	byDefault: boolean,
	records: string,
): INodeProperties {
	const field: INodeProperties = {
		displayName,
		name,
		type: 'boolean',
		default: false,
		displayOptions: hasSwitch(name, byDefault),
		description: `Whether to include ${records}. By default they are ${byDefault ? 'included' : 'excluded'}.`,
	};
	// n8n's lint accepts only a literal above
	return { ...field, default: byDefault };
}

const FBA = 'orders that Amazon or Walmart ship from their own warehouses';
const UNPAID = 'orders that are not paid in full, such as authorized or partially paid orders';

export const filterFields: INodeProperties[] = [
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		displayOptions: {
			hide: { event: eventsWhere(({ lists }) => lists.length === 0), scope: ['view'] },
		},
		description:
			'If you change the filters, the trigger starts over: from now, or from the start date',
		options: [
			{
				displayName: 'Channels',
				name: 'channels',
				type: 'multiOptions',
				options: codeOptions(CHANNELS),
				default: [],
				displayOptions: hasList('channels'),
				description: 'The channels that orders come from',
			},
			loaded('companies', 'getCompanies'),
			switched('Include FBA/WFS Orders', 'includeFba', true, FBA),
			switched('Include FBA/WFS Orders', 'includeFba', false, FBA),
			switched(
				'Include Fully Shipped',
				'includeFullyShipped',
				true,
				'orders that are already fully shipped',
			),
			switched(
				'Include Partially Shipped',
				'includePartlyShipped',
				false,
				'orders that become partially shipped',
			),
			switched('Include Unpaid', 'includeUnpaid', true, UNPAID),
			switched('Include Unpaid', 'includeUnpaid', false, UNPAID),
			loaded('jobTypes', 'getJobTypes'),
			...forEachRecord(
				'changedFields',
				({ fields }) => fields?.map((field) => ({ ...field })),
				'The event fires only when one of these fields changes. It always fires for a record that is seen for the first time.',
			),
			...forEachRecord(
				'statuses',
				({ statuses }) => statuses && codeOptions(statuses),
				'The statuses to wait for. If you choose none, any status counts.',
			),
			loaded('vendors', 'getVendors'),
			loaded('warehouses', 'getWarehouses'),
		],
	},
];
