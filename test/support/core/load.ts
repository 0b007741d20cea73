import 'reflect-metadata';
import { LoadOptionsContext } from 'n8n-core';
import {
	type ILoadOptionsFunctions,
	type INode,
	type INodeListSearchResult,
	type INodeParameters,
	type INodePropertyOptions,
	Workflow,
} from 'n8n-workflow';
import { CREDENTIAL_ID } from './credentials';
import { additionalDataFor, type Engine, runHooks } from './run';

const TYPE = 'n8n-nodes-sellercloud.sellercloudTrigger';

function contextOf({ nodeTypes, credentials }: Engine, parameters: INodeParameters) {
	const node: INode = {
		id: 'trigger',
		name: 'Sellercloud Trigger',
		type: TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: { sellercloudApi: { id: CREDENTIAL_ID, name: 'Sellercloud' } },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const data = additionalDataFor(credentials, runHooks([node], {}));
	data.currentNodeParameters = parameters;
	return new LoadOptionsContext(workflow, node, data, '');
}

/** The choices that the editor loads for a field of the built trigger. */
export async function choicesFor(
	engine: Engine,
	method: string,
	parameters: INodeParameters = {},
): Promise<INodePropertyOptions[]> {
	const { methods } = engine.nodeTypes.getByNameAndVersion(TYPE, 1);
	const load: ((this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>) | undefined =
		methods?.loadOptions?.[method];
	if (!load) throw new Error(`There is no method ${method}`);
	return await load.call(contextOf(engine, parameters));
}

/** What the editor finds for a searchable list of the built trigger. */
export async function searchFor(
	engine: Engine,
	method: string,
	parameters: INodeParameters,
	filter?: string,
): Promise<INodeListSearchResult['results']> {
	const type = engine.nodeTypes.getByNameAndVersion(TYPE, 1);
	const methods = 'methods' in type ? type.methods : undefined;
	const search = methods?.listSearch?.[method];
	if (!search) throw new Error(`There is no method ${method}`);
	return (await search.call(contextOf(engine, parameters), filter)).results;
}
