/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import { SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox';
import { editorOf } from '../../test/support/core/options';
import { createEngine } from '../../test/support/core/run';

/** `endpointListProcess.ts <endpoint>`: ms of CPU to open the list of endpoints for the first time, and once more. */
async function run(): Promise<void> {
	const endpoint = process.argv[2] ?? '';
	const engine = await createEngine({
		endpoint,
		username: SANDBOX_USER,
		password: SANDBOX_PASSWORD,
	});
	const editor = editorOf(engine);
	const cpuOf = async (work: () => Promise<unknown>) => {
		const before = process.cpuUsage();
		await work();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	};
	// Signs in, and loads what sends requests
	await editor.search('searchWarehouses');
	const first = await cpuOf(async () => await editor.search('searchEndpoints'));
	const later = await cpuOf(async () => await editor.search('searchEndpoints', 'order'));
	// What n8n's part of a call costs, and the client's
	const call = await cpuOf(async () => await editor.search('searchOrders'));
	console.log(JSON.stringify({ first, later, call }));
	process.exit();
}

void run();
