import type { INodeParameters } from 'n8n-workflow';

/** The parameters of Call Endpoint, as n8n stores them. */
export const call = (
	endpoint: string,
	value: Record<string, unknown> | null = null,
	more: INodeParameters = {},
): INodeParameters => ({
	resource: 'apiRequest',
	operation: 'call',
	endpoint: { __rl: true, mode: 'id', value: endpoint },
	parameters: { mappingMode: 'defineBelow', value: JSON.parse(JSON.stringify(value)) },
	...more,
});
