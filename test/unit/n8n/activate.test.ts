/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import { createServer } from 'node:http';

import { Rest } from '../../../scripts/n8n/rest';

/** Activates a workflow in an n8n 2.x whose publication goes through these states; the last one stays. */
async function activateThrough(...states: string[]): Promise<number> {
	let asked = 0;
	const server = createServer(({ url = '' }, response) => {
		const isStatus = url.endsWith('/publication-status');
		const status = states[Math.min(asked, states.length - 1)];
		if (isStatus) asked++;
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ data: isStatus ? { status } : { versionId: 'v1' } }));
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	try {
		await new Rest(`http://127.0.0.1:${address.port}`).activate('w1');
		return asked;
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

test.each([
	[['published']],
	[['in_progress', 'in_progress', 'published']],
	[['not_published', 'published']],
	[['in_progress', 'not_published', 'published']],
])('a workflow is active after %j', async (states) => {
	expect(await activateThrough(...states)).toBe(states.length);
});

test.each([[['in_progress', 'not_published']], [['failed']], [['in_progress', 'partial']]])(
	'a workflow that stays at %j is not active',
	async (states) => {
		await expect(activateThrough(...states)).rejects.toThrow(/Workflow w1 isn't active: .*status/);
	},
);
