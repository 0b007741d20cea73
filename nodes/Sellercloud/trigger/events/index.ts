import { CREATION_EVENTS, CUSTOMER_EVENTS } from './creations';
import type { TriggerEvent } from './event';
import { JOB_EVENTS } from './jobs';
import { ORDER_EVENTS } from './orders';
import { RMA_EVENTS } from './rmas';
import { STOCK_EVENTS } from './stock';
import { UPDATE_EVENTS } from './updates';
import { VIEW_EVENTS } from './views';

/** Every event, by name. */
export const EVENTS: readonly TriggerEvent[] = [
	...CREATION_EVENTS,
	...CUSTOMER_EVENTS,
	...JOB_EVENTS,
	...ORDER_EVENTS,
	...RMA_EVENTS,
	...STOCK_EVENTS,
	...UPDATE_EVENTS,
	...VIEW_EVENTS,
].sort((one, other) => (one.name < other.name ? -1 : 1));

export const eventNamed = (value: unknown): TriggerEvent | undefined =>
	EVENTS.find((event) => event.value === value);

/** The values of the events that meet a condition. */
export const eventsWhere = (condition: (event: TriggerEvent) => boolean): string[] =>
	EVENTS.filter(condition).map(({ value }) => value);
