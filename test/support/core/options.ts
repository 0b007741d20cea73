import { LoadOptionsContext } from 'n8n-core';
import {
	type INode,
	type INodeListSearchResult,
	type INodeParameters,
	type INodePropertyOptions,
	type ResourceMapperFields,
	Workflow,
} from 'n8n-workflow';
import { CREDENTIAL_ID } from './credentials';
import { additionalDataFor, type Engine, runHooks } from './run';

/** What the editor gets from our node's methods, asked as n8n asks for it. */
export interface Editor {
	/** Names of the lists that can be searched, and of those that are loaded whole. */
	lists: { searched: string[]; loaded: string[] };
	/** A page of a list to choose from. */
	search(method: string, filter?: string, page?: string): Promise<INodeListSearchResult>;
	options(method: string): Promise<INodePropertyOptions[]>;
	/** The fields of a form that the account decides on. */
	fields(method: string): Promise<ResourceMapperFields>;
}

/** The node in the editor of an n8n, with these parameters so far. */
export function editorOf(engine: Engine, parameters: INodeParameters = {}): Editor {
	const { nodeTypes, credentials } = engine;
	const type = nodeTypes.getByNameAndVersion('n8n-nodes-sellercloud.sellercloud', 1);
	if (!type || !('methods' in type)) throw new Error('The node has no methods');
	const node: INode = {
		id: 'n',
		name: 'Sellercloud',
		type: 'n8n-nodes-sellercloud.sellercloud',
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: { sellercloudApi: { id: CREDENTIAL_ID, name: 'Sellercloud' } },
	};
	const workflow = new Workflow({
		id: 'edited',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const data = additionalDataFor(credentials, runHooks([node], {}));
	data.currentNodeParameters = parameters;
	const context = new LoadOptionsContext(workflow, node, data, '');
	const { listSearch = {}, loadOptions = {}, resourceMapping = {} } = type.methods ?? {};
	return {
		lists: { searched: Object.keys(listSearch), loaded: Object.keys(loadOptions) },
		async search(method, filter, page) {
			const search = listSearch[method];
			if (!search) throw new Error(`There is no list ${method}`);
			return await search.call(context, filter, page);
		},
		async options(method) {
			const load = loadOptions[method];
			if (!load) throw new Error(`There are no options ${method}`);
			return await load.call(context);
		},
		async fields(method) {
			const load = resourceMapping[method];
			if (!load) throw new Error(`There are no fields ${method}`);
			return await load.call(context);
		},
	};
}
