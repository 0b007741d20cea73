import type { World } from '../world';
import type { Schema } from './schema';

/** One member of an answer: how it is described and where its value comes from. */
export type Field<Row> = readonly [schema: Schema, value: (row: Row, world: World) => unknown];

/** What an answer looks like: its schema and the projection that gives it, from one table. */
export interface Shape<Row> {
	schema: Schema;
	of(row: Row, world: World): unknown;
}

export function shape<Row>(id: string, fields: Record<string, Field<Row>>): Shape<Row> {
	const entries = Object.entries(fields);
	return {
		schema: {
			$id: id,
			type: 'object',
			properties: Object.fromEntries(entries.map(([name, [schema]]) => [name, schema])),
		},
		of(row, world) {
			const answer: Record<string, unknown> = {};
			for (const [name, [, value]] of entries) answer[name] = value(row, world) ?? null;
			return answer;
		},
	};
}

/** A member with a shape of its own. */
export function nested<Row, Inner>(
	inner: Shape<Inner>,
	value: (row: Row, world: World) => Inner | undefined,
): Field<Row> {
	return [
		inner.schema,
		(row, world) => {
			const found = value(row, world);
			return found === undefined ? null : inner.of(found, world);
		},
	];
}

/** A member that is a list of shaped values. */
export function nestedList<Row, Inner>(
	inner: Shape<Inner>,
	values: (row: Row, world: World) => readonly Inner[],
): Field<Row> {
	return [
		{ type: 'array', items: inner.schema },
		(row, world) => values(row, world).map((value) => inner.of(value, world)),
	];
}
