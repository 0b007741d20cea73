import { BARE_PAGE_NAMES } from '../../client/pageNames';
import type { TypedField } from '../../interpreter/field';
import { bodyOf, jsonBody } from '../../interpreter/jsonBody';
import { defineOperation } from '../../interpreter/operation';
import { codeOptions } from '../../records/codeOptions';
import { choice } from '../fields/choices';
import { texts } from '../fields/inputs';
import { viewLocator } from '../fields/locators';
import { required, shownFor } from '../fields/modifiers';
import { writeOptions } from '../fields/options';
import { waitFields } from '../fields/waiting';
import { exported, fileFormat, fileOrItems, unreadableFormat } from './fields';
import { STANDARD_EXPORTS } from './kinds';

const CHOSEN = 'columns';

const columns: TypedField<{ columns: string[] | undefined }> = {
	displayName: 'Column Names or IDs',
	name: 'columns',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getExportColumns' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	send: { value: true, as: 'texts' },
};

// Source: Swagger 2022, CatalogExports. Seen live: both answer with the link of a job, and an export without products is
// refused
export const products = defineOperation({
	name: 'Products',
	value: 'products',
	action: 'Export products',
	description: 'Export chosen columns of products, or one of the standard exports of the catalog',
	kind: 'write',
	method: 'POST',
	path: ({ content }) =>
		content === CHOSEN ? '/api/Catalog/Exports/Custom' : '/api/Catalog/Exports/Basic',
	fields: [
		choice<'content', typeof CHOSEN | number>(
			'Content',
			'content',
			[{ name: 'Chosen Columns', value: CHOSEN }, ...codeOptions(STANDARD_EXPORTS)],
			{ value: true },
		),
		shownFor({ content: [CHOSEN] }, required(columns)),
		shownFor({ content: [CHOSEN] }, fileFormat({ body: 'FileFormat' })),
		choice(
			'Products From',
			'productsFrom',
			[
				{ name: 'Saved View', value: 'view' },
				{ name: 'SKUs', value: 'skus' },
			],
			{ value: true },
			{ default: 'skus' },
		),
		shownFor(
			{ productsFrom: ['skus'] },
			required(
				texts(
					'SKUs',
					'skus',
					{ body: 'ProductIds' },
					{
						placeholder: 'e.g. SHIRT-RED-L, SHIRT-RED-M',
						description: 'Separate multiple values with commas',
					},
				),
			),
		),
		shownFor(
			{ productsFrom: ['view'] },
			viewLocator('products', 'searchProductViews', { value: true }),
		),
		...waitFields(true),
		...fileOrItems('items'),
		writeOptions,
	],
	validate: unreadableFormat,
	complete: (body, { values: { content, columns: names = [] } }) =>
		content === CHOSEN
			? { ...body, Columns: names.map((name) => ({ OriginalName: name, DisplayName: name })) }
			: { ...body, StandardExportKind: content },
	job: {
		async request({ request, list, error, values: { view } }) {
			if (view === undefined) return {};
			const path = '/api/Catalog/GetAllByView';
			const rows = await list(
				{ method: 'GET', path, kind: 'read', query: { viewID: view }, body: undefined },
				BARE_PAGE_NAMES,
			);
			const ids = rows.map(({ ID }) => String(ID));
			if (ids.length > 0) return { body: jsonBody({ ...bodyOf(request), ProductIds: ids }) };
			throw error(
				'The saved view has no products',
				'Nothing was queued, because Sellercloud has no export of all products. Choose another view.',
			);
		},
		output: ({ outputAs }) => outputAs,
	},
	returns: exported,
});
