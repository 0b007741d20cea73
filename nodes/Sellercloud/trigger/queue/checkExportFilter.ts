import type { IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import type { Outcome } from '../../client/types';
import { catalogueOf } from '../../swagger/load';
import { ORDERS } from '../lists/orders';
import { getPage } from '../sources/fetch';

/**
 * A server ignores a filter that it does not know, and everything would come. Sellercloud documents this one, but an
 * older server may lack it: its own description of the API says so. Where that can't be read, two calls show it.
 *
 * @throws NodeOperationError where the server does not know the filter
 */
export async function checkExportFilter(
	context: IPollFunctions,
	signal: AbortSignal,
): Promise<Outcome<void>> {
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
		const query = { 'model.exported': exported, ...ORDERS.sorting, ...pageQuery(FIRST_PAGE) };
		const page = await getPage(context, ORDERS.path, query, signal);
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
