import type { Field, ValueKind } from './field';

/** The kind of value that a field holds; by default, it depends on the type of the field. */
export function valueKindOf({ type, send, typeOptions }: Field): ValueKind {
	if (send?.as) return send.as;
	switch (type) {
		case 'number':
			return 'number';
		case 'boolean':
			return 'boolean';
		case 'dateTime':
			return 'date';
		case 'options':
			return typeOptions?.loadOptionsMethod ? 'integer' : 'choice';
		case 'multiOptions':
			return typeOptions?.loadOptionsMethod ? 'ids' : 'choices';
		case 'resourceLocator':
			return 'id';
		case 'json':
			return 'json';
		case 'fixedCollection':
			return typeOptions?.multipleValues ? 'rows' : 'object';
		default:
			return 'text';
	}
}
