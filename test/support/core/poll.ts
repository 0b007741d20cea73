import 'reflect-metadata';
import { PollContext } from 'n8n-core';
import {
	type IDataObject,
	type INode,
	type INodeParameters,
	type Logger,
	NodeHelpers,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
	Workflow,
} from 'n8n-workflow';
import { CREDENTIAL_ID } from './credentials';
import { additionalDataFor, type Engine, runHooks } from './run';

export interface PollOptions {
	/** Parameters of the trigger; without those that have their default value. */
	parameters: INodeParameters;
	/** What n8n had stored for the node: the text of an earlier `stored`. */
	stored?: string;
	activation?: WorkflowActivateMode;
	workflowId?: string;
	/** What `getPollBudgetMs` returns. */
	budget?: number;
}

/** The trigger in an n8n that is up: one workflow object, whose data lives until n8n is killed. */
export interface ActiveTrigger {
	/** n8n's own log. */
	readonly logger: Logger;
	/** `json` of what a poll returned; `null` when it returned nothing. @throws what the poll throws */
	poll(mode?: WorkflowExecuteMode): Promise<IDataObject[] | null>;
	/** What n8n would store now. */
	stored(): string;
	/** Whether anything was written since the last call of this. */
	hasChanged(): boolean;
}

/** Starts the trigger of the built package as n8n does, in n8n's own `PollContext`. */
export function activate(engine: Engine, options: PollOptions): ActiveTrigger {
	const { nodeTypes, credentials } = engine;
	const type = nodeTypes.getByNameAndVersion('n8n-nodes-sellercloud.sellercloudTrigger', 1);
	if (!type || !('poll' in type) || !type.poll) throw new Error('The package has no trigger');
	const { poll, description } = type;
	const node: INode = {
		id: 'trigger',
		name: 'Sellercloud Trigger',
		type: 'n8n-nodes-sellercloud.sellercloudTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: options.parameters,
		credentials: { sellercloudApi: { id: CREDENTIAL_ID, name: 'Sellercloud' } },
	};
	node.parameters =
		NodeHelpers.getNodeParameters(
			description.properties,
			options.parameters,
			true,
			false,
			node,
			description,
		) ?? {};
	const staticData: IDataObject = JSON.parse(options.stored ?? '{}');
	const workflow = new Workflow({
		id: options.workflowId ?? 'triggered',
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes,
		staticData,
		settings: { timezone: 'America/New_York' },
	});
	const hooks = runHooks([node], {});
	const contexts = new Map<WorkflowExecuteMode, PollContext>();
	const contextFor = (mode: WorkflowExecuteMode) => {
		const known = contexts.get(mode);
		if (known) return known;
		const { activation = 'init', budget } = options;
		const data = additionalDataFor(credentials, hooks);
		const context = new PollContext(
			workflow,
			node,
			data,
			mode,
			activation,
			undefined,
			undefined,
			undefined,
			undefined,
			undefined,
			budget === undefined ? undefined : () => budget,
		);
		contexts.set(mode, context);
		return context;
	};
	return {
		get logger() {
			return contextFor('trigger').logger;
		},
		async poll(mode = 'trigger') {
			const output = await poll.call(contextFor(mode));
			return output === null ? null : (output[0] ?? []).map(({ json }) => json);
		},
		stored: () => JSON.stringify(workflow.staticData),
		hasChanged() {
			const changed = workflow.staticData.__dataChanged === true;
			workflow.staticData.__dataChanged = false;
			return changed;
		},
	};
}
