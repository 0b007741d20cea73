import { type INodeParameters, type INodeType, Workflow } from 'n8n-workflow';

import { Sellercloud } from '../../nodes/Sellercloud/Sellercloud.node';
import { SellercloudTrigger } from '../../nodes/Sellercloud/SellercloudTrigger.node';
import { listedEvents, listedOperations } from '../support/description/operations';

/** What n8n shows below a node on the canvas. */
function subtitleOf(type: INodeType, parameters: INodeParameters): unknown {
	const { displayName, name, subtitle = '' } = type.description;
	const position: [number, number] = [0, 0];
	const node = { id: 'node', name: displayName, type: name, typeVersion: 1, position, parameters };
	const getNode = () => type;
	const nodeTypes = {
		getByName: getNode,
		getByNameAndVersion: getNode,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(node, subtitle, 'internal', {});
}

test('an operation is shown with the names that the editor lists', () => {
	const node = new Sellercloud();
	const curated = listedOperations.filter(({ resource }) => resource.value !== 'apiRequest');
	expect(curated.length).toBeGreaterThan(120);
	const shown = curated.map(({ resource, operation }) =>
		subtitleOf(node, { resource: resource.value, operation: operation.value }),
	);
	expect(shown).toEqual(
		curated.map(({ resource, operation }) => `${resource.name}: ${operation.name}`),
	);
});

test.each([
	[{ operation: 'call', endpoint: { __rl: true, mode: 'list', value: '' } }, 'Call Endpoint'],
	[
		{ operation: 'call', endpoint: { __rl: true, mode: 'list', value: 'GET /api/Orders' } },
		'GET /api/Orders',
	],
	[{ operation: 'send', method: 'PUT', path: '/api/Orders' }, 'PUT /api/Orders'],
])('API Request shows its request: %j', (parameters, shown) => {
	expect(subtitleOf(new Sellercloud(), { resource: 'apiRequest', ...parameters })).toBe(shown);
});

test('an event is shown with the name that the editor lists', () => {
	const node = new SellercloudTrigger();
	expect(listedEvents.length).toBeGreaterThan(10);
	expect(listedEvents.map(({ value }) => subtitleOf(node, { event: value }))).toEqual(
		listedEvents.map(({ name }) => name),
	);
});
