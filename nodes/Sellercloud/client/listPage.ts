import type { IDataObject } from 'n8n-workflow';
import { type Decoded, decode, isDataObject } from './decode';
import type { Page } from './pageRows';
import { isRefusal } from './refusal';

/** Members that may stand beside the rows of a list that says nothing else, in lower case. */
const ENVELOPE = ['items', 'results', 'totalresults', 'pagenumber', 'pagesize', 'totalpages'];

/** The page in an answer of a list, `{Items, TotalResults}`, packages `{Results, ...}`; `undefined` for what is none. */
export function listPageIn(text: string): Page | undefined {
	return pageIn(decode(text));
}

/**
 * The page that an answer is. Members count in any case, and a list alone is a page, too; a total that is missing, or
 * cannot be that of this page, makes it one that is not counted. No rows beside a refusal are no page.
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

/** Also where it came as text. */
function wholeNumber(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
		? number
		: undefined;
}
