import { isObject, type JsonObject } from '../../../scripts/n8n/json';
import type { Workflow } from '../../../scripts/n8n/cli';

/** How a stand-in sends its request, and what it makes of the answer. */
type Form = 'json' | 'download' | 'upload' | 'webhook';

/**
 * The nodes that a test cannot run, because they need an account of another service. Each is replaced by n8n's HTTP
 * Request node, which sends its parameters and its input to a server on this machine. Everything else of an example
 * runs as it is.
 */
const standIns: Readonly<Record<string, (operation: string) => Form>> = {
	'n8n-nodes-base.emailReadImap': () => 'webhook',
	'n8n-nodes-base.ftp': (operation) =>
		operation === 'download' || operation === 'upload' ? operation : 'json',
	'n8n-nodes-base.googleSheets': () => 'json',
	'n8n-nodes-base.quickbooks': () => 'json',
	'n8n-nodes-base.slack': () => 'json',
	'n8n-nodes-base.zendesk': () => 'json',
};

/** The example with stand-ins for the nodes of other services. */
export function withStandIns(workflow: Workflow, origin: string): Workflow {
	const connections: JsonObject = { ...workflow.connections };
	const nodes = workflow.nodes.flatMap((node) => {
		const formOf = standIns[String(node.type)];
		if (!formOf) return [node];
		const parameters = isObject(node.parameters) ? node.parameters : {};
		const form = formOf(String(parameters.operation));
		if (form !== 'webhook') return [{ ...node, ...request(workflow.id, node, form, origin) }];
		// The body of the request is the e-mail
		const name = `Webhook for ${String(node.name)}`;
		connections[name] = { main: [[{ node: node.name, type: 'main', index: 0 }]] };
		return [webhook(workflow.id, name, node), { ...node, ...bodyAsItem }];
	});
	return { ...workflow, nodes, connections };
}

function request(example: string, node: JsonObject, form: Form, origin: string): JsonObject {
	const parameters = isObject(node.parameters) ? node.parameters : {};
	const { operation = 'post' } = parameters;
	const service = `${String(node.type).split('.')[1]}.${String(operation)}`;
	const sent = leaves(parameters).map(([name, value]) => ({ name, value }));
	const body = { parameters: [...sent, { name: 'json', value: '={{ $json }}' }] };
	return {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: `${origin}/${example}/${encodeURIComponent(String(node.name))}/${service}`,
			sendBody: true,
			...(form === 'upload'
				? {
						sendQuery: true,
						queryParameters: { parameters: sent },
						contentType: 'binaryData',
						inputDataFieldName: 'data',
					}
				: { bodyParameters: body }),
			options: form === 'download' ? { response: { response: { responseFormat: 'file' } } } : {},
		},
	};
}

/** Where an e-mail is sent to in a test. */
export const emailPath = (example: string): string => `email-of-${example}`;

const webhook = (example: string, name: string, { id, position }: JsonObject): JsonObject => ({
	id: `${String(id)}-webhook`,
	name,
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	position,
	webhookId: emailPath(example),
	parameters: { path: emailPath(example), httpMethod: 'POST', options: {} },
});

const bodyAsItem = {
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: { mode: 'raw', jsonOutput: '={{ JSON.stringify($json.body) }}', options: {} },
};

/** The values in the parameters by their paths, as `Line.0.Amount`, of which n8n makes objects and lists again. */
function leaves(value: unknown, path: readonly string[] = []): Array<[string, unknown]> {
	if (typeof value !== 'object' || value === null) return [[path.join('.'), value]];
	return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}
