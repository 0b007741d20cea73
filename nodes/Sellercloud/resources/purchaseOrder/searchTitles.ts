import type { IDataObject } from 'n8n-workflow';
import { FIRST_PAGE, PAGE_NAMES, pageQuery } from '../../client/pageNames';
import type { RequestDescription } from '../../client/types';
import type { OperationContext } from '../../interpreter/operation';

/** No purchase order is called this. */
const NONSENSE = 'no-purchase-order-7b1f93c2';

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

/** The purchase orders of a company that are called exactly this. @throws NodeApiError */
export async function withTitle(
	{ list }: Pick<OperationContext, 'list'>,
	company: number,
	title: string,
): Promise<IDataObject[]> {
	const rows = await list(searchFor(company, title), PAGE_NAMES);
	return rows.filter((row) => titleOf(row) === title);
}

/**
 * Proves that the list can be searched for the description of a purchase order: no document says what the keyword is
 * compared with, and a server ignores filters that it does not know.
 *
 * @throws NodeOperationError when something that is called nothing is found, or what is there is not found
 */
export async function proveSearch(
	{ call, error }: Pick<OperationContext, 'call' | 'error'>,
	company: number,
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
	const [known] = (await firstPage())
		.map(titleOf)
		.filter((title) => title !== '')
		.sort((one, other) => other.length - one.length);
	if (known === undefined) return;
	const isFound = (await firstPage(known)).some((row) => titleOf(row) === known);
	if (!isFound) throw refuse('it did not find one that the list has');
}

const titleOf = ({ PurchaseTitle }: IDataObject): string => String(PurchaseTitle ?? '').trim();
