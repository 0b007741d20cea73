import { BARE_PAGE_NAMES, PAGE_NAMES, type PageNames } from '../../client/pageNames';
import type { Field } from '../../interpreter/field';
import { choice } from './choices';
import { viewLocator } from './locators';
import { shownFor } from './modifiers';
import { filterOptions } from './options';
import { pagingFields } from './paging';

const source = choice(
	'Source',
	'source',
	[
		{
			name: 'Saved View',
			value: 'view',
			description: 'Use the filters of a view saved in Sellercloud',
		},
		{ name: 'Search', value: 'search', description: 'Use the filters below' },
	],
	{ value: true },
	{ default: 'search' },
);

interface Sourced {
	source: 'search' | 'view' | undefined;
}

const isView = ({ source }: Sourced): boolean => source === 'view';

const pages = (values: Sourced): PageNames => (isView(values) ? BARE_PAGE_NAMES : PAGE_NAMES);

/**
 * A list by filters, or by one of the user's saved views: for a view, the API takes only the view and the page.
 *
 * @param path of the list; that of its views is `{path}/GetAllByView`
 * @param what in the plural, such as `orders`
 * @param searchFields shown for a search only
 * @param outputFields shown for both
 */
export const bySource = <const Output extends readonly Field[]>(
	path: string,
	[what, searchListMethod]: [what: string, searchListMethod: string],
	searchFields: Field[],
	outputFields: Output,
) => ({
	kind: 'read' as const,
	method: 'GET' as const,
	path: (values: Sourced) => (isView(values) ? `${path}/GetAllByView` : path),
	pages,
	expected: 'list' as const,
	fields: [
		source,
		shownFor({ source: ['view'] }, viewLocator(what, searchListMethod, { query: 'viewID' })),
		...pagingFields,
		...searchFields.map((field) => shownFor({ source: ['search'] }, field)),
		...outputFields,
		shownFor({ source: ['search'] }, filterOptions),
	] as const,
});
