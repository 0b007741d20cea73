import type { IDataObject } from 'n8n-workflow';
import { decode, isDataObject } from '../../client/decode';
import type { Outcome } from '../../client/types';
import type { Answer } from '../../execution/toItems';
import { jsonBody } from '../../interpreter/jsonBody';
import type { Work } from '../../interpreter/operation';

/** Rows; the API takes from 10 to 50. */
const PAGE_SIZE = 50;
/** Pages that no product has; only a server that never comes to an end is asked for so many. */
const MOST_PAGES = 1_000;
const NO_LIST = 'The answer is no list of manual reserves';
const NO_END = `The list of manual reserves has no end after ${MOST_PAGES} pages`;

/**
 * Reads what is set aside of a product, up to the limit or all. The page is asked for in the body, and no answer says
 * how many there are: the end is a page that brings nothing new.
 *
 * @throws NodeApiError when a page fails or is no list
 */
export async function readReserves({ attempt, failed, values }: Work): Promise<IDataObject[]> {
	const wanted = values.returnAll === true ? Infinity : Number(values.limit);
	const found = new Map<string, IDataObject>();
	for (let pageNumber = 1; pageNumber <= MOST_PAGES; pageNumber++) {
		const body = { ProductId: values.product, PageNumber: pageNumber, PageSize: PAGE_SIZE };
		const page = reservesIn(await attempt({ body: jsonBody(body) }));
		if (!page.ok) throw failed(page.failure);
		const before = found.size;
		for (const row of page.value) found.set(keyOf(row), row);
		if (found.size >= wanted || found.size === before) {
			return [...found.values()].slice(0, wanted);
		}
	}
	throw failed({ kind: 'unusable', message: NO_END });
}

/** Pages may repeat a row. */
const keyOf = ({ ReserveId: id, ...rest }: IDataObject): string =>
	typeof id === 'number' || typeof id === 'string' ? `${id}` : JSON.stringify(rest);

function reservesIn(outcome: Outcome<Answer>): Outcome<IDataObject[]> {
	if (!outcome.ok) return outcome;
	const { content } = outcome.value;
	const decoded = content.kind === 'text' ? decode(content.text) : undefined;
	const list = decoded?.kind === 'object' ? decoded.object.ManualReserves : undefined;
	const rows: unknown[] | undefined = list === null ? [] : Array.isArray(list) ? list : undefined;
	if (!rows?.every(isDataObject)) {
		return { ok: false, failure: { kind: 'unusable', message: NO_LIST } };
	}
	return { ok: true, value: rows };
}
