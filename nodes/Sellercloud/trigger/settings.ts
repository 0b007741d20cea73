import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import type { OrderEvent, OrderFilters } from './events/event';
import { ORDER_EVENTS } from './events/orders';
import { parseWall, type Wall } from '../wall';

export type Output = 'simplified' | 'row' | 'detail';

export interface Settings {
	event: OrderEvent;
	filters: OrderFilters;
	output: Output;
	/** The account's time zone. */
	zone: string;
	/** Where to begin; now if left out. */
	startAt?: Wall;
	learnsFirst: boolean;
	repeatsLastBatch: boolean;
	/** ms until what still waits for export comes again. */
	repeatAfter: number;
	/** Rows to read in one poll, about. */
	mostRows: number;
	/** What the cursor is for: with another purpose it begins anew. */
	purpose: string;
}

const MINUTE = 60_000;

/**
 * The node's parameters.
 *
 * @throws NodeOperationError when the start is no date, or an event is not known
 */
export async function readSettings(context: IPollFunctions): Promise<Settings> {
	const eventName = context.getNodeParameter('event');
	const event = ORDER_EVENTS.find(({ value }) => value === eventName);
	if (!event) {
		throw new NodeOperationError(context.getNode(), `There is no event "${String(eventName)}"`, {
			description: 'Choose an event from the list.',
		});
	}
	const credentials = await context.getCredentials('sellercloudApi');
	const zone = String(credentials.timezone || context.getTimezone());
	const filters = filtersOf(event, collection(context, 'filters'));
	const options = collection(context, 'options');
	const startAt = startOf(context, zone);
	const account = [credentials.endpoint, credentials.username];
	return {
		event,
		filters,
		output: outputOf(context.getNodeParameter('output')),
		zone,
		startAt,
		// Left over from an event that has the option, it would keep another from telling anything
		learnsFirst: event.memory === 'entering' && options.learnsFirst === true,
		repeatsLastBatch: options.repeatLastBatch === true,
		repeatAfter: positive(options.repeatAfter, 60) * MINUTE,
		mostRows: positive(options.mostRows, 1000),
		purpose: JSON.stringify([event.value, filters, startAt ?? 'now', account]),
	};
}

function collection(context: IPollFunctions, name: string): IDataObject {
	const value: unknown = context.getNodeParameter(name, {});
	return isDataObject(value) ? value : {};
}

function filtersOf(event: OrderEvent, given: IDataObject): OrderFilters {
	const flag = (name: keyof OrderEvent['switches']) => {
		const chosen = given[name];
		const has = event.switches[name];
		// An event without the switch is not narrowed by it
		return has === undefined ? true : typeof chosen === 'boolean' ? chosen : has;
	};
	return {
		channels: numbers(given.channels),
		companies: numbers(given.companies),
		warehouses: numbers(given.warehouses),
		statuses: event.hasStatuses ? numbers(given.statuses) : [],
		includeFba: flag('includeFba'),
		includeFullyShipped: flag('includeFullyShipped'),
		includePartlyShipped: flag('includePartlyShipped'),
		includeUnpaid: flag('includeUnpaid'),
		changedFields: event.hasChangedFields ? texts(given.changedFields) : [],
	};
}

function startOf(context: IPollFunctions, zone: string): Wall | undefined {
	if (context.getNodeParameter('startFrom', 'now') !== 'date') return undefined;
	const given = context.getNodeParameter('startDate', '');
	const startAt = parseWall(given, zone);
	if (startAt !== undefined) return startAt;
	throw new NodeOperationError(context.getNode(), 'Start Date is no date', {
		description: 'Enter a date such as 2026-11-01 or 2026-11-01T08:00:00.',
	});
}

const outputOf = (value: unknown): Output =>
	value === 'row' || value === 'detail' ? value : 'simplified';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const numbers = (value: unknown): number[] => list(value).map(Number).filter(Number.isSafeInteger);
const texts = (value: unknown): string[] => list(value).map(String);
const positive = (value: unknown, otherwise: number): number =>
	Number(value) > 0 ? Number(value) : otherwise;
