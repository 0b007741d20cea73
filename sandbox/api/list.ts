import type { World } from '../world';
import { query, type Arguments, type Parameter } from './arguments';
import { operation, type Operation } from './operation';
import { refuseMissingArgument } from './refusals';
import type { Shape } from './shape';
import { integer } from './values';

const DEFAULT_PAGE_SIZE = 10;
/** Larger pages are cut to this without a word. */
const MAX_PAGE_SIZE = 50;

const pageNumber = query('model.pageNumber', integer);
const pageSize = query('model.pageSize', integer);

/** A list parameter and the test that it turns into once it has a value. */
export interface Filter<Row> {
	parameter: Parameter<unknown>;
	/** Undefined when the request does not use this filter. */
	test(args: Arguments, world: World): ((row: Row) => boolean) | undefined;
}

export function filter<Row, T>(
	parameter: Parameter<T>,
	matches: (row: Row, value: T, world: World) => boolean,
): Filter<Row> {
	return preparedFilter(parameter, (value, world) => (row) => matches(row, value, world));
}

/** A filter whose value is worked upon once a request instead of once a row. */
export function preparedFilter<Row, T>(
	parameter: Parameter<T>,
	prepare: (value: T, world: World) => (row: Row) => boolean,
): Filter<Row> {
	return {
		parameter,
		test(args, world) {
			const value = args.get(parameter);
			const isUsed = value !== undefined && !(Array.isArray(value) && value.length === 0);
			return isUsed ? prepare(value, world) : undefined;
		},
	};
}

interface ListDefinition<Row> {
	path: string;
	operationId: string;
	tag: string;
	summary: string;
	filters: ReadonlyArray<Filter<Row>>;
	/** All rows, in the order of an unsorted answer. */
	rows(world: World): Row[];
	sorting?: { parameters: ReadonlyArray<Parameter<unknown>>; sort: Sort<Row> };
	shape: Shape<Row>;
}

export type Sort<Row> = (rows: Row[], args: Arguments) => Row[];

/**
 * A list call: filters that are all optional, pages, `{Items, TotalResults}`. A request that binds
 * none of its parameters is refused, because the one argument that holds them is then missing.
 */
export function listOperation<Row>(definition: ListDefinition<Row>): Operation {
	const { filters, rows, sorting, shape, ...description } = definition;
	const parameters = [
		...filters.map(({ parameter }) => parameter),
		...(sorting?.parameters ?? []),
		pageNumber,
		pageSize,
	];
	return operation({
		...description,
		method: 'GET',
		parameters,
		answer: {
			type: 'object',
			properties: {
				Items: { type: 'array', items: shape.schema },
				TotalResults: { type: 'integer', format: 'int32' },
			},
		},
		handle({ args, world }) {
			if (!args.hasAny(parameters)) throw refuseMissingArgument('model');
			const tests = filters.flatMap((one) => one.test(args, world) ?? []);
			const all = rows(world);
			const matching =
				tests.length > 0 ? all.filter((row) => tests.every((test) => test(row))) : all;
			const sorted = sorting ? sorting.sort(matching, args) : matching;
			return {
				Items: pageOf(sorted, args.get(pageNumber), args.get(pageSize)).map((row) =>
					shape.of(row, world),
				),
				TotalResults: matching.length,
			};
		},
	});
}

/** The rows of one page. */
export function pageOf<Row>(rows: Row[], wanted?: number, wantedSize?: number): Row[] {
	const size = Math.min(atLeastOne(wantedSize) ?? DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
	const number = atLeastOne(wanted) ?? 1;
	return rows.slice((number - 1) * size, number * size);
}

function atLeastOne(value: number | undefined): number | undefined {
	return value !== undefined && value >= 1 ? value : undefined;
}
