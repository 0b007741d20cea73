import type { IDataObject } from 'n8n-workflow';
import { isSwitchedOn } from '../../../credentials/switches';
import { isAbsent } from '../input/blank';
import type { Coerced } from '../input/coerceScalar';
import { coerceValue } from '../input/coerceValue';

/** The user's filters of an event; an empty list does not filter. */
export interface Filters {
	channels: number[];
	companies: number[];
	warehouses: number[];
	vendors: number[];
	/** Types of queued jobs. */
	jobTypes: number[];
	/** Statuses to wait for. */
	statuses: number[];
	includeFba: boolean;
	includeFullyShipped: boolean;
	includePartlyShipped: boolean;
	includeUnpaid: boolean;
	/** Fields of the row; the event fires only if one of them has changed. */
	changedFields: string[];
}

export type Switch =
	'includeFba' | 'includeFullyShipped' | 'includePartlyShipped' | 'includeUnpaid';

export type ListFilter = Exclude<keyof Filters, Switch>;

/** What the editor calls these filters. */
export const LIST_LABELS: Readonly<Record<ListFilter, string>> = {
	changedFields: 'Only When These Fields Change',
	channels: 'Channels',
	companies: 'Company Names or IDs',
	jobTypes: 'Job Type Names or IDs',
	statuses: 'Statuses',
	vendors: 'Vendor Names or IDs',
	warehouses: 'Warehouse Names or IDs',
};

/** The filters that an event has. */
export interface Filterable {
	lists: readonly ListFilter[];
	/** With their defaults. */
	switches: Partial<Record<Switch, boolean>>;
}

/** The filters that the event has among those in the collection; the others are ignored. */
export function filtersOf({ lists, switches }: Filterable, given: IDataObject): Filters {
	const listOf = (name: ListFilter): unknown[] => {
		const value = lists.includes(name) ? given[name] : undefined;
		return Array.isArray(value) ? value : [];
	};
	const numbersOf = (name: ListFilter) => {
		const numbers = lists.includes(name) ? numbersIn(given[name]) : undefined;
		return numbers?.ok ? numbers.value.map(Number) : [];
	};
	const flag = (name: Switch) => {
		const byDefault = switches[name];
		// The default of an event is its safe value
		if (byDefault === undefined) return true;
		return isSwitchedOn(given, name, { missing: byDefault, unclear: byDefault });
	};
	return {
		channels: numbersOf('channels'),
		companies: numbersOf('companies'),
		warehouses: numbersOf('warehouses'),
		vendors: numbersOf('vendors'),
		jobTypes: numbersOf('jobTypes'),
		statuses: numbersOf('statuses'),
		includeFba: flag('includeFba'),
		includeFullyShipped: flag('includeFullyShipped'),
		includePartlyShipped: flag('includePartlyShipped'),
		includeUnpaid: flag('includeUnpaid'),
		changedFields: listOf('changedFields').map(String),
	};
}

/** What is wrong with the filters of an event, if anything. */
export function filterProblem({ lists }: Filterable, given: IDataObject): string | undefined {
	for (const name of lists) {
		const numbers = name === 'changedFields' ? undefined : numbersIn(given[name]);
		if (numbers && !numbers.ok) return `${LIST_LABELS[name]} ${numbers.problem}`;
	}
	return undefined;
}

function numbersIn(value: unknown): Coerced<unknown[]> {
	if (isAbsent(value)) return { ok: true, value: [] };
	const list = coerceValue({ type: 'list', items: 'integer', in: 'body' }, value);
	return list.ok ? { ok: true, value: [list.value].flat() } : list;
}
