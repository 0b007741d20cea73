import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { parseAccountTime, type AccountTime } from '../client/accountTime';
import { readCredential } from '../client/credential';
import { isDataObject } from '../client/decode';
import { isAbsent } from '../input/blank';
import { coerceValue } from '../input/coerceValue';
import { isOn } from '../input/switches';
import { eventNamed } from './events';
import type { Choices, TriggerEvent } from './events/event';
import { QUANTITIES } from './events/stock';
import { filterProblem, type Filters, filtersOf } from './filters';
import { type OutputSettings, readOutput } from './outputSettings';

export interface Settings<Event extends TriggerEvent = TriggerEvent> extends OutputSettings {
	event: Event;
	filters: Filters;
	/** The saved view that is read instead of the list, if there is one. */
	view?: number;
	choices: Choices;
	/** The account's time zone. */
	zone: string;
	/** When to start; now if left out. */
	startAt?: AccountTime;
	/** Whether the event does not fire for an order that is seen for the first time. */
	skipsFirstSeen: boolean;
	repeatsLastBatch: boolean;
	/** ms until an order that still waits for export is delivered again. */
	repeatAfter: number;
	/** About how many rows to read in one poll. */
	maxRows: number;
	/** How many rows may be compared. */
	maxCompared: number;
	/** What the saved state belongs to: with another purpose the trigger starts over. */
	purpose: string;
}

const MINUTE = 60_000;

/**
 * Reads the node's parameters.
 *
 * @throws NodeOperationError when the start is not a date, no view or no field is chosen, the event does not exist, or a
 * value is not a number
 */
export async function readSettings(context: IPollFunctions): Promise<Settings> {
	const eventName = context.getNodeParameter('event');
	const event = eventNamed(eventName);
	if (!event) {
		throw new NodeOperationError(context.getNode(), `There is no event "${String(eventName)}"`, {
			description: 'Choose an event from the list.',
		});
	}
	// n8n polls with the same context again and again
	const credentials = await readCredential(context, 0, 0);
	const zone = String(credentials.timezone || context.getTimezone());
	const view = viewOf(context, event);
	const filters = readFilters(context, event, view === undefined);
	const options = collection(context, 'options');
	const number = (title: string, value: unknown, byDefault: number) =>
		positive(numberIn(context, title, value, byDefault), byDefault);
	const startAt = event.family === 'cursor' ? startOf(context, zone) : undefined;
	const choices = choicesOf(context, event);
	const account = [credentials.endpoint, credentials.username];
	const subject = event.family === 'compare' ? [view ?? null, choices] : [startAt ?? 'now'];
	return {
		event,
		filters,
		view,
		choices,
		...readOutput(context, event),
		zone,
		startAt,
		// The option may be left over from another event, and would keep this one from firing
		skipsFirstSeen:
			event.family === 'cursor' && event.dedupeBy === 'state' && isOn(options, 'learnsFirst'),
		repeatsLastBatch: isOn(options, 'repeatLastBatch'),
		repeatAfter: number('Repeat Unexported Orders After', options.repeatAfter, 60) * MINUTE,
		maxRows: number('Rows per Poll', options.mostRows, 1000),
		maxCompared: number('Records to Compare', options.mostCompared, 2500),
		purpose: JSON.stringify([event.value, filters, ...subject, account]),
	};
}

function collection(context: IPollFunctions, name: string): IDataObject {
	const value: unknown = context.getNodeParameter(name, {});
	return isDataObject(value) ? value : {};
}

function viewOf(context: IPollFunctions, event: TriggerEvent): number | undefined {
	if (event.family !== 'compare' || !event.view) return undefined;
	if (event.view === 'maybe' && context.getNodeParameter('scope', 'filters') !== 'view') {
		return undefined;
	}
	const view = Number(context.getNodeParameter('view', '', { extractValue: true }));
	if (Number.isSafeInteger(view) && view > 0) return view;
	throw new NodeOperationError(context.getNode(), 'No saved view is chosen', {
		description: `Choose one of your saved views of ${event.record.plural} under Saved View.`,
	});
}

function choicesOf(context: IPollFunctions, event: TriggerEvent): Choices {
	const asks = event.family === 'compare' ? event.asks : [];
	const chosen = asks.includes('quantity') ? context.getNodeParameter('quantity', '') : '';
	const quantity = QUANTITIES.find(({ value }) => value === chosen) ?? QUANTITIES[0];
	const threshold = asks.includes('threshold') ? context.getNodeParameter('threshold', 0) : 0;
	return {
		quantity: quantity?.value ?? '',
		threshold: numberIn(context, 'Threshold', threshold, 0),
	};
}

function startOf(context: IPollFunctions, zone: string): AccountTime | undefined {
	if (context.getNodeParameter('startFrom', 'now') !== 'date') return undefined;
	const given = context.getNodeParameter('startDate', '');
	const startAt = parseAccountTime(given, zone);
	if (startAt !== undefined) return startAt;
	throw new NodeOperationError(context.getNode(), 'Start Date is not a date', {
		description: 'Enter a date such as 2026-11-01 or 2026-11-01T08:00:00.',
	});
}

const positive = (value: number, otherwise: number): number => (value > 0 ? value : otherwise);

/** A filter that cannot be read is an error: without it the event would fire for everything. */
function readFilters(context: IPollFunctions, event: TriggerEvent, applies: boolean): Filters {
	const given = applies ? collection(context, 'filters') : {};
	const problem = filterProblem(event, given);
	if (problem === undefined) return filtersOf(event, given);
	throw new NodeOperationError(context.getNode(), problem, { description: CORRECT });
}

function numberIn(
	context: IPollFunctions,
	title: string,
	value: unknown,
	otherwise: number,
): number {
	if (isAbsent(value)) return otherwise;
	const number = coerceValue({ type: 'number', in: 'body' }, value);
	if (number.ok) return Number(number.value);
	const message = `${title} ${number.problem}`;
	throw new NodeOperationError(context.getNode(), message, { description: CORRECT });
}

const CORRECT = 'Correct the value or its expression.';
