/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import type { Field } from '../../nodes/Sellercloud/interpreter/field';
import { EVENTS } from '../../nodes/Sellercloud/trigger/events';
import { resourcePages } from '../../scripts/resourcePages';

const ROOT = join(__dirname, '../..');

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The cells of the first column of all tables whose first heading is this one. */
const firstColumn = (page: string, heading: string): string[] =>
	page
		.split('\n\n')
		.filter((block) => block.startsWith(`| ${heading} `))
		.flatMap((table) => table.trim().split('\n').slice(2))
		.map((row) => (row.split('|')[1] ?? '').trim());

/** Names of parameters that are no fields, and values that can't be chosen. */
const unknownIn = (parameters: INodeParameters, fields: readonly Field[]): unknown[] =>
	Object.entries(parameters).flatMap(([name, value]) => {
		const field = fields.find((one) => one.name === name);
		if (!field) return [name];
		const { type, options = [], typeOptions } = field;
		if (type === 'collection') {
			const inner = options.filter((one): one is Field => 'type' in one);
			return unknownIn(Object(value), inner);
		}
		const isChoice = type === 'options' || type === 'multiOptions';
		if (!isChoice || typeOptions?.loadOptionsMethod) return [];
		const choices = options.flatMap((one) => ('value' in one ? [one.value] : []));
		return [value].flat().filter((one) => !choices.some((choice) => choice === one));
	});

describe.each(resourcePages().map((one) => [one.resource.name, one] as const))(
	'the page of %s',
	(_, { resource, present, written, page }) => {
		test('ends with what scripts/writeResources.ts makes of the code', () => {
			expect(present).toBe(page);
		});

		test('has a node to paste, with parameters that there are', () => {
			const [, json = ''] = /```json\n([\s\S]*?)```/.exec(written) ?? [];
			const { nodes }: { nodes: Array<{ parameters: INodeParameters }> } = JSON.parse(json);
			for (const { parameters } of nodes) {
				const operation = resource.operations.find(({ value }) => value === parameters.operation);
				const unknown = unknownIn(parameters, operation?.fields ?? []);
				expect(unknown).toEqual(['resource', 'operation']);
			}
		});

		test('has a row for each operation', () => {
			expect(firstColumn(written, 'Operation')).toEqual(
				resource.operations.map(({ name }) => name).sort((a, b) => a.localeCompare(b)),
			);
		});
	},
);

describe('messages', () => {
	const code = ['credentials', 'nodes']
		.flatMap((folder) =>
			readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
				.filter((path) => path.endsWith('.ts'))
				.map((path) => read(join(folder, path))),
		)
		.join('\n');

	/** What is between the points of `"Job ... failed"`: values stand there. */
	const parts = (message: string) => message.split('...').map((part) => part.trim());

	test.each(['README.md', 'docs/credential.md', 'docs/errors.md'])(
		'that %s quotes are those of the code',
		(path) => {
			const page = read(path);
			const cells = [...firstColumn(page, 'It says'), ...firstColumn(page, 'Message')];
			const quoted = cells.flatMap((cell) =>
				[...cell.matchAll(/"([^"]+)"/g)].flatMap(([, message = '']) => parts(message)),
			);
			expect(quoted.length).toBeGreaterThan(4);
			expect(quoted.filter((part) => !code.includes(part))).toEqual([]);
		},
	);
});

test('the README names the versions of n8n that the tests run in', () => {
	const versions = read('scripts/n8n/versions.ts').match(/(?<=(?:\|\||oldest:) ')[\d.]+/g) ?? [];
	expect(versions).toHaveLength(2);
	for (const version of versions) expect(read('README.md')).toContain(version);
});

test.each(['README.md', 'CHANGELOG.md'])('%s counts the operations and the events', (path) => {
	const counted = (what: string) => new RegExp(`(\\d+) ${what}`).exec(read(path))?.[1];
	const count = resourcePages().flatMap(({ resource }) => resource.operations).length;
	expect(counted('operations')).toBe(String(count));
	expect(counted('events')).toBe(String(EVENTS.length));
});
