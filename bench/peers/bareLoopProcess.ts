/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import type { Loop } from './bareLoop';

const loop: Loop = JSON.parse(process.argv[2] ?? '{}');
const { endpoint, token, path, pages, requests = 1, width } = loop;
const total = pages ?? requests;

async function get(index: number): Promise<unknown> {
	const query = pages === undefined ? '' : `?model.pageNumber=${index}&model.pageSize=50`;
	const response = await fetch(`${endpoint}${path}${query}`, {
		headers: { authorization: `Bearer ${token}` },
	});
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return await response.json();
}

async function run(): Promise<void> {
	// What has to be loaded is loaded with the first call
	await get(1);
	const answers: unknown[] = [];
	let next = 0;
	const work = async (): Promise<void> => {
		while (next < total) {
			const index = next++;
			answers[index] = await get(index + 1);
		}
	};
	const begun = performance.now();
	const before = process.cpuUsage();
	await Promise.all(Array.from({ length: width }, work));
	const { user, system } = process.cpuUsage(before);
	console.log(JSON.stringify({ ms: performance.now() - begun, cpu: (user + system) / 1e6 }));
}

void run();
