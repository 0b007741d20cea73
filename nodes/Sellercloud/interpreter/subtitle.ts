interface Named {
	name: string;
	value: string;
}

/**
 * An expression for the names of the chosen resource and operation, such as "Order: Get Many", which the canvas shows.
 * n8n gives it only their values, so it contains a table.
 */
export function chosenNames(
	resources: ReadonlyArray<Named & { operations: readonly Named[] }>,
): string {
	const names = Object.fromEntries(
		resources.flatMap(({ name, value, operations }) =>
			operations.map((operation) => [`${value}.${operation.value}`, `${name}: ${operation.name}`]),
		),
	);
	return `(${JSON.stringify(names)})[$parameter["resource"] + "." + $parameter["operation"]]`;
}
