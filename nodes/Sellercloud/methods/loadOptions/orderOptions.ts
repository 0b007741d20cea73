import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { listPageIn } from '../../client/listPage';
import { ask, noList } from '../editorRequest';

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
	const page = { 'model.pageNumber': 1, 'model.pageSize': 1 };
	const newest = rowsIn(this, await ask(this, '/api/Orders', page))[0]?.ID;
	if (newest === undefined) return [];
	const rows = rowsIn(this, await ask(this, `/api/Orders/${Number(newest)}/CustomColumns`, {}));
	return sorted(
		rows.map((row) => ({
			name: String(row.DisplayName || row.ColumnName),
			value: String(row.ColumnName),
		})),
	);
}

/** `{Key, Value}` as nearly everywhere, or `{ID, Name}`. */
async function pairs(
	context: ILoadOptionsFunctions,
	path: string,
): Promise<INodePropertyOptions[]> {
	const rows = rowsIn(context, await ask(context, path, {}));
	return sorted(
		rows.map((row) => ({
			name: String(row.Value ?? row.Name ?? row.Key ?? row.ID),
			value: Number(row.Key ?? row.ID),
		})),
	);
}

/** The rows of a list. @throws NodeOperationError when it is none */
export function rowsIn(context: ILoadOptionsFunctions, text: string): IDataObject[] {
	const page = listPageIn(text);
	if (!page) throw noList(context);
	return page.rows;
}

export const sorted = (options: INodePropertyOptions[]): INodePropertyOptions[] =>
	options.sort((one, other) => one.name.localeCompare(other.name));
