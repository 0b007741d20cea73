import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../client/errors';
import { listPageIn } from '../client/listPage';
import { allPages, type Page, type PageRequest } from '../client/pages';
import type { ErrorPlace, Outcome, SendOptions } from '../client/types';
import { exchange } from './exchange';
import type { ItemRequest } from './itemRequest';
import { type Answer, itemsFrom } from './output';
import type { Paging } from './paging';

export interface RunResult {
	items: INodeExecutionData[];
	/** Rows that the server has, of which `items` may be a part. */
	total: number;
	/** Requests that made up the list. */
	pages: number;
}

const whole = (items: INodeExecutionData[]): RunResult => ({
	items,
	total: items.length,
	pages: 1,
});

/**
 * Sends one item's request, and the further pages of its list, and makes items of the answer.
 *
 * @throws NodeApiError when Sellercloud refuses, cannot be reached, or answers something unusable
 */
export async function run(
	context: IExecuteFunctions,
	item: ItemRequest,
	options: SendOptions,
): Promise<RunResult> {
	const { method, path } = item.request;
	const place = { node: context.getNode(), itemIndex: options.itemIndex, method, path };
	if (item.paging) return await runPages(context, item, item.paging, options, place);
	const outcome = await exchange(context, item.request, item.response, options);
	if (outcome.ok) {
		const items = itemsFrom(outcome.value, item.response, place);
		const page = pageIn(outcome.value);
		// A page that was asked for by name is a part of the list
		return { ...whole(items), ...(page?.rows.length === items.length && { total: page.total }) };
	}
	throw toNodeError(outcome.failure, place);
}

async function runPages(
	context: IExecuteFunctions,
	{ request, response }: ItemRequest,
	{ names, limit }: Paging,
	options: SendOptions,
	place: ErrorPlace,
): Promise<RunResult> {
	let single: Answer | undefined;
	const fetchPage = async ({ pageNumber, pageSize }: PageRequest): Promise<Outcome<Page>> => {
		const query = { ...request.query, [names.number]: pageNumber, [names.size]: pageSize };
		const outcome = await exchange(context, { ...request, query }, response, options);
		if (!outcome.ok) return outcome;
		const page = pageIn(outcome.value);
		if (page) return { ok: true, value: page };
		if (pageNumber > 1) return { ok: false, failure: { kind: 'unusable', message: NO_PAGE } };
		single = outcome.value;
		return { ok: true, value: { rows: [], total: 0 } };
	};
	const { parallelReads = 4, signal } = options;
	const outcome = await allPages(fetchPage, { limit, parallel: parallelReads, signal });
	// The endpoint is no list: its one answer is all there is
	if (single) return whole(itemsFrom(single, response, place));
	if (outcome.ok) {
		const { rows, total, pages } = outcome;
		const pairedItem = { item: place.itemIndex };
		return { items: rows.map((json) => ({ json, pairedItem })), total, pages };
	}
	const error = toNodeError(outcome.failure, place);
	if (outcome.got === 0) throw error;
	const of = outcome.total === undefined ? '' : ` of ${outcome.total}`;
	error.description = `${error.description ?? ''} ${outcome.got}${of} rows had come by then; none is returned, since the list would look whole.`;
	throw error;
}

const NO_PAGE = 'A later page of the list was answered by something that is no list';

function pageIn({ content }: Answer): Page | undefined {
	return content.kind === 'file' ? undefined : listPageIn(content.text);
}
