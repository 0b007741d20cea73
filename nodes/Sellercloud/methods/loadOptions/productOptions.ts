import type {
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperFields,
} from 'n8n-workflow';
import { editorRows } from '../editorRequest';
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

/** All fields that the account's bulk updates support. Sellercloud returns no types, so all fields are text. */
export async function getProductFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const rows = await editorRows(this, '/api/Catalog/Imports/Custom/Templates/Fields');
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
		emptyFieldsNotice: 'Sellercloud returned no fields for this employee',
	};
}
