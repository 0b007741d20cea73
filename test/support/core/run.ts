/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import 'reflect-metadata';
import './n8nHome';
import { join } from 'node:path';
import {
	ExecutionLifecycleHooks,
	ExternalSecretsProxy,
	PackageDirectoryLoader,
	WorkflowExecute,
} from 'n8n-core';
import {
	type IBinaryKeyData,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IConnections,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowExecuteAdditionalData,
	NodeConnectionTypes,
	type OnError,
	Workflow,
} from 'n8n-workflow';
import { CREDENTIAL_ID, StoredCredentials } from './credentials';

/** n8n builds addresses from it that no test opens. */
const NOWHERE = 'http://127.0.0.1:9';

const ROOT = join(__dirname, '../../..');

/** Hands the given items on, as whatever stands before our node does. */
const source = (items: INodeExecutionData[]): INodeType => ({
	description: {
		displayName: 'Source',
		name: 'source',
		group: ['input'],
		version: 1,
		description: 'Items of a test',
		defaults: { name: 'Source' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	execute: async () => [items],
});

export interface RunOptions {
	/** Parameters of our node; without those that have their default value, as n8n stores them. */
	parameters: INodeParameters;
	/** Input items; one empty one by default. */
	items?: IDataObject[];
	/** Files of every input item. */
	binary?: IBinaryKeyData;
	onError?: OnError;
	/** Whether it is the node that n8n makes of ours for AI agents. */
	asTool?: boolean;
	/** Called with what stops the execution. */
	onStart?: (stop: () => void) => void;
}

export interface RunResult {
	run: IRun;
	/** Items of each output, the error output last. */
	outputs: INodeExecutionData[][];
	/** `json` of the first output. */
	items: IDataObject[];
	error?: {
		message: string;
		description?: string | null;
		httpCode?: string;
		context?: IDataObject;
	};
}

/** Our built package in n8n's own engine, with one stored credential. */
export interface Engine {
	credentials: StoredCredentials;
	/** The nodes of the package. */
	nodeTypes: INodeTypes;
	run(options: RunOptions): Promise<RunResult>;
}

/** What n8n's loader makes of `dist/`. */
interface LoadedPackage {
	credential: ICredentialType;
	node: INodeType;
	/** As n8n makes of a node that is usable as a tool. */
	tool: INodeType;
	trigger: INodeType;
}

let loading: Promise<LoadedPackage> | undefined;

/** Loaded once, as in n8n, where all executions share it. */
const loadedPackage = async (): Promise<LoadedPackage> => await (loading ??= loadPackage());

async function loadPackage(): Promise<LoadedPackage> {
	const loader = new PackageDirectoryLoader(ROOT);
	await loader.loadAll();
	const node = loader.getNode('sellercloud').type;
	const trigger = loader.getNode('sellercloudTrigger').type;
	if ('nodeVersions' in node || 'nodeVersions' in trigger)
		throw new Error('A node has versions that this engine does not know');
	const tool: INodeType = Object.assign(Object.create(node), {
		description: { ...node.description, name: `${node.description.name}Tool` },
	});
	return { credential: loader.getCredential('sellercloudApi').type, node, tool, trigger };
}

/**
 * Runs the built node in n8n's `WorkflowExecute`.
 *
 * @param account what is stored as the credential at first
 */
export async function createEngine(account: ICredentialDataDecryptedObject): Promise<Engine> {
	const { credential, node, tool, trigger } = await loadedPackage();
	const nodeTypes = (items: INodeExecutionData[]): INodeTypes => {
		const known = (type: string) =>
			type.startsWith('test.')
				? source(items)
				: type.endsWith('Trigger')
					? trigger
					: type.endsWith('Tool')
						? tool
						: node;
		return { getByName: known, getByNameAndVersion: known, getKnownTypes: () => ({}) };
	};
	const createWorkflow = (nodes: INode[]) =>
		new Workflow({ id: 'test', nodes, connections: {}, active: false, nodeTypes: nodeTypes([]) });
	const credentials = new StoredCredentials(credential, account, createWorkflow);
	return {
		credentials,
		nodeTypes: nodeTypes([]),
		run: async (options) =>
			await runNode(
				options,
				nodeTypes((options.items ?? [{}]).map((json) => ({ json, binary: options.binary }))),
				credentials,
			),
	};
}

async function runNode(
	{ parameters, onError, onStart, asTool = false }: RunOptions,
	nodeTypes: INodeTypes,
	credentials: StoredCredentials,
): Promise<RunResult> {
	const nodes: INode[] = [
		{
			id: 's',
			name: 'Source',
			type: 'test.source',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: 'n',
			name: 'Sellercloud',
			type: `n8n-nodes-sellercloud.sellercloud${asTool ? 'Tool' : ''}`,
			typeVersion: 1,
			position: [200, 0],
			parameters,
			onError,
			credentials: { sellercloudApi: { id: CREDENTIAL_ID, name: 'Sellercloud' } },
		},
	];
	const connections = {
		Source: { main: [[{ node: 'Sellercloud', type: NodeConnectionTypes.Main, index: 0 }]] },
	};
	const workflow = new Workflow({ id: 'test', nodes, connections, active: false, nodeTypes });
	const startNode = workflow.getNode('Source');
	if (!startNode) throw new Error('The workflow has no start');
	const hooks = runHooks(nodes, connections);
	const execution = new WorkflowExecute(additionalDataFor(credentials, hooks), 'manual');
	const running = execution.run({ workflow, startNode });
	onStart?.(() => running.cancel());
	return resultOf(await running);
}

/** Hooks of an execution that nobody listens to. */
export function runHooks(nodes: INode[], connections: IConnections): ExecutionLifecycleHooks {
	return new ExecutionLifecycleHooks('manual', '1', {
		id: 'test',
		name: 'test',
		active: false,
		isArchived: false,
		nodes,
		connections,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		activeVersionId: null,
	});
}

function resultOf(run: IRun): RunResult {
	const { resultData } = run.data;
	const outputs = (resultData.runData.Sellercloud?.[0]?.data?.main ?? []).map(
		(items) => items ?? [],
	);
	const items = (outputs[0] ?? []).map(({ json }) => json);
	if (!resultData.error) return { run, outputs, items };
	const { message, description, httpCode, context } = Object(resultData.error);
	return { run, outputs, items, error: { message, description, httpCode, context } };
}

export function additionalDataFor(
	credentialsHelper: StoredCredentials,
	hooks: ExecutionLifecycleHooks,
): IWorkflowExecuteAdditionalData & { hooks: ExecutionLifecycleHooks } {
	const unavailable = async () => {
		throw new Error('Not part of this test');
	};
	return {
		credentialsHelper,
		hooks,
		externalSecretsProxy: new ExternalSecretsProxy(),
		executeWorkflow: unavailable,
		getRunExecutionData: unavailable,
		getRuntimeCredential: unavailable,
		startRunnerTask: unavailable,
		logAiEvent: () => {},
		executionId: '1',
		currentNodeExecutionIndex: 0,
		restApiUrl: NOWHERE,
		instanceBaseUrl: NOWHERE,
		formBaseUrl: NOWHERE,
		formWaitingBaseUrl: NOWHERE,
		formTestBaseUrl: NOWHERE,
		webhookBaseUrl: NOWHERE,
		webhookWaitingBaseUrl: NOWHERE,
		webhookTestBaseUrl: NOWHERE,
		mcpBaseUrl: NOWHERE,
		mcpTestBaseUrl: NOWHERE,
		variables: {},
	};
}
