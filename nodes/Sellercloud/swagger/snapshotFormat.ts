import { METHODS } from '../client/types';
import type { ScalarType } from '../input/coerceScalar';
import type { EnumOption, ValueFacts } from '../input/coerceValue';
import type { Endpoint, EndpointParameter } from './endpoint';
import { formOrder } from './formOrder';
import { bodyNameOf, displayNameOf, groupOf, titleOf } from './titles';

/**
 * Endpoints in a compact form that is readable and gives readable diffs:
 *
 * `GET /api/Orders/{id}` : `path id! integer`
 * `PUT /api/Orders/StatusCode` : `body Orders! integer[]; body Status! enum:4`
 *
 * An exclamation mark means required. The number of an enum is its index in `enums`.
 */
export interface CompactEndpoints {
	/** `Completed=3 InProcess=2` */
	enums: string[];
	endpoints: Record<string, string>;
	/** Keys. */
	obsolete: string[];
}

const SCALARS: ScalarType[] = ['string', 'integer', 'number', 'boolean', 'dateTime'];
const PLACES: Array<EndpointParameter['in']> = ['path', 'query', 'body', 'wholeBody'];

/** Converts endpoints to the compact form, without titles and descriptions. */
export function compactEndpoints(endpoints: Endpoint[]): CompactEndpoints {
	const enums = new Map<string, number>();
	const enumOf = (options: EnumOption[]): string => {
		const line = options.map(({ name, value }) => `${name}=${value}`).join(' ');
		const place = enums.get(line) ?? enums.size;
		enums.set(line, place);
		return `enum:${place}`;
	};
	const typeOf = ({ type, items, options = [] }: EndpointParameter): string => {
		const value = type === 'list' ? (items ?? 'string') : type;
		return `${value === 'enum' ? enumOf(options) : value}${type === 'list' ? '[]' : ''}`;
	};
	return {
		endpoints: Object.fromEntries(
			endpoints.map(({ key, parameters }) => [
				key,
				parameters
					.map((one) => `${one.in} ${one.name}${one.required ? '!' : ''} ${typeOf(one)}`)
					.join('; '),
			]),
		),
		enums: [...enums.keys()],
		obsolete: endpoints.filter(({ obsolete }) => obsolete).map(({ key }) => key),
	};
}

/** Converts the compact form back to endpoints, with titles made from method and path. */
export function expandEndpoints({ endpoints, enums, obsolete }: CompactEndpoints): Endpoint[] {
	const tables = enums.map((line) => line.split(' ').map(optionOf));
	return Object.entries(endpoints).flatMap(([key, line]) => {
		const [verb, path = ''] = key.split(' ');
		const method = METHODS.find((known) => known === verb);
		if (!method) return [];
		const parameters = line
			.split('; ')
			.filter(Boolean)
			.map((text) => parameterOf(text, path, tables));
		return {
			key,
			method,
			path,
			title: titleOf(method, path),
			group: groupOf(path),
			obsolete: obsolete.includes(key),
			...formOrder(parameters),
		};
	});
}

function parameterOf(text: string, path: string, tables: EnumOption[][]): EndpointParameter {
	const [place, marked = '', written = ''] = text.split(' ');
	const required = marked.endsWith('!');
	const name = required ? marked.slice(0, -1) : marked;
	const where = PLACES.find((known) => known === place) ?? 'query';
	return {
		name,
		displayName: where === 'wholeBody' ? bodyNameOf(name, path) : displayNameOf(name),
		in: where,
		...factsOf(written, tables),
		required,
	};
}

function factsOf(written: string, tables: EnumOption[][]): ValueFacts {
	const isList = written.endsWith('[]');
	const [kind, table] = written.replace('[]', '').split(':');
	const scalar = SCALARS.find((known) => known === kind);
	const options = table === undefined ? undefined : tables[Number(table)];
	if (scalar) return isList ? { type: 'list', items: scalar } : { type: scalar };
	if (!options) return { type: 'json' };
	return isList ? { type: 'list', items: 'enum', options } : { type: 'enum', options };
}

function optionOf(text: string): EnumOption {
	const split = text.lastIndexOf('=');
	const [name, value] = [text.slice(0, split), text.slice(split + 1)];
	return { name, value: /^-?\d+$/.test(value) ? Number(value) : value };
}
