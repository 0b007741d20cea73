/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { digObjects, digText } from '../../scripts/n8n/json';
import { BrowserBench } from '../support/browser/bench';
import { EditorPage } from '../support/browser/EditorPage';

jest.setTimeout(600_000);

const folder = join(__dirname, '../../examples');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** The marks that no credential is chosen yet, and the buttons around the canvas. */
const NOT_PART_OF_IT =
	'[data-test-id="node-issues"], [data-test-id="canvas-handle-plus"], .vue-flow__panel, [class*="executionButtons"], [class*="nodeButtonsWrapper"], [data-test-id^="execute-workflow-button"], [data-test-id="workflow-chat-button"]';
/** A node, a note, and the name of a node, which is below its box and wider. */
const PARTS = '.vue-flow__node, .vue-flow__node [class*="description"]';
/** A whole workflow has small letters. */
const SHARP = { deviceScaleFactor: 2 };
/** Pixels around the workflow. */
const MARGIN = 16;

/** The part of the page that has all nodes and notes. */
async function frameOf(page: Page) {
	const boxes = await Promise.all(
		(await page.locator(PARTS).all()).map(async (part) => await part.boundingBox()),
	);
	const found = boxes.flatMap((box) => (box ? [box] : []));
	const x = Math.min(...found.map((box) => box.x)) - MARGIN;
	const y = Math.min(...found.map((box) => box.y)) - MARGIN;
	const right = Math.max(...found.map((box) => box.x + box.width)) + MARGIN;
	const bottom = Math.max(...found.map((box) => box.y + box.height)) + MARGIN;
	const canvas = await page.getByTestId('canvas-wrapper').boundingBox();
	const end = canvas ? canvas.y + canvas.height : bottom;
	return { x, y, width: right - x, height: Math.min(bottom, end) - y };
}

describe('the canvas', () => {
	let bench: BrowserBench;

	beforeAll(async () => {
		bench = await BrowserBench.start();
	});
	afterAll(async () => await bench?.stop());

	test('shows each example with its note, and all of its nodes', async () =>
		await bench.signedIn(
			'example',
			async (page) => {
				const editor = new EditorPage(page);
				for (const file of files) {
					const workflow: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
					const { nodes, connections, settings, name } = Object(workflow);
					const saved = await bench.n8n.rest.post('/workflows', {
						name,
						nodes,
						connections,
						settings,
					});
					await editor.open(digText(saved, 'id'));
					const named = digObjects(workflow, 'nodes').map((node) => digText(node, 'name'));
					for (const node of named.slice(1)) await editor.node(node).first().waitFor();
					await page.getByTestId('sticky').first().waitFor();
					await editor.fit();
					const path = join(__dirname, 'screenshots', `example-${file.replace('.json', '')}.png`);
					const style = `${NOT_PART_OF_IT} { display: none !important }`;
					await page.screenshot({ path, style, animations: 'disabled', clip: await frameOf(page) });
				}
			},
			SHARP,
		));
});
