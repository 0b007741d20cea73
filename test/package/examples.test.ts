/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { Sellercloud } from '../../nodes/Sellercloud/Sellercloud.node';
import { SellercloudTrigger } from '../../nodes/Sellercloud/SellercloudTrigger.node';
import { dig, digObjects, digText } from '../../scripts/n8n/json';
import { mistakesIn } from '../support/examples/mistakes';

const folder = join(__dirname, '../../examples');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

const NOTE = 'n8n-nodes-base.stickyNote';
/** In which the agent chooses the endpoint. */
const WITH_CALL_ENDPOINT = ['order-assistant.json'];

const nodeDescription = new Sellercloud().description;
const descriptions = new Map([
	['sellercloud', nodeDescription],
	['sellercloudTool', { ...nodeDescription, name: 'sellercloudTool' }],
	['sellercloudTrigger', new SellercloudTrigger().description],
]);

test('there are examples, each with a name and an ID of its own', () => {
	const workflows = files.map((file): unknown =>
		JSON.parse(readFileSync(join(folder, file), 'utf8')),
	);
	expect(workflows.length).toBeGreaterThanOrEqual(13);
	for (const key of ['id', 'name']) {
		expect(new Set(workflows.map((one) => digText(one, key))).size).toBe(workflows.length);
	}
});

describe.each(files)('%s', (file) => {
	const text = readFileSync(join(folder, file), 'utf8');
	const workflow: unknown = JSON.parse(text);
	const nodes = digObjects(workflow, 'nodes');
	const ours = nodes.filter(({ type }) => String(type).startsWith('n8n-nodes-sellercloud.'));

	test('is in the table of the README, with a small picture', () => {
		expect(readme).toContain(`| [${file}](${file}) `);
		const picture = `../docs/images/examples/${file.replace('.json', '.png')}`;
		expect(readme).toContain(`](${picture})`);
		expect(statSync(join(folder, picture)).size).toBeLessThan(100_000);
	});

	test('has a note that says what to set up', () => {
		const notes = nodes.filter(({ type }) => type === NOTE);
		expect(notes.map((note) => dig(note, 'parameters', 'content'))).toEqual([
			expect.stringMatching(/^## .*\*\*Set up\*\*/s),
		]);
	});

	test('refers to other nodes by names that they have', () => {
		const names = [...text.matchAll(/\$\('([^']+)'\)/g)].map(([, name]) => name);
		expect(names.filter((name) => !nodes.some((node) => node.name === name))).toEqual([]);
	});

	test('has no credentials, and nothing that belongs to one installation', () => {
		expect(nodes.filter((node) => 'credentials' in node)).toEqual([]);
		expect(text).not.toMatch(/instanceId|versionId|https?:|Bearer \S{16}|[\w.]+@[\w.]+\.\w+/);
		expect(dig(workflow, 'active')).toBe(false);
	});

	test('sets only parameters that our nodes have, to values that they take', () => {
		expect(ours.length).toBeGreaterThan(0);
		for (const node of ours) {
			const description = descriptions.get(String(node.type).split('.')[1] ?? '');
			if (!description) throw new Error(`There is no node ${String(node.type)}`);
			const { name } = node;
			expect({ name, mistakes: mistakesIn(node, description) }).toEqual({ name, mistakes: [] });
		}
	});

	test('uses operations rather than requests', () => {
		const requests = ours.filter((node) => dig(node, 'parameters', 'resource') === 'apiRequest');
		expect(requests.length > 0).toBe(WITH_CALL_ENDPOINT.includes(file));
	});
});
