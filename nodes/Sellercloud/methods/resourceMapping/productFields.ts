import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { editorRows } from '../editorRequest';
import { textColumns } from './textColumns';

/** All fields that the account's bulk updates support. Sellercloud returns no types, so all fields are text. */
export async function getProductFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const rows = await editorRows(this, '/api/Catalog/Imports/Custom/Templates/Fields');
	return {
		fields: textColumns(
			rows.map(({ Key, Value }) => ({ id: String(Key), displayName: String(Value || Key) })),
		),
		emptyFieldsNotice: 'Sellercloud returned no fields for this employee',
	};
}
