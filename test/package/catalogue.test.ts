/* eslint-disable no-console */
import { sample } from 'openapi-sampler';
import { buildRequest } from '../../nodes/Sellercloud/swagger/buildRequest';
import type { Endpoint, EndpointParameter } from '../../nodes/Sellercloud/swagger/endpoint';
import { snapshot } from '../../nodes/Sellercloud/swagger/snapshot';
import { readDocument } from '../../nodes/Sellercloud/swagger/readDocument';
import { type Contract, loadContract } from '../support/contract';
import { apiDescription } from '../support/vendorSwagger';

/** The judges compile a schema for each operation. */
jest.setTimeout(60_000);

/** Operations of the vendor's document but for the login. */
const VENDOR_OPERATIONS = 186;

let contract: Contract;
let endpoints: Endpoint[];

beforeAll(async () => {
	const { document } = await apiDescription();
	endpoints = readDocument(document);
	contract = await loadContract();
});

test('every operation but the login is there exactly once', () => {
	const keys = endpoints.map(({ key }) => key);
	const wanted = [...contract.operations.keys()].filter((key) => !/\/api\/token$/i.test(key));
	expect(keys.sort()).toEqual(wanted.sort());
	if (contract.isVendors) expect(keys).toHaveLength(VENDOR_OPERATIONS);
});

test('every endpoint has a title and a group, and every parameter a name for people', () => {
	for (const { title, group, parameters } of endpoints) {
		expect([title, group]).not.toContain('');
		const names = parameters.map(({ displayName }) => displayName);
		expect(new Set(names).size).toBe(names.length);
		expect(names).not.toContain('');
	}
});

describe.each(['all parameters', 'only the required ones'] as const)('a request of %s', (which) => {
	test.each(['as values', 'as texts, as people type them'] as const)('%s is valid', (how) => {
		const refused = endpoints.flatMap((endpoint) => {
			const given = endpoint.parameters.filter(
				({ required }) => which === 'all parameters' || required,
			);
			const values = Object.fromEntries(
				given.map((one) => {
					const value = exampleOf(one, endpoint);
					return [one.name, how === 'as values' ? value : asText(one, value)];
				}),
			);
			const request = buildRequest(endpoint, values, { strict: true });
			const errors = request.ok ? errorsIn(endpoint, request) : request.problems;
			return errors.length === 0 ? [] : [{ key: endpoint.key, errors, values }];
		});
		console.log(
			`${endpoints.length - refused.length} of ${endpoints.length} requests with ${which}, ` +
				`${how}, are valid by ${contract.isVendors ? "the vendor's" : "the sandbox's"} Swagger`,
		);
		expect(refused).toEqual([]);
	});
});

test('a judge that lets everything through would be none', () => {
	const errors = (key: string, built: Partial<Built>) => {
		const endpoint = endpoints.find((one) => one.key === key);
		if (!endpoint) throw new Error(`${key} is missing`);
		return errorsIn(endpoint, { path: endpoint.path, query: {}, body: undefined, ...built });
	};
	expect(errors('GET /api/Orders/{id}', { path: '/api/Orders/x' })).not.toEqual([]);
	expect(errors('GET /api/Orders', { query: { unknown: 1 } })).not.toEqual([]);
	expect(errors('GET /api/Orders', { query: { 'model.orderStatus': [4] } })).not.toEqual([]);
	const status = 'PUT /api/Orders/StatusCode';
	expect(errors(status, {})).not.toEqual([]);
	expect(errors(status, { body: { Orders: ['x'], Status: 3 } })).not.toEqual([]);
	expect(errors(status, { body: { Orders: [1], Status: 3 } })).toEqual([]);
});

describe('the snapshot', () => {
	test('has the facts of the vendor without its words', () => {
		if (!contract.isVendors) return;
		const facts = (all: Endpoint[]) =>
			all.map(({ key, obsolete, pages, parameters }) => ({
				key,
				obsolete,
				pages,
				parameters: parameters.map((one) => ({ ...one, description: undefined })),
			}));
		expect(facts(snapshot())).toEqual(facts(endpoints));
	});

	test('is whole', () => {
		expect(snapshot()).toHaveLength(VENDOR_OPERATIONS);
		expect(snapshot().every(({ title }) => /^[A-Z]/.test(title))).toBe(true);
		expect(JSON.stringify(snapshot())).not.toContain('"description"');
	});
});

/** A value of the right type, made from the contract for objects. */
function exampleOf(parameter: EndpointParameter, endpoint: Endpoint): unknown {
	const { type, items, options = [] } = parameter;
	switch (type) {
		case 'list':
			return [1, 2].map(() => exampleOf({ ...parameter, type: items ?? 'string' }, endpoint));
		case 'enum':
			return options.at(-1)?.value;
		case 'json':
			return sampleOf(parameter, endpoint);
		case 'string':
			return parameter.in === 'path' ? 'A/B #1 100%' : 'Text';
		case 'integer':
			return 7;
		case 'number':
			return 12.5;
		case 'boolean':
			return false;
		case 'dateTime':
			return '2024-01-31T14:30:00Z';
	}
}

function sampleOf({ name, in: place }: EndpointParameter, { key }: Endpoint): unknown {
	const body = contract.operations.get(key)?.find((one) => Object(one).in === 'body');
	const { schema }: { schema?: { properties?: Record<string, object> } } = Object(body);
	return sample((place === 'body' ? schema?.properties?.[name] : schema) ?? {}, {
		skipReadOnly: true,
	});
}

function asText({ type, options = [] }: EndpointParameter, value: unknown): string {
	const named = (one: unknown) => options.find((option) => option.value === one)?.name ?? one;
	if (type === 'json') return JSON.stringify(value);
	return String([value].flat().map(named));
}

interface Built {
	path: string;
	query: object;
	body: unknown;
}

/** What the contract has against a request as it goes over the wire. */
function errorsIn(endpoint: Endpoint, { path, query, body }: Built): unknown[] {
	return contract.errorsIn(endpoint.key, {
		path,
		query: Object.entries(query).flatMap(([name, value]) =>
			[value].flat().map((one): [string, string] => [name, String(one)]),
		),
		body: body === undefined ? undefined : JSON.parse(JSON.stringify(body)),
	});
}
