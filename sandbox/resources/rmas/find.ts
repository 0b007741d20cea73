import { path, type Arguments } from '../../api/arguments';
import { refuseWithErrorMessage, refuseWithMessage } from '../../api/refusals';
import { integer } from '../../api/values';
import type { Order, OrderLine } from '../../data/model';
import { RETURN_REASONS, type Rma, type RmaLine } from '../../data/rmas';
import type { World } from '../../world';

// Source: status 404 for an unknown RMA is taken for granted as for orders; it is documented nowhere

export const tag = 'Rma';

export const id = path('id', integer, 'ID of RMA');

/** @throws Refusal */
export function findRma(args: Arguments, world: World): Rma {
	const wanted = args.require(id);
	const rma = world.data.rmas.get(wanted);
	if (!rma) throw refuseWithMessage(404, `RMA ${wanted} was not found.`);
	return rma;
}

/** @throws Refusal */
export function lineOfRma(rma: Rma, lineId: number | undefined): RmaLine {
	const line = rma.lines.find((one) => one.id === lineId);
	if (!line) throw refuseWithErrorMessage(`Item ${lineId} is not in RMA ${rma.id}.`);
	return line;
}

/** @throws Refusal */
export function demandReason(reason: number | undefined): void {
	if (reason !== undefined && !RETURN_REASONS.has(reason)) {
		throw refuseWithErrorMessage(`Return reason ${reason} does not exist.`);
	}
}

/** A line of an order that comes back. @throws Refusal */
export function returnedLine(
	order: Order,
	given: { lineId?: number; quantity?: number; reason?: number; problem?: string },
	newId: number,
): RmaLine {
	const line: OrderLine | undefined = order.lines.find((one) => one.id === given.lineId);
	if (!line) throw refuseWithErrorMessage(`Item ${given.lineId} is not in order ${order.id}.`);
	if (!given.quantity || given.quantity < 1) {
		throw refuseWithErrorMessage('The quantity to return should be greater than 0.');
	}
	demandReason(given.reason);
	return {
		id: newId,
		orderLineId: line.id,
		sku: line.sku,
		name: line.name,
		quantityReturned: given.quantity,
		quantityReceived: 0,
		reason: given.reason,
		problem: given.problem ?? '',
	};
}

/** The next ID of a line, and of all that follow it. */
export const nextLineId = ({ data }: World): number =>
	Math.max(0, ...[...data.rmas.values()].flatMap(({ lines }) => lines.map((one) => one.id))) + 1;
