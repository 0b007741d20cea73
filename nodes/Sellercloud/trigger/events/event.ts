import type { IDataObject } from 'n8n-workflow';
import type { Memory } from '../cursor';

/** What the user narrows an event of orders by; lists that are empty narrow nothing. */
export interface OrderFilters {
	channels: number[];
	companies: number[];
	warehouses: number[];
	/** Order statuses to wait for. */
	statuses: number[];
	includeFba: boolean;
	includeFullyShipped: boolean;
	includePartlyShipped: boolean;
	includeUnpaid: boolean;
	/** Fields of the row of which one must have changed. */
	changedFields: string[];
}

/** Switches, and what they are when the user did not touch them. */
export type Switch = keyof Pick<
	OrderFilters,
	'includeFba' | 'includeFullyShipped' | 'includePartlyShipped' | 'includeUnpaid'
>;

/** One event of orders, as data. */
export interface OrderEvent {
	name: string;
	value: string;
	description: string;
	/** `queue`: what matches is handed over until it is marked in Sellercloud. */
	memory: Memory | 'queue';
	/** Whether only orders count that were created since the start, and none that are older than the memory. */
	created?: boolean;
	/** Switches it has, and their defaults. */
	switches: Partial<Record<Switch, boolean>>;
	/** Whether the user chooses statuses. */
	hasStatuses?: boolean;
	/** Whether the user may choose fields. */
	hasChangedFields?: boolean;
	/** What is asked of the server besides the window and the user's filters. */
	query?: Record<string, number>;
	/** Whether a row is what the user waits for, the filters that all events share left aside. */
	matches(row: IDataObject, filters: OrderFilters): boolean;
	/** The state that is entered. */
	stateOf?(row: IDataObject): unknown;
	/** What the state before is called in the output. */
	previousAs?: string;
}
