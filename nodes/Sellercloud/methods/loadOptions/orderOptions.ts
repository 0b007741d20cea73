import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { pageQuery } from '../../client/pageNames';
import { editorRows } from '../editorRequest';

/** The account's reasons for replacement orders. */
export async function getReplacementReasons(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await pairs(this, '/api/Orders/ReplacementOrder/Reasons');
}

/** The account's reasons for returns. */
export async function getReturnReasons(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await pairs(this, '/api/Rma/ReturnReasons');
}

/** The custom columns of customers, by name. Rows of customers contain them. */
export async function getCustomerColumns(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const [customer] = await editorRows(this, '/api/Customers', ONE_ROW);
	const columns = customer?.CustomColumns;
	return columnsIn(Array.isArray(columns) ? columns.filter(isDataObject) : []);
}

/** The account's customer service statuses. */
export async function getCustomerServiceStatuses(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await pairs(this, '/api/Orders/CustomerServiceStatus/Statuses');
}

/** Reads the custom columns of a kind of record, by name, from any of them, because all have the same. */
const columnsOf = (list: string) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const [any] = await editorRows(this, list, ONE_ROW);
		if (any?.ID === undefined) return [];
		return columnsIn(await editorRows(this, `${list}/${Number(any.ID)}/CustomColumns`));
	};

export const getOrderColumns = columnsOf('/api/Orders');
export const getPurchaseOrderColumns = columnsOf('/api/PurchaseOrders');

/** Options from rows of `{Key, Value}`, as in most lists, or of `{ID, Name}`. */
async function pairs(
	context: ILoadOptionsFunctions,
	path: string,
): Promise<INodePropertyOptions[]> {
	const rows = await editorRows(context, path);
	return sorted(
		rows.map((row) => ({
			name: String(row.Value ?? row.Name ?? row.Key ?? row.ID),
			value: Number(row.Key ?? row.ID),
		})),
	);
}

/** A page of one row, for what all records of a kind have in common. */
export const ONE_ROW = pageQuery({ pageNumber: 1, pageSize: 1 });

/** Custom columns as options, with the names that Sellercloud displays. */
export const columnsIn = (rows: IDataObject[]): INodePropertyOptions[] =>
	sorted(
		rows.map((row) => ({
			name: String(row.DisplayName || row.ColumnName),
			value: String(row.ColumnName),
		})),
	);

const sorted = (options: INodePropertyOptions[]): INodePropertyOptions[] =>
	options.sort((one, other) => one.name.localeCompare(other.name));
