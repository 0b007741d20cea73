import type { IDataObject } from 'n8n-workflow';
import { isSwitchedOn } from '../../../credentials/switches';
import { coerced, type Coerced, isAbsent } from '../input/coerceValue';

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

/** Which filters an event has. */
export interface Filterable {
	/** Lists that the user may narrow it by. */
	lists: readonly ListFilter[];
	/** Switches it has, and their defaults. */
	switches: Partial<Record<Switch, boolean>>;
}

/** What of the collection of filters an event has; what it has not does not narrow it. */
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
		const usual = switches[name];
		// What an event does as a rule is what is safe there
		return usual === undefined || isSwitchedOn(given, name, { missing: usual, unclear: usual });
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

/** What is wrong with the filters that an event goes by. */
export function filterProblem({ lists }: Filterable, given: IDataObject): string | undefined {
	for (const name of lists) {
		const numbers = name === 'changedFields' ? undefined : numbersIn(given[name]);
		if (numbers && !numbers.ok) return `The filter "${name}" ${numbers.problem}`;
	}
	return undefined;
}

function numbersIn(value: unknown): Coerced<unknown[]> {
	if (isAbsent(value)) return { ok: true, value: [] };
	const list = coerced({ type: 'list', items: 'integer', in: 'body' }, value);
	return list.ok ? { ok: true, value: [list.value].flat() } : list;
}
