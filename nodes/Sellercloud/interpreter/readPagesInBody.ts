import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import { allPages, type Page, type PageRequest } from '../client/allPages';
import type { Outcome, SendOptions } from '../client/types';
import type { ItemRequest, RunResult } from '../execution/itemRequest';
import { bodyOf, jsonBody } from './jsonBody';
import type { OperationContext, PagesInBody } from './operation';

/**
 * Reads a list that takes its page in the body, up to the limit or all of it.
 *
 * @throws NodeApiError when a page fails, or is not a list
 */
export async function readPagesInBody(
	{ request, call, failed }: OperationContext,
	{ names, size, rows: member, id }: PagesInBody,
	{ paging }: ItemRequest,
	{ itemIndex, signal }: SendOptions,
): Promise<RunResult> {
	const body = bodyOf(request);
	const fetchPage = async ({ pageNumber }: PageRequest): Promise<Outcome<Page>> => {
		const page = { ...body, [names.number]: pageNumber, [names.size]: size };
		const [answer] = await call({ body: jsonBody(page) });
		return pageOf(answer?.[member], member, id);
	};
	const outcome = await allPages(fetchPage, { limit: paging?.limit, parallel: 1, signal });
	if (!outcome.ok) throw failed(outcome.failure);
	const { rows, total, pages } = outcome;
	const items = rows.map(({ row }) => ({
		json: isDataObject(row) ? row : {},
		pairedItem: { item: itemIndex },
	}));
	return { items, total, pages };
}

/** Wraps each row with its ID, so that a row that another page repeats is recognized. */
function pageOf(list: unknown, member: string, id: string): Outcome<Page> {
	const rows: unknown[] | undefined = list === null ? [] : Array.isArray(list) ? list : undefined;
	if (!rows?.every(isDataObject)) {
		const message = `Sellercloud returned something other than a list in ${member}`;
		return { ok: false, failure: { kind: 'unusable', message } };
	}
	const named = rows.map((row): IDataObject => ({ ID: row[id] ?? JSON.stringify(row), row }));
	return { ok: true, value: { rows: named, total: rows.length, uncounted: true } };
}
