import type { IDataObject } from 'n8n-workflow';
import { isRecord, parseJson } from '../../../../credentials/vendorErrors';
import { listPageIn } from '../../client/listPage';
import { pageQuery } from '../../client/pageNames';
import type { Page } from '../../client/pageRows';
import type { Outcome, Query } from '../../client/types';
import { counted } from '../counted';
import { failureWords } from './failureWords';
import { type AccountCheck, type AccountProbe, type Finding, note, ok } from './finding';
import { ORDERS } from './newestOrders';

const PAGE_SIZE = 50;

/** How lists give pages, totals and rows, and which companies they hold. */
export const listsCheck: AccountCheck = {
	async run(probe) {
		const first = await read(probe, {}, 1);
		if (!first.ok) return [note('Lists', [failureWords(first.failure), "Lists can't be checked."])];
		const { page, text } = first.value;
		const second = page.rows.length > 0 ? await read(probe, {}, 2) : undefined;
		const next = second?.ok ? second.value.page : undefined;
		return [
			pageSize(page),
			totals(text),
			...(next ? [order(page.rows), repeats(page, next)] : []),
			await companies(probe, page),
		];
	},
};

interface ListAnswer {
	page: Page;
	text: string;
}

async function read(
	probe: AccountProbe,
	query: Query,
	pageNumber: number,
	pageSize = PAGE_SIZE,
): Promise<Outcome<ListAnswer>> {
	const outcome = await probe.read(ORDERS, { ...query, ...pageQuery({ pageNumber, pageSize }) });
	if (!outcome.ok) return outcome;
	const { text } = outcome.value;
	const page = listPageIn(text);
	if (page) return { ok: true, value: { page, text } };
	return { ok: false, failure: { kind: 'unusable', message: 'The answer is not a list' } };
}

function pageSize({ rows, total, uncounted }: Page): Finding {
	const check = 'Page Size';
	const { length } = rows;
	if (length >= PAGE_SIZE) {
		return ok(check, [
			`${PAGE_SIZE} rows were requested, and ${length} were returned.`,
			'Pages are complete.',
		]);
	}
	if (!uncounted && length >= total) {
		return note(check, [
			`The account has ${counted(length, 'order')} on one page.`,
			"The size of pages can't be checked.",
		]);
	}
	return note(check, [
		`${PAGE_SIZE} rows were requested, and only ${length} were returned.`,
		'Pages are shorter than requested. Lists are still read completely, but with more calls.',
	]);
}

function totals(text: string): Finding {
	const check = 'TotalResults';
	const body = parseJson(text);
	if (!isRecord(body)) {
		return note(check, ['Lists have no total, because they are arrays.', READ_TO_THE_END]);
	}
	const name = Object.keys(body).find((key) => key.toLowerCase() === 'totalresults');
	const value = name === undefined ? undefined : body[name];
	if (name !== undefined && name !== 'TotalResults') {
		return note(check, [
			`The total is called ${name}.`,
			'The node also reads names in other cases.',
		]);
	}
	if (typeof value === 'number')
		return ok(check, [
			'The total is a number.',
			'The node also checks that as many rows are returned.',
		]);
	if (typeof value === 'string')
		return note(check, ['The total is a text.', 'The node reads it as a number.']);
	return note(check, ['The total is missing.', READ_TO_THE_END]);
}

const READ_TO_THE_END = 'The node reads lists until a page is empty or contains nothing new.';

/** NaN for a row without an ID, or with an object in its place. */
function idOf({ ID, id }: IDataObject): number {
	const given = ID ?? id;
	return typeof given === 'number' || typeof given === 'string' ? Number(given) : NaN;
}

function order(rows: IDataObject[]): Finding {
	const check = 'Order of Rows';
	const ids = rows.map(idOf);
	const isSorted = (sign: number) =>
		ids.every((id, at) => at === 0 || sign * (id - (ids[at - 1] ?? id)) >= 0);
	if (isSorted(-1)) return ok(check, ['Orders are sorted by ID, newest first.', BY_ID]);
	if (isSorted(1)) return ok(check, ['Orders are sorted by ID, oldest first.', BY_ID]);
	return note(check, ['Orders are not sorted by ID.', 'Triggers request orders sorted by ID.']);
}

const BY_ID = 'Orders keep their place while a list is read.';

function repeats(first: Page, second: Page): Finding {
	const check = 'Pages';
	const ids = new Set(first.rows.map(idOf));
	const { length } = second.rows.map(idOf).filter((id) => !Number.isNaN(id) && ids.has(id));
	return length === 0
		? ok(check, ['The second page repeats no row of the first.', 'Each row is returned once.'])
		: note(check, [
				`The second page repeats ${counted(length, 'row')} of the first.`,
				'The node returns repeated rows once.',
			]);
}

/** Whether a list without a company holds all of them. */
async function companies(probe: AccountProbe, { total }: Page): Promise<Finding> {
	const check = 'Companies in Lists';
	const list = await probe.read(
		'/api/Companies',
		pageQuery({ pageNumber: 1, pageSize: PAGE_SIZE }),
	);
	const rows = list.ok ? (listPageIn(list.value.text)?.rows ?? []) : [];
	const ids = rows.map(idOf).filter(Number.isSafeInteger);
	if (ids.length < 2) {
		return note(check, [
			'This user can access fewer than two companies.',
			"Whether lists include all companies can't be checked.",
		]);
	}
	const named = await read(probe, { 'model.companyID': ids }, 1, 1);
	if (!named.ok) return note(check, [failureWords(named.failure), "Companies can't be checked."]);
	const { page } = named.value;
	if (page.uncounted) {
		return note(check, [
			'Lists do not say how many rows they have.',
			"Whether they include all companies can't be checked.",
		]);
	}
	if (page.total <= total) {
		return ok(check, [
			'Lists contain the same number of orders with and without a company filter.',
			'A list without a company filter includes all companies that this user can access.',
		]);
	}
	return note(
		check,
		[
			'Lists contain more orders with a filter for all companies than without a filter.',
			'A list without a company filter includes only the default company of this employee.',
		],
		'Filter by company if a workflow needs more than the default company.',
	);
}
