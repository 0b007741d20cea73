import SwaggerParser from '@apidevtools/swagger-parser';
import { operations as served } from '../../../sandbox/resources';
import { NEWER_ENDPOINTS, NEWER_MEMBERS, NEWER_NAMES } from '../../support/operations/newer';
import { apiDescription } from '../../support/vendorSwagger';
import { isRow, startHarness, type Harness, type Row } from './client';

interface Described {
	key: string;
	operation: Row;
	parameters: Row[];
}

/** The operations of a Swagger document. */
function operationsOf(document: unknown): Described[] {
	if (!isRow(document) || !isRow(document.paths)) throw new Error('This is no Swagger document.');
	return Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.entries(isRow(methods) ? methods : {}).flatMap(([method, operation]) => {
			if (!isRow(operation)) return [];
			const parameters = Array.isArray(operation.parameters) ? operation.parameters : [];
			return [{ key: `${method} ${path}`, operation, parameters: parameters.filter(isRow) }];
		}),
	);
}

/** The type of each member of each model of a Swagger document; `undefined` for one that is a model itself. */
function modelsOf(document: unknown): Map<string, Map<string, unknown>> {
	const models = isRow(document) && isRow(document.definitions) ? document.definitions : {};
	const membersOf = (model: unknown) =>
		Object.entries(isRow(model) && isRow(model.properties) ? model.properties : {});
	const typesOf = (model: unknown) =>
		new Map(membersOf(model).map(([name, type]) => [name, isRow(type) ? type.type : undefined]));
	return new Map(Object.entries(models).map(([name, model]) => [name, typesOf(model)]));
}

const sameType = (one: unknown, other: unknown): boolean =>
	one === other || one === undefined || other === undefined;

describe('the Swagger document', () => {
	let harness: Harness;
	let document: unknown;
	beforeAll(async () => {
		harness = await startHarness({ orders: 1 });
		const answer = await harness.call('GET', '/swagger/docs/v1', { token: null });
		document = answer.body;
	});
	afterAll(async () => await harness.sandbox.close());

	const describedAs = (key: string) => operationsOf(document).find((one) => one.key === key);

	it('is well-formed Swagger 2.0', async () => {
		const api = await SwaggerParser.validate(JSON.parse(JSON.stringify(document)));

		expect(api).toMatchObject({
			swagger: '2.0',
			basePath: '/rest',
			host: new URL(harness.sandbox.origin).host,
		});
	});

	it('repeats the key of an array and names the members of enumerations', () => {
		const parameters = describedAs('get /api/Orders')?.parameters;

		expect(parameters).toContainEqual(
			expect.objectContaining({
				name: 'model.orderStatus',
				in: 'query',
				type: 'array',
				collectionFormat: 'multi',
				items: expect.objectContaining({
					enum: [1, 2, 3, 100, 200, 300, 999, -1],
					'x-enumNames': expect.arrayContaining(['OnHold']),
				}),
			}),
		);
		expect(parameters?.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['model.exported', 'model.qBExported', 'model.pageSize']),
		);
	});

	it('calls a body what the vendor calls it', () => {
		expect(describedAs('put /api/Orders/StatusCode')?.parameters).toEqual([
			expect.objectContaining({ in: 'body', name: 'request', required: true }),
		]);
	});

	it('describes every operation, each served', async () => {
		const operations = operationsOf(document);
		for (const { key } of operations.filter((one) => one.key.startsWith('get '))) {
			const path = key.slice(4).replace(/\{\w+\}/, '1');
			const answer = await harness.get(path);
			expect(answer.text).not.toContain('No HTTP resource was found');
		}

		const keys = served.map(({ method, path }) => `${method.toLowerCase()} ${path}`);
		expect(operations.map(({ key }) => key).sort()).toEqual(keys.sort());
	});

	it('agrees with the vendor’s own document, where that is at hand', async () => {
		const description = await apiDescription();
		const vendor = operationsOf(description.document);

		for (const { key, operation, parameters } of operationsOf(document)) {
			const [method = '', path = ''] = key.split(' ');
			if (description.isVendors && `${method.toUpperCase()} ${path}` in NEWER_ENDPOINTS) continue;
			const theirs = vendor.find((one) => one.key === key);
			expect(theirs?.operation).toMatchObject({
				operationId: operation.operationId,
				...(operation.summary !== undefined && { summary: operation.summary }),
				tags: operation.tags,
			});
			const known = theirs?.parameters.map(({ name }) => name) ?? [];
			const isNewer = (name: unknown) =>
				description.isVendors && String(name) in NEWER_NAMES && !known.includes(name);
			const names = parameters.map(({ name }) => name).filter((name) => !isNewer(name));
			expect(names.sort()).toEqual(known.sort());
		}
	});

	it('has the members and types of the vendor’s models, where its document is at hand', async () => {
		const vendors = modelsOf((await apiDescription()).document);
		const both = [...modelsOf(document)].flatMap(([model, members]) =>
			[...members].map(([member, type]) => ({ model, member, type, theirs: vendors.get(model) })),
		);
		const invented = both.filter(
			({ model, member, type, theirs }) =>
				theirs !== undefined &&
				!(member in (NEWER_MEMBERS[model] ?? {})) &&
				!(theirs.has(member) && sameType(type, theirs.get(member))),
		);

		expect(both.filter(({ theirs }) => theirs).length).toBeGreaterThan(1_000);
		expect(invented.map(({ model, member }) => `${model} ${member}`)).toEqual([]);
	});
});
