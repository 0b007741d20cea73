import type { IDataObject } from 'n8n-workflow';
import { FIRST_PAGE, PAGE_NAMES, pageQuery } from '../../client/pageNames';
import type { RequestDescription } from '../../client/types';
import { comparable } from '../../input/comparable';
import { idIn } from '../../input/wholeNumber';
import type { OperationContext } from '../../interpreter/operation';

/** No purchase order is called this. */
const NONSENSE = 'no-purchase-order-7b1f93c2';

/** The end of the descriptions that Create per Vendor writes. */
const OWN_FORM = /\(V\d+ C\d+( W\d+)?\)$/;

/** A purchase order in the list. */
interface Found {
	id: number;
	row: IDataObject;
}

/** A search in one company: without it, a list may hold the default company of the employee only. */
const searchFor = (company: number, keyword?: string): Partial<RequestDescription> => ({
	method: 'GET',
	path: '/api/PurchaseOrders',
	kind: 'read',
	body: undefined,
	query: {
		'model.companyIDList': [company],
		...(keyword !== undefined && { 'model.keyword': keyword }),
	},
});

/**
 * The purchase orders of a company that are called exactly this, in any case: who types the reference again may write it
 * in other letters.
 *
 * @throws NodeApiError or NodeOperationError
 */
export async function withTitle(
	{ list, error }: Pick<OperationContext, 'list' | 'error'>,
	company: number,
	title: string,
): Promise<Found[]> {
	const rows = await list(searchFor(company, title), PAGE_NAMES);
	return rows
		.filter((row) => comparable(titleOf(row)) === comparable(title))
		.map((row) => {
			const id = idIn(row.ID);
			if (id !== undefined) return { id, row };
			throw error(
				`Sellercloud returned a purchase order called "${title}" without an ID`,
				'Check in Sellercloud before you run this again.',
			);
		});
}

/**
 * Proves that the list can be searched for the description of a purchase order: no document says what the keyword is
 * compared with, and a server ignores filters that it does not know.
 *
 * @param title that is going to be searched for
 * @throws NodeOperationError when something that is called nothing is found, or what is there is not found
 */
export async function proveSearch(
	{ call, error }: Pick<OperationContext, 'call' | 'error'>,
	company: number,
	title: string,
): Promise<void> {
	const firstPage = async (keyword?: string) => {
		const { query, ...search } = searchFor(company, keyword);
		return await call({ ...search, query: { ...query, ...pageQuery(FIRST_PAGE) } }, 'rows');
	};
	const refuse = (found: string) =>
		error(
			`Sellercloud can't be searched for the description of a purchase order: ${found}`,
			'Nothing was created, because running this again could create the same purchase orders a second time. Use Create instead.',
		);
	if ((await firstPage(NONSENSE)).length > 0) {
		throw refuse('it returned purchase orders for a text that none of them has');
	}
	const rows = await firstPage();
	if (rows.length > 0 && !rows.some((row) => 'PurchaseTitle' in row)) {
		throw refuse('its list of purchase orders has no PurchaseTitle');
	}
	const titles = rows.map(titleOf).filter((one) => one !== '');
	const [known] = titles.sort(byUsefulness(title));
	if (known === undefined) return;
	const isFound = (await firstPage(known)).some((row) => titleOf(row) === known);
	if (!isFound) throw refuse('it did not find one that the list has');
}

/** The title itself proves the most, then one of the same form, whose brackets a search may not take. */
const byUsefulness = (title: string) => (one: string, other: string) =>
	Number(comparable(other) === comparable(title)) - Number(comparable(one) === comparable(title)) ||
	Number(OWN_FORM.test(other)) - Number(OWN_FORM.test(one)) ||
	other.length - one.length;

const titleOf = ({ PurchaseTitle }: IDataObject): string => String(PurchaseTitle ?? '').trim();
