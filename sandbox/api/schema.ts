/** The part of JSON Schema that a Swagger 2.0 document needs. `$id` names a shared definition. */
export interface Schema {
	$id?: string;
	$ref?: string;
	type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
	format?: string;
	description?: string;
	items?: Schema;
	properties?: Record<string, Schema>;
	required?: string[];
	enum?: number[];
	'x-enumNames'?: string[];
	collectionFormat?: 'multi';
}

/**
 * Replaces every named schema by a reference to it.
 * @param definitions receives the named schemas, themselves with references
 */
export function withReferences(schema: Schema, definitions: Map<string, Schema>): Schema {
	const { $id, ...rest } = schema;
	const inlined: Schema = { ...rest };
	if (rest.items) inlined.items = withReferences(rest.items, definitions);
	if (rest.properties) {
		inlined.properties = Object.fromEntries(
			Object.entries(rest.properties).map(([name, property]) => [
				name,
				withReferences(property, definitions),
			]),
		);
	}
	if ($id === undefined) return inlined;
	definitions.set($id, { $id, ...inlined });
	return { $ref: `${$id}#` };
}
