import type {
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperFields,
} from 'n8n-workflow';
import { ask } from '../editorRequest';
import { rowsIn, sorted } from './orderOptions';

/** The custom columns of products; a product has to be asked for them, and one has the same as any. */
export async function getProductColumns(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const page = { 'model.pageNumber': 1, 'model.pageSize': 1 };
	const sku = rowsIn(this, await ask(this, '/api/Catalog', page))[0]?.ID;
	if (sku === undefined) return [];
	const rows = rowsIn(
		this,
		await ask(this, '/api/Products/CustomColumns', { productID: String(sku) }),
	);
	return sorted(
		rows.map((row) => ({
			name: String(row.DisplayName || row.ColumnName),
			value: String(row.ColumnName),
		})),
	);
}

/** Every field that the account's bulk updates know. What it holds is not told, so all are texts. */
export async function getProductFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const rows = rowsIn(this, await ask(this, '/api/Catalog/Imports/Custom/Templates/Fields', {}));
	return {
		fields: rows.map((row) => ({
			id: String(row.Key),
			displayName: String(row.Value || row.Key),
			type: 'string',
			required: false,
			display: true,
			defaultMatch: false,
			canBeUsedToMatch: false,
			removed: true,
		})),
		emptyFieldsNotice: 'Sellercloud names no fields to this employee',
	};
}
