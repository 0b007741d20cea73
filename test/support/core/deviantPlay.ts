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

/** Makes something happen. @returns the id of the order for which the event has to fire */
export function happen(deviant: Deviant, event: Event, round: number): number {
	const isNew = event === 'orderUpdated' ? round % 3 === 0 : event === 'orderCreated';
	if (isNew) return deviant.create();
	const id = round + 3;
	if (event === 'orderShipped') deviant.change(id, { shippingStatus: 3 });
	else if (event === 'orderStatusChanged') deviant.change(id, { status: 3 });
	else deviant.change(id, {});
	return id;
}

/** Makes nine things happen. @returns the ids that had to be emitted, and those that were */
export async function play(deviant: Deviant, trigger: ActiveTrigger, event: Event) {
	const wanted: number[] = [];
	const emitted: unknown[] = [];
	for (let round = 0; round < 9; round++) {
		wanted.push(happen(deviant, event, round));
		deviant.wait(round % 2 === 0 ? 1 : 40);
		emitted.push(...idsOf(await trigger.poll()));
	}
	for (let quiet = 0; quiet < 4; quiet++) {
		deviant.wait(6);
		emitted.push(...idsOf(await trigger.poll()));
	}
	return { wanted, emitted };
}

/** The trigger as n8n starts it. */
export const start = (deviant: Deviant, event: string) =>
	activate(deviant.engine, { parameters: { event } });
