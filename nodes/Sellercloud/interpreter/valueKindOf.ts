import type { Field, ValueKind } from './field';

/** What a field holds, by its type where it does not say. */
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
