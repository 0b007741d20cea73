import { filterOptions, pagingFields, simplifyField } from '../../descriptions/common';
import { orderViewLocator } from '../../descriptions/locators';
import { PAGE_NAMES } from '../../request/paging';
import type { Field, Operation } from '../operation';
import { customersByEmail } from './customerEmail';
import { filters, sortField } from './filters';
import { ordersOut, outputField } from './output';

const sourceField: Field = {
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

const shownFor = (source: string, field: Field): Field => ({
	...field,
	displayOptions: { show: { ...field.displayOptions?.show, source: [source] } },
});

const isView = ({ source }: { source?: unknown }): boolean => source === 'view';

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many orders',
	description: 'List orders by filters, or by a view that was saved in Sellercloud',
	kind: 'read',
	method: 'GET',
	path: (values) => (isView(values) ? '/api/Orders/GetAllByView' : '/api/Orders'),
	pages: (values) => (isView(values) ? { number: 'pageNumber', size: 'pageSize' } : PAGE_NAMES),
	before: customersByEmail,
	fields: [
		sourceField,
		shownFor('view', orderViewLocator({ query: 'viewID' })),
		...pagingFields,
		shownFor('search', filters),
		shownFor('search', sortField),
		simplifyField,
		outputField,
		shownFor('search', filterOptions),
	],
	returns: ordersOut,
};
