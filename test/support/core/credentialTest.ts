import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	type ICredentialsDecrypted,
	type INode,
	type INodeType,
	NodeConnectionTypes,
	Workflow,
} from 'n8n-workflow';
import { CREDENTIAL_ID } from './credentials';
import { additionalDataFor, type Engine, runHooks } from './run';

const TYPE = 'test.credential';

/**
 * The credential's test as n8n's own tester runs it: a node of one request in n8n's `RoutingNode`, whose failure is told
 * by its status, its code or its message.
 *
 * @returns what is wrong; `undefined` if nothing is
 */
export async function testCredential({ credentials }: Engine): Promise<string | undefined> {
	const { request, rules = [] } = credentials.testRequest;
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { sellercloudApi: { id: CREDENTIAL_ID, name: 'Sellercloud' } },
	};
	const type: INodeType = {
		description: {
			displayName: 'Temp',
			name: TYPE,
			group: ['input'],
			version: 1,
			description: '',
			defaults: { name: 'Temp' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: 'sellercloudApi', required: true }],
			properties: [
				{ displayName: 'Temp', name: 'temp', type: 'string', default: '', routing: { request } },
			],
		},
	};
	const known = () => type;
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: { getByName: known, getByNameAndVersion: known, getKnownTypes: () => ({}) },
	});
	const data = additionalDataFor(credentials, runHooks([node], {}));
	const decrypted: ICredentialsDecrypted = {
		id: CREDENTIAL_ID,
		name: 'Sellercloud',
		type: 'sellercloudApi',
		data: await credentials.getDecrypted(
			data,
			{ id: CREDENTIAL_ID, name: 'Sellercloud' },
			'',
			'internal',
		),
	};
	const context = new ExecuteContext(
		workflow,
		node,
		data,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	try {
		await workflow.expression.acquireIsolate();
		await new RoutingNode(context, type, decrypted).runNode();
		return undefined;
	} catch (error) {
		const { cause, message } = Object(error);
		const { response, code } = Object(cause);
		if (!response) return String(code ?? message);
		for (const rule of rules) {
			if (rule.type === 'responseCode' && rule.properties.value === response.status) {
				return rule.properties.message;
			}
		}
		return String(response.statusText || `Received HTTP status code: ${response.status}`);
	} finally {
		await workflow.expression.releaseIsolate();
	}
}
