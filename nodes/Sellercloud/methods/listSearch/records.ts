import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { pageQuery } from '../../client/pageNames';
import { editorPage } from '../editorRequest';
import { getCompanies, getVendors, getWarehouses } from '../loadOptions/accountLists';
import { viewsOf } from './views';

const PAGE_SIZE = 50;

type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** A search in a list that Sellercloud searches, page by page. */
const remoteSearch = (
	path: string,
	filterName: string | ((filter: string) => string),
	toEntry: (row: IDataObject) => INodeListSearchItems,
): Search =>
	async function (filter, paginationToken) {
		const page = Number(paginationToken ?? 1);
		const { rows, total, uncounted } = await editorPage(this, path, {
			...(filter && {
				[typeof filterName === 'string' ? filterName : filterName(filter)]: filter,
			}),
			...pageQuery({ pageNumber: page, pageSize: PAGE_SIZE }),
		});
		const isLast = rows.length === 0 || (!uncounted && page * PAGE_SIZE >= total);
		return { results: rows.map(toEntry), paginationToken: isLast ? undefined : String(page + 1) };
	};

/** A search in a short list, which is read completely and searched here. */
const localSearch = (
	read: (context: ILoadOptionsFunctions) => Promise<INodeListSearchItems[]>,
): Search =>
	async function (filter = '') {
		const wanted = filter.trim().toLowerCase();
		const entries = await read(this);
		return {
			results: entries.filter(({ name, value }) =>
				`${name} ${String(value)}`.toLowerCase().includes(wanted),
			),
		};
	};

const text = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const searchOrders = remoteSearch('/api/Orders', 'model.keyword', (row) => ({
	name: [
		text(row.ID),
		text(row.OrderSourceOrderID),
		`${text(row.FirstName)} ${text(row.LastName)}`.trim(),
	]
		.filter((part) => part !== '')
		.join(' · '),
	value: Number(row.ID),
}));

export const searchProducts = remoteSearch('/api/Catalog', 'model.keyword', (row) => ({
	name: [text(row.ID), text(row.ProductName)].filter((part) => part !== '').join(' · '),
	value: text(row.ID),
}));

export const searchCustomers = remoteSearch('/api/Customers', 'model.keyword', (row) => ({
	name: `${text(row.FirstName)} ${text(row.LastName)} (${text(row.Email) || text(row.UserID)})`.trim(),
	value: Number(row.UserID),
}));

export const searchPurchaseOrders = remoteSearch('/api/PurchaseOrders', 'model.keyword', (row) => ({
	name: [text(row.ID), text(row.PurchaseTitle)].filter((part) => part !== '').join(' · '),
	value: Number(row.ID),
}));

/** By ID, or by the number on the channel. */
const rmaFilter = (filter: string): string =>
	/^\d{1,9}$/.test(filter) ? 'model.rMAIDs' : 'model.orderSourceRMAID';

export const searchRmas = remoteSearch('/api/Rma', rmaFilter, (row) => ({
	name: [
		text(row.ID),
		text(row.OrderSourceRMAID),
		`${text(row.CustomerFirstName)} ${text(row.CustomerLastName)}`.trim(),
	]
		.filter((part) => part !== '')
		.join(' · '),
	value: Number(row.ID),
}));

const named = async (entries: ReturnType<typeof getCompanies>): Promise<INodeListSearchItems[]> =>
	(await entries).map(({ name, value }) => ({ name, value }));

export const searchCompanies = localSearch(
	async (context) => await named(getCompanies.call(context)),
);

export const searchWarehouses = localSearch(
	async (context) => await named(getWarehouses.call(context)),
);

export const searchVendors = localSearch(async (context) => await named(getVendors.call(context)));

const views = (screen: string): Search =>
	localSearch(async (context) => await viewsOf(context, screen));

export const searchInventoryViews = views('/api/Inventory');

export const searchOrderViews = views('/api/Orders');

export const searchProductViews = views('/api/Catalog');

export const searchPurchaseOrderViews = views('/api/PurchaseOrders');
