import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { decode } from '../../client/decode';
import { errorPlace, toNodeError } from '../../client/errors';
import { IMPORT_TEMPLATES, isImportTemplate } from '../../records/importTemplates';
import { editorText } from '../editorRequest';
import { textColumns } from './textColumns';

const TAB_SEPARATED = 0;
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}$/;
/** More is not the first line of a template. */
const MOST_COLUMNS = 1_000;

/** The columns of the chosen import, from the template that the account's own server offers for it. */
export async function getImportColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const operation = this.getCurrentNodeParameter('operation');
	if (!isImportTemplate(operation)) return { fields: [] };
	const path = IMPORT_TEMPLATES[operation];
	const columns = columnsIn(await editorText(this, path, { fileFormat: TAB_SEPARATED }));
	if (columns.length === 0 || columns.length > MOST_COLUMNS) {
		const message = 'Sellercloud did not return a template with columns';
		throw toNodeError({ kind: 'unusable', message }, errorPlace(this, { path }));
	}
	return { fields: textColumns(columns.map((name) => ({ id: name, displayName: name }))) };
}

/** The first line of a table in an answer: `{FileName, Content}` with base64, base64 alone, or the table itself. */
function columnsIn(answer: string): string[] {
	const decoded = decode(answer);
	const content =
		decoded.kind === 'object'
			? decoded.object.Content
			: decoded.kind === 'value'
				? decoded.value
				: decoded.kind === 'text'
					? decoded.text
					: undefined;
	if (typeof content !== 'string') return [];
	const text = BASE64.test(content.trim())
		? Buffer.from(content, 'base64').toString('utf8')
		: content;
	const [header = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
	const names = header.split(header.includes('\t') ? '\t' : ',');
	const cells = names.map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
	return [...new Set(cells)].filter((name) => name !== '');
}
