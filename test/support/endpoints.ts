import { buildRequest } from '../../nodes/Sellercloud/swagger/buildRequest';
import type { Endpoint, EndpointParameter } from '../../nodes/Sellercloud/swagger/endpoint';

export const OPTIONS = [
	{ name: 'InProcess', value: 2 },
	{ name: 'On_Hold', value: 200 },
	{ name: 'Canceled', value: -1 },
];

export const parameter = (facts: Partial<EndpointParameter>): EndpointParameter => ({
	name: 'model.one',
	displayName: 'One',
	in: 'query',
	type: 'string',
	required: false,
	...facts,
});

export const endpoint = (parameters: EndpointParameter[], path = '/api/Orders'): Endpoint => ({
	key: `GET ${path}`,
	method: 'GET',
	path,
	title: 'Get all orders',
	group: 'Orders',
	obsolete: false,
	parameters,
});

export const build = (target: Endpoint, values: Record<string, unknown>, strict = true) =>
	buildRequest(target, values, { strict });

/** What becomes of one value, or the problem with it. */
export function valueOf(facts: Partial<EndpointParameter>, value: unknown): unknown {
	const result = build(endpoint([parameter({ in: 'body', ...facts })]), { 'model.one': value });
	if (!result.ok) return result.problems.join('; ');
	return facts.in === 'query' ? result.query['model.one'] : Object(result.body)['model.one'];
}
