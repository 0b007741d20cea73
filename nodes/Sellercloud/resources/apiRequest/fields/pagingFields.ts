import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

type Show = NonNullable<IDisplayOptions['show']>;

/** A GET endpoint whose path does not end with an ID may be a list, and so may an expression. */
const MAY_BE_A_LIST = { _cnd: { regex: '^=|^(GET )?[^ ]*[^} ]$' } };

/** Return All and Limit. The page size of Sellercloud is 10 rows by default and 50 at most. */
export const pagingFields: INodeProperties[] = [
	...returnAllOrLimit(
		{ operation: ['send'], method: ['GET'] },
		'Ignored when the query parameters include a page number or page size',
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
