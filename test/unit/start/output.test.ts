/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { PassThrough } from 'node:stream';

import { readyMessage } from '../../../scripts/start/message';
import { type Output, progressTo } from '../../../scripts/start/progress';

/** What is left to read after these lines, where time has no part in it. */
function printed(lines: readonly string[], isTTY: boolean): string {
	const stream = new PassThrough();
	const output: Output = Object.assign(stream, { isTTY });
	const say = progressTo(output);
	lines.forEach((line) => say(line));
	return String(stream.read()).replace(/ *\d+ s {2}/g, '');
}

const LINES = ['preparing', 'downloading: 0 s', 'downloading: 10 s', 'starting'];

test('a line about the same activity takes the place of the last one in a terminal', () => {
	expect(printed(LINES, true)).toBe(
		'preparing\ndownloading: 0 s\n\x1b[1A\x1b[2K\rdownloading: 10 s\nstarting\n',
	);
});

test('elsewhere, only the first line about an activity is printed', () => {
	expect(printed(LINES, false)).toBe('preparing\ndownloading: 0 s\nstarting\n');
});

test('what is told at the end fits on a screen, and no two values in it are the same', () => {
	const n8n = {
		baseUrl: 'http://127.0.0.1:5678',
		installed: { version: '2.0.0' },
		userFolder: '.n8n/newest',
	};
	const sandbox = { endpoint: 'http://127.0.0.1:41080/rest' };
	const examples = [{ id: 'ordersOfLastWeek', name: 'Orders', nodes: [], connections: {} }];
	const message = readyMessage(n8n, sandbox, 'http://127.0.0.1:41081', examples);
	const values = [...message.matchAll(/^ {2}\w+ +(\S+)/gm)].map(([, value]) => value);
	expect(values).toHaveLength(7);
	expect(new Set(values).size).toBe(values.length);
	expect(message.split('\n').length).toBeLessThan(16);
	expect(message).toContain('http://127.0.0.1:5678/workflow/ordersOfLastWeek\n');
});
