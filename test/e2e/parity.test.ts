/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { N8nInstance } from '../../scripts/n8n/instance';
import { digObjects, digText, type JsonObject } from '../../scripts/n8n/json';
import { runInServer, saveCredential, withSandbox } from '../support/n8n/bench';
import { createInstanceWithPackage } from '../support/n8n/instance';
import { credentialFor, NODE } from '../support/n8n/workflows';

jest.setTimeout(120_000);

/** Names of everything that a user sees of a node, fields within fields included. */
function labelsOf(properties: JsonObject[]): string[] {
	return properties.flatMap((property) => {
		if (property.type === 'notice' || property.type === 'hidden') return [];
		const label = String(property.displayName ?? '').trim();
		const inner =
			property.type === 'collection'
				? labelsOf(digObjects(property, 'options'))
				: property.type === 'fixedCollection'
					? digObjects(property, 'options').flatMap((option) =>
							labelsOf(digObjects(option, 'values')),
						)
					: [];
		return label === '' ? inner : [label, ...inner];
	});
}

/** n8n lists a node once for each of its major versions. */
const versionOf = ({ version }: JsonObject): number => Math.max(...[version].flat().map(Number));

describe('the page about HTTP Request', () => {
	let n8n: N8nInstance;
	let labels: (type: string) => string[];
	const page = readFileSync(join(__dirname, '../../docs/http-request.md'), 'utf8');
	const rows = page
		.split('\n')
		.filter((line) => /^\| (?!HTTP Request |-)/.test(line))
		.map((line) => line.split('|').map((cell) => cell.trim()));

	beforeAll(async () => {
		n8n = await createInstanceWithPackage({ version: 'newest' });
		await n8n.start();
		await n8n.rest.setUpOwner();
		const types = digObjects({ list: await n8n.rest.getFile('/types/nodes.json') }, 'list');
		labels = (type) => {
			const newest = types
				.filter(({ name }) => name === type)
				.sort((one, other) => versionOf(other) - versionOf(one))[0];
			return labelsOf(digObjects(newest, 'properties'));
		};
	});
	afterAll(async () => await n8n?.dispose());

	test('names everything that HTTP Request shows', () => {
		const named = new Set(rows.map(([, theirs]) => theirs));
		const shown = labels('n8n-nodes-base.httpRequest').concat(
			labels('n8n-nodes-base.httpRequestTool'),
		);
		expect(shown.length).toBeGreaterThan(40);
		expect(
			[...new Set(shown)].filter(
				(label) =>
					!named.has(label) && !/^(Description|Tool Description|Set Automatically)/.test(label),
			),
		).toEqual([]);
	});

	test('names nothing of ours that is not there', () => {
		const ours = new Set(
			labels('n8n-nodes-sellercloud.sellercloud').concat(
				labels('n8n-nodes-sellercloud.sellercloudTool'),
			),
		);
		const claimed = rows.map(([, , name = '']) => name).filter((name) => name !== '–');
		expect(claimed.filter((name) => !ours.has(name))).toEqual([]);
	});

	test('has an example that returns a page of orders', async () =>
		await withSandbox(async (sandbox) => {
			const example: unknown = JSON.parse(/^```json\n(.*?)^```/ms.exec(page)?.[1] ?? '');
			const [{ parameters } = {}] = digObjects(example, 'nodes');
			const url = digText(parameters, 'url');
			const execution = await runInServer(n8n, {
				sender: 'HTTP Request',
				credential: await saveCredential(n8n, credentialFor(sandbox)),
				path: '',
				parameters: {
					...Object(parameters),
					url: url.replace('https://xx.api.sellercloud.com/rest', sandbox.endpoint),
				},
			});
			expect(execution.error).toBeUndefined();
			const [answer] = execution.jsonOf(NODE);
			expect(answer).toMatchObject({ TotalResults: 60 });
			expect(digObjects(answer, 'Items')).toHaveLength(50);
		}));
});
