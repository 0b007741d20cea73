import type { IDataObject } from 'n8n-workflow';
import type { TriggerEvent } from './event';

/** What the user narrows an event by; lists that are empty narrow nothing. */
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
	/** Fields of the row of which one must have changed. */
	changedFields: string[];
}

/** Switches, and what they are when the user did not touch them. */
export type Switch =
	'includeFba' | 'includeFullyShipped' | 'includePartlyShipped' | 'includeUnpaid';

export type ListFilter = Exclude<keyof Filters, Switch>;

/** What of the collection of filters an event has; what it has not does not narrow it. */
export function filtersOf({ lists, switches }: TriggerEvent, given: IDataObject): Filters {
	const listOf = (name: ListFilter): unknown[] => {
		const value = lists.includes(name) ? given[name] : undefined;
		return Array.isArray(value) ? value : [];
	};
	const numbersOf = (name: ListFilter) => listOf(name).map(Number).filter(Number.isSafeInteger);
	const flag = (name: Switch) => {
		const chosen = given[name];
		const usual = switches[name];
		return usual === undefined ? true : typeof chosen === 'boolean' ? chosen : usual;
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
