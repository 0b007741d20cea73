import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { catalogueOf } from '../catalogue/load';
import type { Failure } from '../client/types';
import type { Cursor } from './cursor';
import { ORDERS } from './fetch';
import { itemOf, readDetails } from './output';
import { emptyQueue, offer } from './queue';
import { FIRST_PAGE, readAll } from './read';
import type { Settings } from './settings';
import { orderSource } from './source';

const PARALLEL = 4;

/**
 * One poll of a work queue: everything that waits is read, and what is due is handed over.
 *
 * @throws NodeOperationError where the server does not know the filter
 */
export async function pollQueue(
	context: IPollFunctions,
	settings: Settings,
	cursor: Cursor | undefined,
	signal: AbortSignal,
): Promise<{ items: INodeExecutionData[]; next: Cursor; failure?: Failure }> {
	const queue = cursor ?? emptyQueue();
	if (!cursor) await demandFilter(context);
	const source = orderSource(context, settings, undefined, signal);
	const window = { from: -Infinity };
	const first = await source.fetchPage(window, FIRST_PAGE);
	if (!first.ok) return { items: [], next: queue, failure: first.failure };
	const { at } = first.value;
	const reading = await readAll(
		source.fetchPage,
		window,
		{ parallel: PARALLEL, signal },
		first.value,
	);
	const waiting = reading.rows.flatMap((row) => source.sight(row) ?? []);
	const isWhole = reading.failure === undefined;
	const readyAt = at ?? Date.now();
	const { due } = offer(queue, waiting, isWhole, readyAt, settings.repeatAfter);
	const fresh = due.map((sighting) => ({ sighting }));
	const details =
		settings.output === 'detail' ? await readDetails(context, fresh, signal) : undefined;
	const told = fresh.filter(({ sighting }) => !details?.missing.has(sighting.id));
	const items = told.map((one) => itemOf(one, settings, details?.byId.get(one.sighting.id)));
	const isMissing = (id: string) => details?.missing.has(id) === true;
	const known = waiting.filter(({ id }) => !isMissing(id));
	const { cursor: next } = offer(queue, known, isWhole, readyAt, settings.repeatAfter);
	return { items, next, failure: reading.failure ?? details?.failure };
}

/** A server ignores a filter that it does not know, and everything would come. */
async function demandFilter(context: IPollFunctions): Promise<void> {
	const { endpoints, source } = await catalogueOf(context, 0);
	const orders = endpoints.find(({ key }) => key.toLowerCase() === `get ${ORDERS.toLowerCase()}`);
	const isKnown = orders?.parameters.some(({ name }) => name.toLowerCase() === 'model.exported');
	if (source === 'tenant' && isKnown) return;
	throw new NodeOperationError(
		context.getNode(),
		'Your Sellercloud server can not list orders by whether they were exported',
		{
			description:
				'It would ignore the filter and every order would come. Use Order Ready to Ship instead, or ask Sellercloud to update your server.',
		},
	);
}
