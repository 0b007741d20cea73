/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { methods } from '../../nodes/Sellercloud/methods';
import { resources } from '../../nodes/Sellercloud/resources';
import type { Field, FieldGroup } from '../../nodes/Sellercloud/interpreter/field';
import { Sellercloud } from '../../nodes/Sellercloud/Sellercloud.node';
import { examples } from '../support/operations';
import { runExample, withExample } from '../support/operations/run';
import { mismatches, type OutputSchema } from '../support/operations/schema';

const NODE = join(__dirname, '../../nodes/Sellercloud');
const all = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => ({ resource: value, operation })),
);
const properties: INodeProperties[] = new Sellercloud().description.properties;

/** Fields, and the fields in their collections. */
const deep = (fields: ReadonlyArray<Field | FieldGroup>): Field[] =>
	fields.flatMap((field): Field[] => {
		if ('values' in field) return deep(field.values);
		const inner = (field.options ?? []).filter((one) => 'type' in one || 'values' in one);
		return [field, ...deep(inner)];
	});

test('resources and operations come in the order of their names', () => {
	const names = resources.map(({ name }) => name);
	expect(names).toEqual([...names].sort());
	for (const { operations } of resources) {
		const inOrder = operations.map(({ name }) => name);
		expect(inOrder).toEqual([...inOrder].sort((a, b) => a.localeCompare(b)));
	}
});

describe.each(all.map((one) => [`${one.resource} ${one.operation.value}`, one] as const))(
	'%s',
	(_, { resource, operation }) => {
		test('is named as n8n names things', () => {
			expect(operation.name).toMatch(
				/^([A-Z][\w-]*|to|or|and|as|by|of|per)( ([A-Z][\w-]*|to|or|and|as|by|of|per))*$/,
			);
			expect(operation.value).toMatch(/^[a-z][A-Za-z]*$/);
			expect(operation.action).toMatch(/^[A-Z][^A-Z]/);
			expect(operation.action).not.toMatch(/\.$/);
			expect(operation.description).not.toBe(operation.name);
			expect(operation.description.length).toBeGreaterThan(10);
			const shown = properties.find(
				({ name, displayOptions }) =>
					name === 'operation' && displayOptions?.show?.resource?.includes(resource),
			);
			expect(shown?.options).toContainEqual(
				expect.objectContaining({ value: operation.value, action: operation.action }),
			);
		});

		test('has fields that people can read, each sent somewhere, with list methods that exist', () => {
			for (const field of deep(operation.fields)) {
				expect(field.displayName).toMatch(/^[A-Z]/);
				expect(field.displayName).not.toMatch(/\.$/);
				if (field.type === 'boolean') expect(field.description).toMatch(/^Whether /);
				const list = field.modes?.map(({ typeOptions }) => typeOptions?.searchListMethod) ?? [];
				for (const name of list.flatMap((one) => one ?? [])) {
					expect(Object.keys(methods.listSearch)).toContain(name);
				}
				const { loadOptionsMethod } = field.typeOptions ?? {};
				if (loadOptionsMethod) {
					expect(Object.keys(methods.loadOptions)).toContain(loadOptionsMethod);
				}
			}
		});

		test('can be tried without changing anything, if it changes something', () => {
			const names = deep(operation.fields).map(({ name }) => name);
			expect(names.includes('dryRun')).toBe(operation.kind !== 'read');
			expect(names.includes('maximumItems')).toBe(operation.irreversible !== undefined);
		});

		test('has an example, and an output schema that the recorded answer matches', async () => {
			const example = examples.find(
				(one) => one.resource === resource && one.operation === operation.value,
			);
			const path = join(NODE, '__schema__/v1.0.0', resource, `${operation.value}.json`);
			if (!existsSync(path)) {
				throw new Error(`Run npx tsx scripts/schemas.ts ${resource} ${operation.value}`);
			}
			const schema: OutputSchema = JSON.parse(readFileSync(path, 'utf8'));
			if (!example) throw new Error('There is no example of it');
			await withExample(example, async ({ subjects, ...fixture }) => {
				for (const subject of subjects.slice(0, 3)) {
					const { items } = await runExample(fixture, example, subject);
					expect(items.length).toBeGreaterThan(0);
					for (const item of items) expect(mismatches(schema, item)).toEqual([]);
				}
			})();
		});
	},
);

test('no file of an operation is longer than 120 lines', () => {
	const long = readdirSync(join(NODE, 'resources'), { withFileTypes: true, recursive: true })
		// The API Request is code rather than data
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('apiRequest'))
		.map(({ parentPath, name }) => join(parentPath, name))
		.filter((path) => readFileSync(path, 'utf8').split('\n').length > 120);
	expect(long).toEqual([]);
});
