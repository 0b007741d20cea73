import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { pageQuery } from '../../client/pageNames';
import { editorRows } from '../editorRequest';

/** Why orders are replaced, as the account has it. */
export async function getReplacementReasons(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await pairs(this, '/api/Orders/ReplacementOrder/Reasons');
}

/** Statuses of customer service, as the account has them. */
export async function getCustomerServiceStatuses(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await pairs(this, '/api/Orders/CustomerServiceStatus/Statuses');
}

/** The custom columns of orders; an order has to be asked for them, and the newest has the same as any. */
export async function getOrderColumns(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const [newest] = await editorRows(this, '/api/Orders', ONE_ROW);
	if (newest?.ID === undefined) return [];
	return columnsIn(await editorRows(this, `/api/Orders/${Number(newest.ID)}/CustomColumns`));
}

/** `{Key, Value}` as nearly everywhere, or `{ID, Name}`. */
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

/** One record is enough to see what all of its kind have. */
export const ONE_ROW = pageQuery({ pageNumber: 1, pageSize: 1 });

/** Custom columns as options, by the names that Sellercloud shows. */
export const columnsIn = (rows: IDataObject[]): INodePropertyOptions[] =>
	sorted(
		rows.map((row) => ({
			name: String(row.DisplayName || row.ColumnName),
			value: String(row.ColumnName),
		})),
	);

const sorted = (options: INodePropertyOptions[]): INodePropertyOptions[] =>
	options.sort((one, other) => one.name.localeCompare(other.name));
