import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

type Show = NonNullable<IDisplayOptions['show']>;

/** Only GET answers in pages, and not where the path ends with an ID. What an expression gives is not known here. */
const MAY_BE_A_LIST = { _cnd: { regex: '^=|^(GET )?[^ ]*[^} ]$' } };

/** Lists answer 10 rows unless asked for more, and never more than 50 at a time. */
export const pagingFields: INodeProperties[] = [
	...returnAllOrLimit(
		{ operation: ['send'], method: ['GET'] },
		'A page that the query parameters ask for by name takes its place',
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
