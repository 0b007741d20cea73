import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isParameterOn } from '../../input/switches';
import { MOST_ROWS } from './agentOutput';
import type { ItemRequest, Permit } from '../itemRequest';

/** The settings of the node as a tool, which an agent cannot change. */
export const toolFields: INodeProperties[] = [
	{
		displayName: 'Allow Writes',
		name: 'allowWrites',
		type: 'boolean',
		default: false,
		noDataExpression: true,
		displayOptions: { show: { '@tool': [true] } },
		description: 'Whether the agent can change data in Sellercloud instead of only reading it',
	},
	{
		displayName: 'Hide Customer Data',
		name: 'hideCustomerData',
		type: 'boolean',
		default: true,
		noDataExpression: true,
		displayOptions: { show: { '@tool': [true] } },
		description:
			'Whether to hide email addresses, phone numbers and street addresses from the agent',
	},
];

/** Whether the node runs as a tool of an agent: its type then ends in Tool, the only sign of it on n8n 1.x. */
export function isTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool') || context.isToolExecution?.() === true;
}

/** Whether customer data of an item is hidden from the agent. */
export function hidesCustomerData(context: IExecuteFunctions, itemIndex: number): boolean {
	return isParameterOn(context, 'hideCustomerData', itemIndex);
}

/**
 * The check whether an agent may send a request: only reads, unless Allow Writes is on.
 *
 * @returns a function that throws a NodeOperationError with a message that an agent can act on
 */
export function permitForTool(context: IExecuteFunctions, itemIndex: number): Permit {
	return ({ method, path, kind }) => {
		if (kind === 'read') return;
		if (isParameterOn(context, 'allowWrites', itemIndex)) return;
		throw new NodeOperationError(
			context.getNode(),
			`This tool is read-only, so ${method} ${path} was not sent`,
			{
				itemIndex,
				description:
					'Do not try to work around this. Use a GET endpoint to read data, or ask the user to turn on Allow Writes in the Sellercloud tool.',
			},
		);
	};
}

/** The request, limited to as many rows as an agent receives. */
export function limitedForAgent(item: ItemRequest): ItemRequest {
	if (!item.paging) return item;
	const limit = Math.min(item.paging.limit ?? MOST_ROWS, MOST_ROWS);
	return { ...item, paging: { ...item.paging, limit } };
}
