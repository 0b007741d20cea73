import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { pause } from '../client/cancellation';
import { errorPlace, toNodeError } from '../client/errors';
import type { RequestDescription, SendOptions } from '../client/types';
import { described } from '../execution/expected';
import type { ItemRequest, RunResult } from '../execution/itemRequest';
import { run } from '../execution/run';
import { exchange } from '../execution/sendAndRead';
import { isHollow } from '../input/blank';
import { comparable } from '../input/comparable';
import { RESPONSE } from './defaults';
import type { Check } from './itemInput';
import type { Given, Operation, Work } from './operation';

type Execute = NonNullable<ItemRequest['execute']>;

/** How one item's request becomes what the operation returns. */
export function execute(
	context: IExecuteFunctions,
	operation: Operation,
	checks: Check[],
	given: Given,
): Execute {
	return async (item, options) => {
		const work = workOf(context, operation, item.request, options, given);
		if (operation.run) {
			const result = rowsResult(await operation.run(work), options.itemIndex);
			return returned(context, operation, result, given, checks);
		}
		const more = operation.before ? await operation.before(work) : {};
		if (more === undefined) return rowsResult([], options.itemIndex);
		const request = { ...item.request, ...more };
		const result = await run(context, { ...item, request, execute: undefined }, options);
		return returned(context, operation, result, given, checks);
	};
}

/**
 * What the operation returns of a result.
 *
 * @throws NodeOperationError when it holds something else than was asked for
 */
export function returned(
	context: IExecuteFunctions,
	operation: Operation,
	{ items, ...result }: RunResult,
	given: Given,
	checks: Check[] = [],
): RunResult {
	const [first] = items;
	const pairedItem = first?.pairedItem;
	const itemIndex =
		typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : undefined;
	const rows = items.map(({ json }) => json);
	for (const { title, name, wanted } of checks) {
		if (rows.every((row) => wanted.includes(comparable(row[name])))) continue;
		throw new NodeOperationError(
			context.getNode(),
			`Sellercloud answered with something else than was asked for: ${title} does not match`,
			{
				itemIndex,
				description:
					'It ignores filters that it does not know. Nothing is returned, so that no wrong record is worked on.',
			},
		);
	}
	const json = operation.returns(rows, given);
	const hollow = operation.kind === 'read' ? json.findIndex(isHollow) : -1;
	if (hollow >= 0) {
		throw new NodeOperationError(
			context.getNode(),
			`Sellercloud answered with ${described({ kind: 'object', object: rows[hollow] ?? {} })}, none of which is known`,
			{
				itemIndex,
				description:
					'Nothing is returned, since the record would be empty. Switch off Simplify to see what Sellercloud answers.',
			},
		);
	}
	return {
		...result,
		items: json.map((row, index) => ({
			json: row,
			...(items[index]?.binary && { binary: items[index]?.binary }),
			pairedItem,
		})),
	};
}

function workOf(
	context: IExecuteFunctions,
	{ answers = 'done' }: Operation,
	request: RequestDescription,
	options: SendOptions,
	given: Given,
): Work {
	const node = context.getNode();
	const { itemIndex } = options;
	return {
		...given,
		request,
		attempt: async (more) => await exchange(context, { ...request, ...more }, RESPONSE, options),
		async call(more, expected = answers) {
			const item = { request: { ...request, ...more }, response: { ...RESPONSE, expected } };
			return (await run(context, item, options)).items.map(({ json }) => json);
		},
		failed: (failure) => toNodeError(failure, errorPlace(context, request, itemIndex)),
		wait: async (ms) => await pause(ms, options.signal),
		error: (message, description) =>
			new NodeOperationError(node, message, { itemIndex, description }),
	};
}

function rowsResult(rows: RunResult['items'][number]['json'][], item: number): RunResult {
	const items = rows.map((json) => ({ json, pairedItem: { item } }));
	return { items, total: rows.length, pages: 1 };
}
