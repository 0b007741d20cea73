import { type INodeParameters, NodeHelpers } from 'n8n-workflow';
import { Sellercloud } from '../../../nodes/Sellercloud/Sellercloud.node';
import { snapshot } from '../../../nodes/Sellercloud/swagger/snapshot';

const { description } = new Sellercloud();
const node = {
	id: '1',
	name: 'Sellercloud',
	type: 'sellercloud',
	typeVersion: 1,
	position: [0, 0] satisfies [number, number],
	parameters: {},
};

/** What the form of Call Endpoint shows for an endpoint. */
function shownFor(endpoint: string): string[] {
	const values: INodeParameters = {
		resource: 'apiRequest',
		operation: 'call',
		returnAll: false,
		endpoint: { __rl: true, mode: 'id', value: endpoint },
	};
	return description.properties
		.filter((field) => NodeHelpers.displayParameter(values, field, node, description))
		.map(({ name }) => name);
}

const showsPaging = (endpoint: string) =>
	shownFor(endpoint).filter((name) => name === 'returnAll' || name === 'limit').length === 2;

test('every endpoint that pages has Return All and Limit', () => {
	const paged = snapshot().filter(({ pages }) => pages);
	expect(paged.length).toBeGreaterThan(20);
	expect(paged.filter(({ key }) => !showsPaging(key))).toEqual([]);
});

test.each(['GET /api/Orders/{id}', 'PUT /api/Orders/StatusCode', 'DELETE /api/Orders/{id}', ''])(
	'"%s" has neither',
	(endpoint) => {
		expect(showsPaging(endpoint)).toBe(false);
	},
);

test('what an expression gives may be a list', () => {
	expect(showsPaging('={{ $json.endpoint }}')).toBe(true);
});

/** Sellercloud added it after the API description that the snapshot was made of. */
const NEWER = ['PUT /api/Catalog/AdvancedInfo'];

test('traps are told at endpoints that are there, one notice each', () => {
	const keys = [...snapshot().map(({ key }) => key), ...NEWER];
	const warned = description.properties
		.filter(({ name }) => name.startsWith('trapNotice'))
		.flatMap(({ displayOptions }) => displayOptions?.show?.endpoint ?? [])
		.map(String);
	expect(warned.filter((key) => !keys.includes(key))).toEqual([]);
	expect(new Set(warned).size).toBe(warned.length);
	expect(warned.length).toBeGreaterThan(5);
	for (const key of warned) {
		expect(shownFor(key).filter((name) => name.startsWith('trapNotice'))).toHaveLength(1);
	}
	expect(shownFor('GET /api/Orders').filter((name) => name.startsWith('trap'))).toEqual([]);
});
