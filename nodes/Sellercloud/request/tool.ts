import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import type { ItemRequest } from './itemRequest';

/** What whoever gives the node to an AI agent decides; the agent itself cannot. */
export const toolFields: INodeProperties[] = [
	{
		displayName: 'Allow Writes',
		name: 'allowWrites',
		type: 'boolean',
		default: false,
		noDataExpression: true,
		displayOptions: { show: { '@tool': [true] } },
		description: 'Whether the agent may change something in Sellercloud, and not only read',
	},
	{
		displayName: 'Hide Customer Data',
		name: 'hideCustomerData',
		type: 'boolean',
		default: true,
		noDataExpression: true,
		displayOptions: { show: { '@tool': [true] } },
		description: 'Whether e-mail addresses, phone numbers and streets are kept from the agent',
	},
];

/** Rows that an agent is shown; more cost it attention and money. */
const MOST_ROWS = 20;
/** Characters of a text that an agent is shown. */
const LONGEST_TEXT = 500;
const CUSTOMER_DATA = /e-?mail|phone|mobile|fax|address(line)?_?[12]?$|street/i;

/** n8n makes a second node of ours for agents, whose type ends in Tool; 1.x has no other way to know. */
export function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool') || context.isToolExecution?.() === true;
}

/**
 * The request as an agent may send it: reading, unless it was allowed more, and for few rows.
 *
 * @throws NodeOperationError, in words that an agent can act on, for a write that was not allowed
 */
export function asTool(
	context: IExecuteFunctions,
	item: ItemRequest,
	itemIndex: number,
): ItemRequest {
	const { method, path, kind } = item.request;
	if (kind !== 'read' && context.getNodeParameter('allowWrites', itemIndex, false) !== true) {
		throw new NodeOperationError(
			context.getNode(),
			`This tool only reads, so ${method} ${path} was not sent`,
			{
				itemIndex,
				description:
					'Use a GET endpoint, or tell the user to switch on Allow Writes in the Sellercloud tool.',
			},
		);
	}
	if (!item.paging) return item;
	const limit = Math.min(item.paging.limit ?? MOST_ROWS, MOST_ROWS);
	return { ...item, paging: { ...item.paging, limit } };
}

/** What an agent is shown of an answer: few rows, short texts, and how many there are in all. */
export function forAgent(
	context: IExecuteFunctions,
	rows: IDataObject[],
	total: number,
	itemIndex: number,
): IDataObject {
	const hides = context.getNodeParameter('hideCustomerData', itemIndex, true) !== false;
	const shown = rows.slice(0, MOST_ROWS).map((row) => trimmed(row, hides));
	return {
		total,
		shown: shown.length,
		...(total > shown.length && {
			hint: 'Not all rows are shown. Narrow the request by a filter, such as a date range, a status or an ID.',
		}),
		rows: shown,
	};
}

function trimmed(value: IDataObject, hides: boolean): IDataObject {
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [name, trimmedPart(name, part, hides)]),
	);
}

function trimmedPart(name: string, part: IDataObject[string], hides: boolean): IDataObject[string] {
	if (Array.isArray(part)) {
		return part.map((entry) => (isDataObject(entry) ? trimmed(entry, hides) : entry));
	}
	if (isDataObject(part)) return trimmed(part, hides);
	if (typeof part !== 'string' || part === '') return part;
	if (hides && CUSTOMER_DATA.test(name)) return '(hidden)';
	return part.length > LONGEST_TEXT ? `${part.slice(0, LONGEST_TEXT)}…` : part;
}
