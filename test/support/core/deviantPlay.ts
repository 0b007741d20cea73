import type { Deviant } from './deviant';
import { idsOf } from './orders';
import { activate, type ActiveTrigger } from './poll';

export const EVENTS = [
	'orderUpdated',
	'orderCreated',
	'orderShipped',
	'orderStatusChanged',
] as const;
export type Event = (typeof EVENTS)[number];

/** What happens: the id of the order that an event has to tell then, if any. */
export function happen(deviant: Deviant, event: Event, round: number): number {
	const isNew = event === 'orderUpdated' ? round % 3 === 0 : event === 'orderCreated';
	if (isNew) return deviant.create();
	const id = round + 3;
	if (event === 'orderShipped') deviant.change(id, { shippingStatus: 3 });
	else if (event === 'orderStatusChanged') deviant.change(id, { status: 3 });
	else deviant.change(id, {});
	return id;
}

/** Nine happenings, and what the trigger told. */
export async function play(deviant: Deviant, trigger: ActiveTrigger, event: Event) {
	const wanted: number[] = [];
	const told: unknown[] = [];
	for (let round = 0; round < 9; round++) {
		wanted.push(happen(deviant, event, round));
		deviant.wait(round % 2 === 0 ? 1 : 40);
		told.push(...idsOf(await trigger.poll()));
	}
	for (let quiet = 0; quiet < 4; quiet++) {
		deviant.wait(6);
		told.push(...idsOf(await trigger.poll()));
	}
	return { wanted, told };
}

/** The trigger as n8n starts it. */
export const start = (deviant: Deviant, event: string) =>
	activate(deviant.engine, { parameters: { event } });
