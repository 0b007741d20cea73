import type { IExecuteFunctions } from 'n8n-workflow';
import type { SendOptions } from '../client/types';
import type { ItemRequest, RunResult } from '../execution/itemRequest';
import { run } from '../execution/run';
import { findOne } from './findOne';
import type { ItemAccount } from './itemAccount';
import type { ItemInput } from './itemInput';
import { runJob } from './jobs/runJob';
import type { Operation, OperationContext } from './operation';
import { operationContext } from './operationContext';
import { operationResult } from './operationResult';
import { readPagesInBody } from './readPagesInBody';
import { rowsResult } from './rowsResult';
import { searchIds } from './searchIds';
import { sendEach } from './sendEach';

/** Returns the function that sends the request of one item and returns the output of the operation. */
export function execute(
	context: IExecuteFunctions,
	operation: Operation,
	{ checks, searches, values }: ItemInput,
	account: ItemAccount,
): NonNullable<ItemRequest['execute']> {
	return async (item, options) => {
		const itemValues = { values, zone: await account.zone() };
		const itemContext = operationContext(
			context,
			operation,
			item.request,
			options,
			itemValues,
			account,
		);
		const query = await searchIds(itemContext, searches);
		if (query === undefined) return rowsResult([], options.itemIndex);
		const request = searches.length > 0 ? { ...item.request, query } : item.request;
		const result =
			(await multipleRequests(context, operation, itemContext, item, options)) ??
			(await run(context, { ...item, request, execute: undefined }, options));
		return operationResult(context, operation, result, itemValues, checks);
	};
}

/** The result of an operation that sends more than one request; `undefined` for all others. */
async function multipleRequests(
	context: IExecuteFunctions,
	operation: Operation,
	itemContext: OperationContext,
	item: ItemRequest,
	options: SendOptions,
): Promise<RunResult | undefined> {
	if (operation.run) return rowsResult(await operation.run(itemContext), options.itemIndex);
	if (operation.each) return rowsResult(await sendEach(itemContext), options.itemIndex);
	if (operation.job) return await runJob(context, operation, itemContext, item, options);
	if (operation.findOne) {
		return rowsResult(await findOne(itemContext, operation.findOne), options.itemIndex);
	}
	return operation.pagesInBody
		? await readPagesInBody(itemContext, operation.pagesInBody, item, options)
		: undefined;
}
