import type { INodeTypeDescription } from 'n8n-workflow';

import type { N8nInstance } from '../../../scripts/n8n/instance';
import { isObject, type JsonObject } from '../../../scripts/n8n/json';

/** Finds the description of a node in its version, as a running n8n gives it to its editor. */
export async function nodeTypes({
	rest,
}: N8nInstance): Promise<(node: JsonObject) => INodeTypeDescription> {
	const list = await rest.getFile('/types/nodes.json');
	const types = Array.isArray(list) ? list.filter(isDescription) : [];
	return ({ type, typeVersion }) => {
		const found = types.find(
			({ name, version }) => name === type && [version].flat().includes(Number(typeVersion)),
		);
		if (found) return found;
		throw new Error(`n8n has no node ${String(type)} of version ${String(typeVersion)}`);
	};
}

const isDescription = (value: unknown): value is INodeTypeDescription =>
	isObject(value) && typeof value.name === 'string' && Array.isArray(value.properties);
