import type { IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import type { Outcome } from '../../client/types';
import { catalogueOf } from '../../swagger/load';
import { presentOf } from '../cursor/believe';
import { load, save } from '../cursor/cursor';
import { sourceOf } from '../cursor/sourceOf';
import type { CursorEvent } from '../events/event';
import { ORDERS } from '../lists/orders';
import { itemsOf, readDetails } from '../output';
import { errorFrom, PARALLEL, type Polled } from '../pollResult';
import type { Settings } from '../settings';
import { getPage } from '../sources/fetch';
import { readAll } from '../sources/readWindow';
import { emptyQueue, offer } from './queue';

/**
 * One poll of a work queue: everything that waits is read, and what is due is handed over.
 *
 * @throws NodeOperationError where the server does not know the filter
 */
export async function pollQueue(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	state: string | undefined,
	signal: AbortSignal,
): Promise<Polled> {
	const known = load(state);
	const { path } = settings.event.record;
	const demanded = known ? undefined : await demandFilter(context, signal);
	if (demanded?.ok === false) {
		return { items: [], error: errorFrom(context, demanded.failure, path) };
	}
	const queue = known ?? emptyQueue();
	const source = sourceOf(context, settings, undefined, signal);
	const window = { from: -Infinity };
	const first = await source.fetchPage(window, FIRST_PAGE);
	if (!first.ok) return { items: [], error: errorFrom(context, first.failure, path) };
	const options = { parallel: PARALLEL, signal };
	const reading = await readAll(source.fetchPage, window, options, first.value);
	const readyAt = first.value.at ?? Date.now();
	const present = presentOf(readyAt, source);
	const waiting = reading.rows.flatMap((row) => source.sight(row, undefined, present) ?? []);
	const isWhole = reading.failure === undefined;
	const { due } = offer(queue, waiting, isWhole, readyAt, settings.repeatAfter);
	const details = await readDetails(context, settings, due, signal);
	const items = itemsOf(due, settings, details);
	const shown = waiting.filter(({ id }) => !details.missing.has(id));
	const { cursor } = offer(queue, shown, isWhole, readyAt, settings.repeatAfter);
	const failure = reading.failure ?? details.failure;
	if (!failure) return { items, next: save(cursor) };
	const error = errorFrom(context, failure, path);
	return items.length > 0 ? { items, next: save(cursor), error } : { items, error };
}

/**
 * A server ignores a filter that it does not know, and everything would come. Sellercloud documents this one, but an
 * older server may lack it: its own description of the API says so. Where that can't be read, two calls show it.
 */
async function demandFilter(context: IPollFunctions, signal: AbortSignal): Promise<Outcome<void>> {
	const { endpoints, source } = await catalogueOf(context, 0);
	const orders = endpoints.find(
		({ key }) => key.toLowerCase() === `get ${ORDERS.path.toLowerCase()}`,
	);
	const isKnown = orders?.parameters.some(({ name }) => name.toLowerCase() === 'model.exported');
	if (source === 'tenant' && !isKnown) throw lacksFilter(context);
	return source === 'tenant' ? { ok: true, value: undefined } : await tryFilter(context, signal);
}

/** Asks for orders that are exported and for those that are not: no order is both, unless the filter is ignored. */
async function tryFilter(context: IPollFunctions, signal: AbortSignal): Promise<Outcome<void>> {
	const ids: string[] = [];
	for (const exported of [0, 1]) {
		const page = await getPage(
			context,
			ORDERS.path,
			{
				'model.exported': exported,
				...ORDERS.sorting,
				...pageQuery(FIRST_PAGE),
			},
			signal,
		);
		if (!page.ok) return page;
		ids.push(...page.value.rows.map(({ ID }) => String(ID)));
	}
	if (new Set(ids).size < ids.length) throw lacksFilter(context);
	return { ok: true, value: undefined };
}

const lacksFilter = (context: IPollFunctions) =>
	new NodeOperationError(
		context.getNode(),
		'Your Sellercloud server can not list orders by whether they were exported',
		{
			description:
				'It would ignore the filter and every order would come. Use Order Ready to Ship instead, or ask Sellercloud to update your server.',
		},
	);
