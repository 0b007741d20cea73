import type { IDataObject } from 'n8n-workflow';
import { BARE_PAGE_NAMES, PAGE_NAMES, type PageNames } from '../../client/pageNames';
import type { Field, Operation } from '../../interpreter/operation';
import { filterOptions, pagingFields } from './common';
import { viewLocator } from './locators';

const source: Field = {
	displayName: 'Source',
	name: 'source',
	type: 'options',
	options: [
		{
			name: 'Saved View',
			value: 'view',
			description: 'The filters of a view that was saved in Sellercloud, and no others',
		},
		{ name: 'Search', value: 'search', description: 'Filters that are chosen here' },
	],
	default: 'search',
	send: { value: true },
};

const isView = (values: IDataObject): boolean => values.source === 'view';

const pages = (values: IDataObject): PageNames => (isView(values) ? BARE_PAGE_NAMES : PAGE_NAMES);

const shownFor = (value: 'search' | 'view', field: Field): Field => ({
	...field,
	displayOptions: { show: { ...field.displayOptions?.show, source: [value] } },
});

/**
 * A list by filters, or by one of the user's saved views: the API takes a view and a page then, and nothing else.
 *
 * @param path of the list; that of its views is `{path}/GetAllByView`
 * @param what in the plural, such as `orders`
 * @param searchFields shown for a search only
 * @param outputFields shown for both
 */
export function bySource(
	path: string,
	[what, searchListMethod]: [what: string, searchListMethod: string],
	searchFields: Field[],
	outputFields: Field[],
): Pick<Operation, 'kind' | 'method' | 'path' | 'pages' | 'answers' | 'fields'> {
	return {
		kind: 'read',
		method: 'GET',
		path: (values) => (isView(values) ? `${path}/GetAllByView` : path),
		pages,
		answers: 'list',
		fields: [
			source,
			shownFor('view', viewLocator(what, searchListMethod, { query: 'viewID' })),
			...pagingFields,
			...searchFields.map((field) => shownFor('search', field)),
			...outputFields,
			shownFor('search', filterOptions),
		],
	};
}
