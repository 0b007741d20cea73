import { type INode, type INodeParameters, Workflow } from 'n8n-workflow';
import { Sellercloud } from '../../../nodes/Sellercloud/Sellercloud.node';
import { resources } from '../../../nodes/Sellercloud/resources';

const { description } = new Sellercloud();

/** What n8n's editor shows below the name of the node. */
function subtitleWith(parameters: INodeParameters): unknown {
	const node: INode = {
		id: 'node',
		name: description.displayName,
		type: description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const type = () => new Sellercloud();
	const nodeTypes = { getByName: type, getByNameAndVersion: type, getKnownTypes: () => ({}) };
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(node, description.subtitle, 'internal', {});
}

test('the canvas shows resource and operation as their lists do', () => {
	const all = resources.flatMap(({ name, value, operations }) =>
		operations.map((one) => ({
			shown: subtitleWith({ resource: value, operation: one.value }),
			expected: `${name}: ${one.name}`,
		})),
	);
	expect(all.length).toBeGreaterThan(100);
	expect(all.filter(({ shown, expected }) => shown !== expected)).toEqual([]);
});

const endpoint = { __rl: true, mode: 'list', value: 'GET /api/Orders/{id}' };

test.each<[string, INodeParameters]>([
	['Account: Check', { resource: 'account', operation: 'check' }],
	['GET /api/Orders/{id}', { operation: 'call', endpoint }],
	['Call Endpoint', { operation: 'call', endpoint: '' }],
	['PUT /api/Orders', { operation: 'send', method: 'PUT', path: '/api/Orders' }],
])('the canvas shows "%s"', (shown, parameters) => {
	expect(subtitleWith({ resource: 'apiRequest', ...parameters })).toBe(shown);
});
