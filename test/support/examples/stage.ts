/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';

import type { Workflow } from '../../../scripts/n8n/cli';
import type { Execution } from '../../../scripts/n8n/execution';
import type { N8nInstance } from '../../../scripts/n8n/instance';
import { dig, digObjects, digText, isObject, type JsonObject } from '../../../scripts/n8n/json';
import { waitFor } from '../../../scripts/n8n/wait';
import { exampleWorkflows } from '../../../scripts/start/examples';
import { INVENTORY_PIN, type Sandbox, startSandbox } from '../../../sandbox';
import { modelCredential } from '../n8n/agent';
import { type ChatModel, startChatModel } from '../n8n/chatModel';
import { createInstanceWithPackage } from '../n8n/instance';
import { credentialFor } from '../n8n/workflows';
import { EVERY_FIVE_SECONDS } from '../trigger/workflow';
import { type Delivery, type Outside, type OutsideWorld, startOutside } from './outside';
import { emailPath, withStandIns } from './standIns';

/** What a user enters or chooses in an example after importing it: parameters by node, merged into its own. */
export type Choices = Readonly<Record<string, JsonObject>>;

/** The token that a client of the MCP server sends. */
export const MCP_TOKEN = 'a-token-of-the-test';

/** How many of the published examples poll a list. */
const TRIGGERS_OF = { Orders: 3, Inventory: 1, PurchaseOrders: 1 } as const;

const CHAT_TRIGGER = '@n8n/n8n-nodes-langchain.chatTrigger';
/** Their folder. */
export const EXAMPLES = join(__dirname, '../../../examples');

/** A real n8n with all examples, a Sellercloud, and stand-ins for everything else. */
export class Stage {
	private constructor(
		readonly n8n: N8nInstance,
		readonly sandbox: Sandbox,
		readonly model: ChatModel,
		private readonly outside: Outside,
	) {}

	/** Nothing is active yet. */
	static async open(choices: Readonly<Record<string, Choices>>): Promise<Stage> {
		const sandbox = await startSandbox({ orders: 400, products: 40, settleTime: 0 });
		const outside = await startOutside();
		const model = await startChatModel();
		const n8n = await createInstanceWithPackage({ version: 'newest' });
		const modelAccount = { ...modelCredential(model.baseUrl), id: 'standInModel' };
		const data = { token: MCP_TOKEN };
		await n8n.importCredentials([
			{ ...credentialFor(sandbox, { inventoryPin: INVENTORY_PIN }), id: 'sellercloudSandbox' },
			modelAccount,
			{ id: 'mcpToken', name: 'MCP token', type: 'httpBearerAuth', data },
		]);
		const examples = await exampleWorkflows(EXAMPLES);
		await n8n.importWorkflows(
			examples.map((example) =>
				withStandIns(asSetUp(example, choices[example.id] ?? {}), outside.origin),
			),
		);
		await n8n.start();
		await n8n.rest.setUpOwner();
		return new Stage(n8n, sandbox, model, outside);
	}

	async close(): Promise<void> {
		await this.n8n.dispose();
		await Promise.all([this.outside.close(), this.model.close(), this.sandbox.close()]);
	}

	of(example: string): OutsideWorld {
		return this.outside.of(example);
	}

	/** Runs an example from a trigger, as the editor's button does. Throws if it fails. */
	async run(example: string, trigger: string): Promise<Execution> {
		const execution = await this.n8n.rest.runWorkflow(example, { trigger, timeoutMs: 120_000 });
		if (execution.status === 'success') return execution;
		throw new Error(`${example} failed: ${JSON.stringify(execution.error?.message)}`);
	}

	/** Changes parameters of a node, as a user does in the editor. */
	async change(example: string, node: string, parameters: JsonObject): Promise<void> {
		const saved = await this.n8n.rest.get(`/workflows/${example}`);
		const nodes = digObjects(saved, 'nodes').map((one) =>
			one.name === node
				? { ...one, parameters: { ...Object(one.parameters), ...parameters } }
				: one,
		);
		const { connections, settings, name, versionId } = Object(saved);
		await this.n8n.rest.patch(`/workflows/${example}`, {
			name,
			nodes,
			connections,
			settings,
			versionId,
		});
	}

	/** What the assistant answers in its public chat. */
	async chat(example: string, chatInput: string): Promise<unknown> {
		const saved = await this.n8n.rest.get(`/workflows/${example}`);
		const trigger = digObjects(saved, 'nodes').find(({ type }) => type === CHAT_TRIGGER);
		const url = `${this.n8n.baseUrl}/webhook/${digText(trigger, 'webhookId')}/chat`;
		const body = { action: 'sendMessage', sessionId: 'one', chatInput };
		const response = await post(url, body);
		return dig(await response.json(), 'output');
	}

	/** Sends an e-mail to an example that waits for e-mails. */
	async email(example: string, email: JsonObject): Promise<void> {
		const { status } = await post(`${this.n8n.baseUrl}/webhook/${emailPath(example)}`, email);
		if (status !== 200) throw new Error(`The e-mail got status ${status}`);
	}

	/** Waits until a node has delivered something, or so much. Throws if an execution of the example fails. */
	async delivered(example: string, node: string, count = 1): Promise<Delivery[]> {
		return await this.until(example, `${count} from ${node}`, () => {
			const found = this.of(example).to(node);
			return found.length >= count ? found : undefined;
		});
	}

	/** Waits for something that an active example does. Throws if one of its executions fails. */
	async until<T>(example: string, what: string, ask: () => T | undefined): Promise<T> {
		return await waitFor(`${what} in ${example}`, 120_000, async () => {
			const answer = ask();
			if (answer !== undefined) return answer;
			const failed = await this.failedExecution(example);
			if (failed) throw new Error(`${example} failed: ${failed}`);
			return undefined;
		});
	}

	/** Waits until a list was read twice more by each trigger that reads it, so that they have seen what is in it. */
	async afterTwoPolls(list: keyof typeof TRIGGERS_OF): Promise<void> {
		const { journal } = this.sandbox.control;
		const query = { method: 'GET', path: `/rest/api/${list}` };
		const enough = journal.count(query) + 2 * TRIGGERS_OF[list];
		await waitFor(`two polls of ${list}`, 120_000, () =>
			journal.count(query) >= enough ? true : undefined,
		);
	}

	private async failedExecution(example: string): Promise<string | undefined> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: example, status: ['error'] }));
		const list = await this.n8n.rest.get(`/executions?filter=${filter}&limit=1`);
		const [failed] = digObjects(list, 'results');
		if (!failed) return undefined;
		return JSON.stringify((await this.n8n.rest.finishedExecution(digText(failed, 'id'))).error);
	}
}

const post = async (url: string, body: JsonObject): Promise<Response> =>
	await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});

/** The example as a user sets it up, whose triggers poll every five seconds. */
function asSetUp(example: Workflow, choices: Choices): Workflow {
	const unknown = Object.keys(choices).filter(
		(name) => !example.nodes.some((node) => node.name === name),
	);
	if (unknown.length > 0) throw new Error(`${example.name} has no node ${unknown.join(', ')}`);
	const nodes = example.nodes.map((node) => {
		const own = isObject(node.parameters) ? node.parameters : {};
		const { credentials, ...chosen }: JsonObject = choices[String(node.name)] ?? {};
		const polls = dig(own, 'pollTimes') !== undefined;
		const parameters = {
			...own,
			...(polls && { pollTimes: { item: EVERY_FIVE_SECONDS } }),
			...chosen,
		};
		return { ...node, parameters, ...(credentials !== undefined && { credentials }) };
	});
	return { ...example, nodes };
}
