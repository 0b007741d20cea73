import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { toNodeError } from '../client/errors';
import type { Fresh } from './cursor';
import type { Seen } from './advance';
import { queryOf, sightOrder } from './events/sight';
import { getPage, ORDERS } from './fetch';
import { itemOf, readDetails } from './output';
import type { Settings } from './settings';

/** Items that are shown. */
const MOST = 10;

/**
 * What "Fetch Test Event" shows: the newest orders that match, as the event would tell them. It takes one call (and
 * one for each detail) and changes no state.
 */
export async function newestItems(
	context: IPollFunctions,
	settings: Settings,
	signal: AbortSignal,
): Promise<INodeExecutionData[][] | null> {
	const { event, filters, zone } = settings;
	const place = { node: context.getNode(), itemIndex: 0, method: 'GET', path: ORDERS };
	const query = {
		...queryOf(event, filters),
		'model.orderBy': 0,
		'model.isAscending': false,
		'model.pageNumber': 1,
		'model.pageSize': 50,
	};
	const outcome = await getPage(context, ORDERS, query, signal);
	if (!outcome.ok) throw toNodeError(outcome.failure, place);
	const fresh: Array<Fresh<Seen>> = outcome.value.rows
		.flatMap((row) => sightOrder(event, filters, zone, row) ?? [])
		.filter(({ matches }) => matches)
		.slice(0, MOST)
		.map((sighting) => ({ sighting }));
	const details =
		settings.output === 'detail' ? await readDetails(context, fresh, signal) : undefined;
	if (details?.failure) throw toNodeError(details.failure, place);
	const items = fresh.map((one) => itemOf(one, settings, details?.byId.get(one.sighting.id)));
	return items.length > 0 ? [items] : null;
}
