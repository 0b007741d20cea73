import type { Credential } from '../../../scripts/n8n/cli';
import type { Execution } from '../../../scripts/n8n/execution';
import type { N8nInstance } from '../../../scripts/n8n/instance';
import { digObjects, digText, type JsonObject } from '../../../scripts/n8n/json';
import { fingerprintOf } from '../../../credentials/account';
import {
	type Sandbox,
	SANDBOX_PASSWORD,
	SANDBOX_USER,
	type SandboxOptions,
} from '../../../sandbox';
import { startSandbox } from './sandbox';
import { type Call, requestWorkflow } from './workflows';

/** Runs a test with a Sellercloud of its own, so that no login of another test is remembered for it. */
export async function withSandbox(
	work: (sandbox: Sandbox) => Promise<void>,
	options: SandboxOptions = {},
): Promise<void> {
	const sandbox = await startSandbox({ orders: 60, products: 20, ...options });
	try {
		await work(sandbox);
	} finally {
		await sandbox.close();
	}
}

/** Saves a credential as the editor does; it has the server's id afterwards. */
export async function saveCredential(
	n8n: N8nInstance,
	credential: Credential,
): Promise<Credential> {
	const { name, type, data } = credential;
	const saved = await n8n.rest.post('/credentials', { name, type, data });
	return { ...credential, id: digText(saved, 'id') };
}

async function saveWorkflow(n8n: N8nInstance, call: Call): Promise<string> {
	return digText(await n8n.rest.post('/workflows', requestWorkflow(call)), 'id');
}

/**
 * Runs requests in a process that has just started and remembers nothing.
 *
 * @param from whose command line starts it, which may have another environment
 */
export async function runFresh(n8n: N8nInstance, call: Call, from = n8n): Promise<Execution> {
	const { execution, log } = await from.execute(await saveWorkflow(n8n, call));
	if (!execution) throw new Error(`n8n has run nothing:\n${log}`);
	return execution;
}

/** Runs requests in the server, as the editor's button does. */
export async function runInServer(n8n: N8nInstance, call: Call): Promise<Execution> {
	return await n8n.rest.runWorkflow(await saveWorkflow(n8n, call), {
		timeoutMs: call.timeoutMs,
	});
}

/** What an earlier login has left in the credential, `seconds` before its end. */
export function storedSession(sandbox: Sandbox, seconds: number): JsonObject {
	const account = {
		endpoint: sandbox.endpoint,
		username: SANDBOX_USER,
		password: SANDBOX_PASSWORD,
	};
	const { accessToken, expiresAt } = sandbox.control.issueToken(SANDBOX_USER, seconds);
	return {
		accessToken,
		expiresAt,
		fingerprint: fingerprintOf(account),
		baseUrl: sandbox.endpoint,
	};
}

export const loginCount = ({ control }: Sandbox): number =>
	control.journal.count({ method: 'POST', path: '/rest/api/token' });

export const refusedCount = ({ control }: Sandbox): number =>
	control.journal.count({ status: 401 });

/** Every token that was sent. */
export const tokensSent = ({ control }: Sandbox): string[] =>
	control.journal
		.entries()
		.map(({ headers }) => String(headers.authorization ?? ''))
		.filter((header) => header !== '');

/** The credential as the database has it. */
export async function fromDatabase(n8n: N8nInstance, { id }: Credential): Promise<JsonObject> {
	const found = (await n8n.exportCredentials()).find((credential) => credential.id === id);
	if (!found) throw new Error(`There is no credential ${id}`);
	return found.data;
}

/** Every workflow as the editor exports it. */
export async function exportedWorkflows(n8n: N8nInstance): Promise<unknown[]> {
	const list = digObjects({ list: await n8n.rest.get('/workflows') }, 'list');
	return await Promise.all(
		list.map(async ({ id }) => await n8n.rest.get(`/workflows/${String(id)}`)),
	);
}
