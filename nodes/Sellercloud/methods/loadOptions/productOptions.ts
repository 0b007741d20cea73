import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { decode, isDataObject } from '../../client/decode';
import { errorPlace, toNodeError } from '../../client/errors';
import { editorRows, editorText, NOT_A_LIST } from '../editorRequest';
import { columnsIn, ONE_ROW } from './orderOptions';

/** The custom columns of products, by name. They are read from any product, because all have the same. */
export async function getProductColumns(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const [product] = await editorRows(this, '/api/Catalog', ONE_ROW);
	if (product?.ID === undefined) return [];
	const query = { productID: String(product.ID) };
	return columnsIn(await editorRows(this, '/api/Products/CustomColumns', query));
}

/** The columns of custom exports, by name. Source: Swagger 2022, `AvailableColumns` of the metadata. */
export async function getExportColumns(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const path = '/api/Catalog/Exports/Custom/Metadata';
	const decoded = decode(await editorText(this, path, { includeAdvancedColumns: true }));
	const columns = decoded.kind === 'object' ? decoded.object.AvailableColumns : undefined;
	if (!Array.isArray(columns)) throw toNodeError(NOT_A_LIST, errorPlace(this, { path }));
	return columns
		.filter(isDataObject)
		.map(({ Key, Value }) => ({ name: String(Value || Key), value: String(Key) }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
