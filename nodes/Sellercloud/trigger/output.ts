import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { mapInOrder } from '../client/parallel';
import type { Failure } from '../client/types';
import { nameOf, ORDER_STATUSES, SHIPPING_STATUSES } from '../resources/order/enums';
import { simplifyOrder } from '../resources/order/simplify';
import type { Seen } from './advance';
import type { Fresh } from './cursor';
import type { OrderEvent } from './events/event';
import { getRecord, ORDERS } from './fetch';
import type { Output, Settings } from './settings';

/** Details under way at once. */
const PARALLEL = 4;

/** The full details of orders, and the ids of those that could not be read, with the reason. */
export interface Details {
	byId: ReadonlyMap<string, IDataObject>;
	missing: ReadonlySet<string>;
	failure?: Failure;
}

/** Reads the full detail of each order; after a failure no further one is begun. */
export async function readDetails(
	context: IPollFunctions,
	orders: ReadonlyArray<Fresh<Seen>>,
	signal?: AbortSignal,
): Promise<Details> {
	const ids = [...new Set(orders.map(({ sighting }) => sighting.id))];
	const byId = new Map<string, IDataObject>();
	const missing = new Set(ids);
	const failures = await mapInOrder(
		ids,
		PARALLEL,
		async (id): Promise<Failure | undefined> => {
			const outcome = await getRecord(context, `${ORDERS}/${encodeURIComponent(id)}`, signal);
			if (!outcome.ok) return outcome.failure;
			missing.delete(id);
			// Deleted since: its row is all there is
			if (outcome.value) byId.set(id, outcome.value);
			return undefined;
		},
		(failure) => failure === undefined,
	);
	return { byId, missing, failure: failures.find((failure) => failure !== undefined) };
}

/** An item of the trigger. */
export function itemOf(
	{ sighting, previous }: Fresh<Seen>,
	{ event, output, zone, filters }: Pick<Settings, 'event' | 'output' | 'zone' | 'filters'>,
	detail?: IDataObject,
): INodeExecutionData {
	const order = orderOf(sighting.row, output, zone, detail);
	// What was compared are digests then
	const hasPrevious = event.previousAs !== undefined && filters.changedFields.length === 0;
	return { json: hasPrevious ? { ...order, ...previousOf(event, previous, output) } : order };
}

function orderOf(
	row: IDataObject,
	output: Output,
	zone: string,
	detail?: IDataObject,
): IDataObject {
	switch (output) {
		case 'simplified':
			return simplifyOrder(row, zone);
		case 'row':
			return row;
		case 'detail':
			return detail ?? row;
	}
}

function previousOf(event: OrderEvent, previous: string | undefined, output: Output): IDataObject {
	const { previousAs = 'previous' } = event;
	const code = previous === undefined ? null : Number(previous);
	if (output !== 'simplified') return { [previousAs]: code };
	const names = previousAs === 'previousStatus' ? ORDER_STATUSES : SHIPPING_STATUSES;
	return { [previousAs]: nameOf(names, code), [`${previousAs}Code`]: code };
}
