import { parse as parseFlatted } from 'flatted';

import type { Credential } from './cli';
import { type Execution, toExecution } from './execution';
import { dig, digObjects, digText, isObject } from './json';
import owner from './owner.json';
import { waitFor } from './wait';

/** An answer of n8n with a status of 400 or more. */
export class RestError extends Error {
	override readonly name = 'RestError';

	constructor(
		readonly method: string,
		readonly path: string,
		readonly status: number,
		/** The answer: parsed if it is JSON, else its text. */
		readonly body: unknown,
	) {
		super(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
	}
}

interface Answer {
	status: number;
	body: unknown;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** n8n's internal REST API (paths below /rest), signed in as the owner after `setUpOwner`. */
export class Rest {
	private cookie = '';

	constructor(private readonly baseUrl: string) {}

	/**
	 * Makes the owner's account (see owner.json), or signs in when there is one already. Returns
	 * false when there is one with another e-mail address or password.
	 */
	async setUpOwner(): Promise<boolean> {
		const settings = await this.get('/settings');
		if (dig(settings, 'userManagement', 'showSetupOnFirstLoad') === true) {
			await this.post('/owner/setup', owner);
			return true;
		}
		const login = { emailOrLdapLoginId: owner.email, password: owner.password };
		const { status } = await this.send('POST', '/rest/login', login);
		return status === 200;
	}

	async get(path: string): Promise<unknown> {
		return await this.request('GET', path);
	}

	/** What is at the address, or undefined when nothing is. */
	async find(path: string): Promise<unknown> {
		const answer = await this.send('GET', `/rest${path}`);
		return answer.status === 404 ? undefined : accept('GET', path, answer);
	}

	async post(path: string, body: unknown = {}): Promise<unknown> {
		return await this.request('POST', path, body);
	}

	async patch(path: string, body: unknown): Promise<unknown> {
		return await this.request('PATCH', path, body);
	}

	async put(path: string, body: unknown): Promise<unknown> {
		return await this.request('PUT', path, body);
	}

	async delete(path: string): Promise<unknown> {
		return await this.request('DELETE', path);
	}

	/** A file outside /rest, as /types/nodes.json; parsed. */
	async getFile(path: string): Promise<unknown> {
		return (await this.send('GET', path)).body;
	}

	/**
	 * Runs a saved workflow as the editor's button does and waits for its end.
	 * @param trigger Name of the node to start from; the manual trigger by default.
	 */
	async runWorkflow(
		workflowId: string,
		{ trigger, timeoutMs = 60_000 }: { trigger?: string; timeoutMs?: number } = {},
	): Promise<Execution> {
		const workflowData = await this.get(`/workflows/${workflowId}`);
		const name = trigger ?? manualTriggerOf(workflowData);
		const started = await this.post(`/workflows/${workflowId}/run`, {
			// 1.x runs what it is given, 2.x what is saved.
			workflowData,
			triggerToStartFrom: { name },
		});
		return await this.finishedExecution(digText(started, 'executionId'), timeoutMs);
	}

	/** Waits for the end of an execution and returns it. */
	async finishedExecution(executionId: string, timeoutMs = 60_000): Promise<Execution> {
		return await waitFor(`the end of execution ${executionId}`, timeoutMs, async () => {
			const record = await this.get(`/executions/${executionId}`);
			const status = digText(record, 'status');
			if (status === 'new' || status === 'running') return undefined;
			return toExecution({ status, data: parseFlatted(digText(record, 'data')) });
		});
	}

	/** Activates a saved workflow (2.x: publishes it); its webhooks and triggers work afterwards. */
	async activate(workflowId: string): Promise<void> {
		const path = `/workflows/${workflowId}`;
		const versionId = digText(await this.get(path), 'versionId');
		await this.post(`${path}/activate`, { versionId });
		let before = '';
		await waitFor(`publication of workflow ${workflowId}`, 120_000, async () => {
			const answer = await this.send('GET', `/rest${path}/publication-status`);
			// 1.x has no such address: there it is done when the call returns.
			if (answer.status === 404) return true;
			const status = digText(answer.body, 'data', 'status');
			if (status === 'published') return true;
			// 2.x reads in two queries at once whether it is under way and what has come of it: in the
			// moment it is done they may find neither. Asked again they can't.
			const isUnderWay =
				status === 'in_progress' || (status === 'not_published' && before !== status);
			before = status;
			if (isUnderWay) return undefined;
			throw new Error(`Workflow ${workflowId} isn't active: ${JSON.stringify(answer.body)}`);
		});
	}

	/** The credential's "Test" in the editor; the credential must be saved already. */
	async testCredential(credentials: Credential): Promise<{ status: string; message: string }> {
		const result = await this.post('/credentials/test', { credentials });
		return { status: digText(result, 'status'), message: digText(result, 'message') };
	}

	private async request(method: Method, path: string, body?: unknown): Promise<unknown> {
		return accept(method, path, await this.send(method, `/rest${path}`, body));
	}

	private async send(method: Method, path: string, body?: unknown): Promise<Answer> {
		const response = await fetch(`${this.baseUrl}${path}`, {
			method,
			headers: {
				// n8n ties the cookie to the browser that it was issued to.
				'browser-id': 'n8n-nodes-sellercloud',
				cookie: this.cookie,
				// A process that is busy for seconds would find a kept connection closed.
				connection: 'close',
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');
		return { status: response.status, body: parseBody(await response.text()) };
	}
}

/** What n8n wraps in `data`, or the whole body. Throws a RestError for a status of 400 or more. */
function accept(method: Method, path: string, { status, body }: Answer): unknown {
	if (status >= 400) throw new RestError(method, path, status, body);
	return isObject(body) && 'data' in body ? body.data : body;
}

function manualTriggerOf(workflow: unknown): string {
	const nodes = digObjects(workflow, 'nodes');
	const manual = nodes.find((node) => node.type === 'n8n-nodes-base.manualTrigger');
	if (!manual) throw new Error(`Workflow ${String(dig(workflow, 'id'))} has no manual trigger`);
	return digText(manual, 'name');
}

function parseBody(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
