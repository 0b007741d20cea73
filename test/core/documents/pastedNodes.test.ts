/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode } from 'n8n-workflow';
import { inSandbox } from '../../support/core/fixture';

/** The pages of the resources contain nodes to paste into a workflow. */
const PAGES = join(__dirname, '../../../docs/resources');

/** What the nodes before them return: a row of a spreadsheet or a form. */
const ROW = {
	sku: 'DEMO-0009',
	counted: 12,
	vendorId: 301,
	quantity: 24,
	cost: 8.5,
	email: 'ada@example.com',
	firstName: 'Ada',
	lastName: 'Ashdown',
};

test.each(readdirSync(PAGES))(
	'the node of %s runs as it is pasted',
	async (file) =>
		await inSandbox(async ({ engine }) => {
			const page = readFileSync(join(PAGES, file), 'utf8');
			const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
			const { nodes }: { nodes: INode[] } = JSON.parse(json);
			expect(nodes).toHaveLength(1);
			for (const { parameters } of nodes) {
				const { error, run } = await engine.run({ parameters, items: [ROW] });
				expect(error).toBeUndefined();
				expect(run.status).toBe('success');
			}
		})(),
);
