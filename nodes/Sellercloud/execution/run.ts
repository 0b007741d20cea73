import type { IExecuteFunctions } from 'n8n-workflow';
import { errorPlace, toNodeError } from '../client/errors';
import { pageIn } from '../client/listPage';
import { pageQuery } from '../client/pageNames';
import { mayBeFull } from '../client/pageRows';
import { allPages, type Page, type PageRequest } from '../client/allPages';
import { ReadLane } from '../client/readLane';
import type { ErrorPlace, Failure, Outcome, SendOptions } from '../client/types';
import { isUnknownPage } from './answer/expectedAnswer';
import type { ItemRequest, RunResult } from './itemRequest';
import type { Paging } from './paging';
import { sendAndRead } from './sendAndRead';
import { toItems } from './answer/toItems';
import { answerFailure } from './answer/answerFailure';
import type { WholeAnswer } from './answer/wholeAnswer';

/**
 * Sends one item's request, reads further pages if it is a list, and turns the answer into items.
 *
 * @throws NodeApiError when Sellercloud rejects the request, cannot be reached, or returns an unusable answer
 */
export async function run(
	context: IExecuteFunctions,
	item: ItemRequest,
	options: SendOptions,
): Promise<RunResult> {
	const place = errorPlace(context, item.request, options.itemIndex);
	if (item.paging) return await runPages(context, item, item.paging, options, place);
	const outcome = await sendAndRead(context, item.request, item.response, options);
	if (!outcome.ok) throw toNodeError(outcome.failure, place);
	return resultOf(outcome.value, item, place);
}

/** The result of a single answer. */
function resultOf(answer: WholeAnswer, item: ItemRequest, place: ErrorPlace): RunResult {
	const { response } = item;
	const isJudged = !response.neverError && !response.fullResponse && takesJson(response);
	const failure = isJudged ? answerFailure(answer, item, response.expected) : undefined;
	if (failure) throw toNodeError(failure, place);
	const items = toItems(answer, response, place);
	const page = pageOf(answer);
	// A page that the user requested explicitly is a part of the list
	const total = page?.rows.length === items.length ? page.total : items.length;
	return { items, total, pages: 1 };
}

const takesJson = ({ responseFormat }: ItemRequest['response']): boolean =>
	responseFormat === 'autodetect' || responseFormat === 'json';

async function runPages(
	context: IExecuteFunctions,
	item: ItemRequest,
	{ names, limit }: Paging,
	options: SendOptions,
	place: ErrorPlace,
): Promise<RunResult> {
	const { request, response } = item;
	let single: WholeAnswer | undefined;
	const fetchPage = async ({ pageNumber, pageSize }: PageRequest): Promise<Outcome<Page>> => {
		const query = { ...request.query, ...pageQuery({ pageNumber, pageSize }, names) };
		const outcome = await sendAndRead(context, { ...request, query }, response, options);
		if (!outcome.ok) return outcome;
		const { value: answer } = outcome;
		const isList = pageNumber > 1 || response.expected !== undefined;
		const page = isList ? pageOf(answer) : firstPageOf(answer, pageSize);
		if (page) return { ok: true, value: page };
		const failure =
			isList ||
			(!response.neverError && mayBeList(answer, limit === undefined ? pageSize : undefined))
				? answerFailure(answer, item, 'rows')
				: undefined;
		if (failure) return { ok: false, failure };
		single = answer;
		return { ok: true, value: { rows: [], total: 0 } };
	};
	const { lane = new ReadLane(), signal } = options;
	const outcome = await allPages(fetchPage, { limit, parallel: lane, signal });
	// The endpoint is not a list, so there is one answer
	if (single) return resultOf(single, item, place);
	if (!outcome.ok) throw failedAfter(outcome, place);
	const { rows, total, pages } = outcome;
	const pairedItem = { item: place.itemIndex };
	return { items: rows.map((json) => ({ json, pairedItem })), total, pages };
}

function failedAfter(
	{ failure, got, total }: { failure: Failure; got: number; total?: number },
	place: ErrorPlace,
): Error {
	const error = toNodeError(failure, place);
	if (got === 0) return error;
	const of = total === undefined ? '' : ` of ${total}`;
	error.description = `${error.description ?? ''} ${got}${of} rows were read before the error. None are returned, because the list would be incomplete.`;
	return error;
}

function pageOf({ content }: WholeAnswer): Page | undefined {
	return content.kind === 'file' ? undefined : pageIn(content.decoded);
}

const mayBeList = ({ content }: WholeAnswer, fullPage: number | undefined): boolean =>
	content.kind !== 'file' && isUnknownPage(content.decoded, fullPage);

/** The page in an answer that may not be a list: an array that cannot be a page is not treated as one. */
function firstPageOf(answer: WholeAnswer, pageSize: number): Page | undefined {
	const page = pageOf(answer);
	const isArray = answer.content.kind === 'text' && /^\uFEFF?\s*\[/.test(answer.content.text);
	if (!page || !isArray) return page;
	const { length } = page.rows;
	return length <= pageSize && mayBeFull(length, pageSize) ? page : undefined;
}
