import { type Desk, idsOf } from './orders';

/** What a trigger comes to. */
export interface Emitted {
	/** Of what should have fired it, by ID. */
	wanted: Array<{ orderId: number; companyId: number }>;
	/** IDs of what it emitted, sorted. */
	ids: number[];
	/** Messages of the polls that failed, the activation first. */
	messages: string[];
	polls: number;
}

/** IDs of orders that were there before. */
export interface KnownOrders {
	/** Orders of the employee's own company, whose IDs end in 0. */
	mine: number;
	other: number;
	updated: number;
}

/** Lets orders come in and change, also many at once and of another company, while both triggers are polled. */
export async function play(
	desk: Desk,
	known: KnownOrders,
): Promise<Record<'orderUpdated' | 'orderCreated', Emitted>> {
	const created: number[] = [];
	const changed: number[] = [];
	const create = (order = {}) => created.push(desk.create(order));
	const change = (id: number) => {
		desk.change(id);
		changed.push(id);
	};
	const rounds: Array<[happens: () => void, minutes: number]> = [
		[() => create(), 1],
		[() => change(known.mine), 40],
		[() => Array.from({ length: 60 }, () => create()), 1],
		[() => create({ companyId: 202 }), 40],
		[() => change(known.other), 1],
		...Array.from({ length: 3 }, (): [() => void, number] => [() => undefined, 6]),
	];
	const [updates, creations] = [watch(desk, 'orderUpdated'), watch(desk, 'orderCreated')];
	for (const poll of [updates.poll, creations.poll]) await poll();
	expect([...updates.ids, ...creations.ids]).toEqual([]);
	desk.wait(1);
	for (const [happens, minutes] of rounds) {
		happens();
		desk.wait(minutes);
		for (const poll of [updates.poll, creations.poll]) await poll();
	}
	const companyOf = (id: number) => desk.sandbox.data.orders.get(id)?.companyId ?? 0;
	const emitted = ({ ids, messages }: Watched, wanted: number[]): Emitted => ({
		wanted: wanted
			.sort((one, other) => one - other)
			.map((orderId) => ({ orderId, companyId: companyOf(orderId) })),
		ids: [...ids].sort((one, other) => one - other),
		messages,
		polls: rounds.length + 1,
	});
	return {
		orderUpdated: emitted(updates, [...created, ...changed]),
		orderCreated: emitted(creations, [...created]),
	};
}

interface Watched {
	poll(): Promise<void>;
	ids: number[];
	messages: string[];
}

/** A trigger, and what its polls have come to so far. */
function watch(desk: Desk, event: string): Watched {
	const trigger = desk.start({ event });
	const ids: number[] = [];
	const messages: string[] = [];
	const poll = async () => {
		const rows = await trigger.poll().catch((error: unknown) => {
			messages.push(String(Object(error).message));
			return null;
		});
		ids.push(...idsOf(rows).map(Number));
	};
	return { poll, ids, messages };
}
