import {
	compactEndpoints,
	expandEndpoints,
} from '../../../nodes/Sellercloud/swagger/snapshotFormat';
import { snapshot } from '../../../nodes/Sellercloud/swagger/snapshot';
import { readDocument } from '../../../nodes/Sellercloud/swagger/readDocument';

test('every kind of parameter comes back from the stored form', () => {
	const enumeration = { type: 'integer', enum: [1, -1], 'x-enumNames': ['On', 'Off=not_on'] };
	const query = (name: string, facts: object) => ({ in: 'query', name, ...facts });
	const endpoints = readDocument({
		paths: {
			'/api/Orders/{id}': {
				get: {
					deprecated: true,
					parameters: [
						{ in: 'path', name: 'id', type: 'integer' },
						query('pageNumber', { type: 'integer' }),
						query('pageSize', { type: 'integer', required: true }),
						query('model.state', enumeration),
						query('model.states', { type: 'array', items: enumeration }),
						query('model.kind', { type: 'string', enum: ['a', 'b'] }),
						query('model.since', { type: 'string', format: 'date-time' }),
						query('model.sKUs', { type: 'array', items: { type: 'string' } }),
					],
				},
			},
			'/api/Orders/{id}/items': {
				put: {
					parameters: [
						{ in: 'path', name: 'id', type: 'integer' },
						{ in: 'body', name: 'request', schema: { type: 'array', items: { type: 'object' } } },
					],
				},
			},
			'/api/Orders': { get: {} },
		},
	});
	const stored = compactEndpoints(endpoints);
	expect(expandEndpoints(JSON.parse(JSON.stringify(stored)))).toEqual(endpoints);
	expect(stored.endpoints['GET /api/Orders/{id}']).toContain('path id! integer; ');
});

test('the snapshot comes back from the stored form', () => {
	expect(expandEndpoints(compactEndpoints(snapshot()))).toEqual(snapshot());
});
