import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

type Show = NonNullable<IDisplayOptions['show']>;

/** Only GET returns pages, and not for a path that ends with an ID. The value of an expression is not known here. */
const MAY_BE_A_LIST = { _cnd: { regex: '^=|^(GET )?[^ ]*[^} ]$' } };

/** By default, a list returns 10 rows; it never returns more than 50 per page. */
export const pagingFields: INodeProperties[] = [
	...returnAllOrLimit(
		{ operation: ['send'], method: ['GET'] },
		'Not used if the query parameters set a page number or page size',
	),
	...returnAllOrLimit({ operation: ['call'], endpoint: [MAY_BE_A_LIST] }),
];

function returnAllOrLimit(where: Show, hint?: string): INodeProperties[] {
	const show = { resource: ['apiRequest'], ...where };
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			displayOptions: { show },
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { ...show, returnAll: [false] } },
			description: 'Max number of results to return',
			...(hint !== undefined && { hint }),
		},
	];
}
