import type { INodeParameters } from 'n8n-workflow';
import { badIds, byId, type Example } from './example';

const UNKNOWN = 4711;

/** An operation on one order. */
export function onOrder(
	operation: string,
	parameters: INodeParameters | ((order: string | number) => INodeParameters),
	more: Omit<Example, 'resource' | 'operation' | 'parameters' | 'bad' | 'refusal'> &
		Partial<Pick<Example, 'bad' | 'refusal'>> = {},
): Example {
	return {
		resource: 'order',
		operation,
		parameters: (order) => ({
			order: byId(order),
			...(typeof parameters === 'function' ? parameters(order) : parameters),
		}),
		refusal: { subject: UNKNOWN, message: /Order 4711 was not found/ },
		...more,
		bad: [...badIds('order', 'Order'), ...(more.bad ?? [])],
	};
}
