import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isParameterOn } from '../input/switches';
import { MOST_ROWS } from './agentOutput';
import type { ItemRequest, Permit } from './itemRequest';

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

/** n8n makes a second node of ours for agents, whose type ends in Tool; 1.x has no other way to know. */
export function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool') || context.isToolExecution?.() === true;
}

/** Whether customer data is kept from the agent that runs an item. */
export function hidesCustomerData(context: IExecuteFunctions, itemIndex: number): boolean {
	return isParameterOn(context, 'hideCustomerData', itemIndex);
}

/**
 * What an agent may send: only what reads, unless it was allowed more.
 *
 * @returns a check that throws NodeOperationError, in words that an agent can act on
 */
export function permitForTool(context: IExecuteFunctions, itemIndex: number): Permit {
	return ({ method, path, kind }) => {
		if (kind === 'read') return;
		if (isParameterOn(context, 'allowWrites', itemIndex)) return;
		throw new NodeOperationError(
			context.getNode(),
			`This tool only reads, so ${method} ${path} was not sent`,
			{
				itemIndex,
				description:
					'Do not try it another way. Use a GET endpoint to read, or tell the user that changes need Allow Writes in the Sellercloud tool.',
			},
		);
	};
}

/** The request for few rows, as they are shown to an agent. */
export function asTool(item: ItemRequest): ItemRequest {
	if (!item.paging) return item;
	const limit = Math.min(item.paging.limit ?? MOST_ROWS, MOST_ROWS);
	return { ...item, paging: { ...item.paging, limit } };
}
