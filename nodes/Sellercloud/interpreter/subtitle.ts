import type { NamedResource } from './properties';

/**
 * An expression for what the canvas shows of a node, with the names of the editor: `Order: Get Many`.
 *
 * n8n evaluates it with the node's parameters only, so the names are in it.
 */
export function operationSubtitle(resources: readonly NamedResource[]): string {
	const names = resources.flatMap(({ name, value, operations }) =>
		operations.map((operation) => [`${value}.${operation.value}`, `${name}: ${operation.name}`]),
	);
	return `(${JSON.stringify(Object.fromEntries(names))})[$parameter["resource"] + "." + $parameter["operation"]]`;
}
