import type { IDataObject } from 'n8n-workflow';
import { type Decoded, decode, isDataObject } from './decode';
import type { Page } from './pageRows';
import { isRefusal } from './refusal';

/** The fields that a list without a total may have besides its rows, in lower case. */
const ENVELOPE = ['items', 'results', 'totalresults', 'pagenumber', 'pagesize', 'totalpages'];

/** Parses a page of a list, `{Items, TotalResults}` or `{Results, ...}`; `undefined` for any other answer. */
export function listPageIn(text: string): Page | undefined {
	return pageIn(decode(text));
}

/**
 * The page in an answer. Field names are matched in any case, and an array on its own is a page, too. A page whose total
 * is missing or impossible is marked as `uncounted`.
 *
 * @returns `undefined` when the answer is not a list, or refuses the request and has no rows
 */
export function pageIn(decoded: Decoded): Page | undefined {
	if (decoded.kind === 'array') return pageOf(decoded.array, undefined);
	if (decoded.kind !== 'object') return undefined;
	const members = new Map(
		Object.entries(decoded.object).map(([name, value]) => [name.toLowerCase(), value]),
	);
	const items = members.has('items') ? members.get('items') : members.get('results');
	const isCounted = members.has('totalresults');
	if (!isCounted && ![...members.keys()].every((name) => ENVELOPE.includes(name))) return undefined;
	const page =
		items === null || Array.isArray(items)
			? pageOf(items ?? [], members.get('totalresults'))
			: undefined;
	return page?.rows.length === 0 && isRefusal(decoded.object) ? undefined : page;
}

function pageOf(items: unknown[], given: unknown): Page | undefined {
	const rows: IDataObject[] = items.filter(isDataObject);
	if (rows.length < items.length) return undefined;
	const total = wholeNumber(given);
	return total === undefined || total < rows.length
		? { rows, total: rows.length, uncounted: true }
		: { rows, total };
}

/** A whole number, or the text of one. */
function wholeNumber(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
		? number
		: undefined;
}
