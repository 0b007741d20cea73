import { type INode, type INodeTypeDescription, NodeHelpers } from 'n8n-workflow';

import { isObject, type JsonObject } from '../../../scripts/n8n/json';

/** Parameters that n8n adds to tools, and to triggers that poll. */
const OF_N8N = ['descriptionType', 'toolDescription', 'pollTimes'];

/** What the editor would mark red in a node, or not show at all; none if the node is right. */
export function mistakesIn(node: JsonObject, description: INodeTypeDescription): string[] {
	const own = Object.entries(isObject(node.parameters) ? node.parameters : {});
	const parameters = Object.fromEntries(own.filter(([name]) => !OF_N8N.includes(name)));
	const inEditor: INode = {
		id: String(node.id),
		name: String(node.name),
		type: String(node.type),
		typeVersion: Number(node.typeVersion),
		position: [0, 0],
		parameters: Object(parameters),
	};
	// Without those that do not exist, or that other parameters hide
	const known = NodeHelpers.getNodeParameters(
		description.properties,
		inEditor.parameters,
		true,
		false,
		inEditor,
		description,
	);
	const lost = [...pathsIn(parameters)].filter((path) => !new Set(pathsIn(known)).has(path));
	const whole = { ...inEditor, parameters: known ?? {} };
	const issues = NodeHelpers.getNodeParametersIssues(description.properties, whole, description);
	return [
		...lost.map((path) => `${path} does not exist, or is hidden`),
		...Object.values(issues?.parameters ?? {}).flat(),
	];
}

function* pathsIn(value: unknown, path = ''): Generator<string> {
	if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
		if (path !== '') yield path;
		return;
	}
	for (const [key, inner] of Object.entries(value)) yield* pathsIn(inner, `${path}/${key}`);
}
