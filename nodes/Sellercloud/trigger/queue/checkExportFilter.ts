import type { IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import type { Outcome } from '../../client/types';
import { describeApi } from '../../swagger/describeApi';
import { idOf } from '../lists/idOf';
import { ORDERS } from '../lists/orders';
import { getPage } from '../sources/getPage';

/**
 * Checks that the server supports the filter for exported orders, since it would ignore a filter that it does not
 * support and send every order. Sellercloud documents the filter, but an older server may not have it: the server's own
 * API description says so, or two calls where that cannot be read.
 *
 * @throws NodeOperationError when the server does not support the filter
 */
export async function checkExportFilter(
	context: IPollFunctions,
	signal: AbortSignal,
): Promise<Outcome<void>> {
	const { endpoints, source } = await describeApi(context, 0);
	const orders = endpoints.find(
		({ key }) => key.toLowerCase() === `get ${ORDERS.path.toLowerCase()}`,
	);
	const isKnown = orders?.parameters.some(({ name }) => name.toLowerCase() === 'model.exported');
	if (source === 'tenant' && !isKnown) throw lacksFilter(context);
	return source === 'tenant' ? { ok: true, value: undefined } : await tryFilter(context, signal);
}

/** Lists orders that are exported and orders that are not: an order can be in both only if the filter is ignored. */
async function tryFilter(context: IPollFunctions, signal: AbortSignal): Promise<Outcome<void>> {
	const ids: string[] = [];
	for (const exported of [0, 1]) {
		const query = { 'model.exported': exported, ...ORDERS.sorting, ...pageQuery(FIRST_PAGE) };
		const page = await getPage(context, ORDERS.path, query, signal);
		if (!page.ok) return page;
		ids.push(...page.value.rows.map((row) => idOf(row)));
	}
	if (new Set(ids).size < ids.length) throw lacksFilter(context);
	return { ok: true, value: undefined };
}

const lacksFilter = (context: IPollFunctions) =>
	new NodeOperationError(
		context.getNode(),
		'Your Sellercloud server cannot filter orders by whether they are exported',
		{
			description:
				'It would ignore the filter, and the event would fire for every order. Use Order Ready to Ship instead, or ask Sellercloud to update your server.',
		},
	);
