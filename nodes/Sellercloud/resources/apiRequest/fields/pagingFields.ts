import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** An endpoint that may be a list: a GET, with or without its method, or an expression. */
const MAY_BE_A_LIST = ['GET ', '/', '='].map((startsWith) => ({ _cnd: { startsWith } }));

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789';

/**
 * A path that ends with an ID, such as `{id}`. An expression ends with `}}`, so the letter is needed. A regular expression
 * would be shorter, but n8n stops it after 250 ms of real time, and with it the workflow, on a server that is busy.
 */
const ENDS_WITH_ID = [...LETTERS].map((letter) => ({ _cnd: { endsWith: `${letter}}` } }));

/** Return All and Limit. The page size of Sellercloud is 10 rows by default and 50 at most. */
export const pagingFields: INodeProperties[] = [
	...returnAllOrLimit(
		{ operation: ['send'], method: ['GET'] },
		{ hint: 'Ignored when the query parameters include a page number or page size' },
	),
	...returnAllOrLimit(
		{ operation: ['call'], endpoint: MAY_BE_A_LIST },
		{ hide: { endpoint: ENDS_WITH_ID } },
	),
];

function returnAllOrLimit(
	where: NonNullable<IDisplayOptions['show']>,
	{ hint, ...unless }: Pick<IDisplayOptions, 'hide'> & { hint?: string },
): INodeProperties[] {
	const show = { resource: ['apiRequest'], ...where };
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			displayOptions: { show, ...unless },
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { ...show, returnAll: [false] }, ...unless },
			description: 'Max number of results to return',
			...(hint !== undefined && { hint }),
		},
	];
}
