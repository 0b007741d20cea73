import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { accountOperations } from './account';
import { cancellableSleep } from './client/cancellation';
import { mapInOrder } from './client/mapInOrder';
import { ReadLane } from './client/readLane';
import { errorForAgent, itemForAgent } from './execution/agent/agentOutput';
import {
	limitedForAgent,
	hidesCustomerData,
	isTool,
	permitForTool,
} from './execution/agent/agentTool';
import { companyHint } from './execution/companyHint';
import { Hints } from './execution/hints';
import {
	resultOrError,
	errorItem,
	isNodeError,
	type NodeError,
	withProgress,
} from './execution/itemErrors';
import type { PermitFor, ReadItem } from './execution/itemRequest';
import { applySelection } from './execution/selectFields';
import { findOperation, unknownOperation } from './interpreter/findOperation';
import { prepareItems } from './interpreter/prepareItems';
import { resources } from './resources';
import { type ItemRequest, readPace, requestOperations, run } from './resources/apiRequest';

/** Lists that are read at the same time, each with several calls, if the user does not choose a number. */
const LISTS_AT_ONCE = 4;

/**
 * Runs the operation for every item and links each output item to its input item.
 *
 * All items are validated before the first request is sent, so that a mistake in one item does not leave the changes of
 * the items before it behind. Reads run in parallel; writes run one at a time in the order of the items.
 *
 * @throws NodeApiError or NodeOperationError of the first failed item, unless the node continues on errors or is a tool
 */
export async function route(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const tool = isTool(context);
	const goOn = tool || context.continueOnFail();
	const prepared = await prepare(context);
	const mistake = prepared.find(isNodeError);
	if (mistake && !goOn) throw mistake;

	const reads = prepared.every((item) => isNodeError(item) || item.request.kind === 'read');
	const results = await runAll(context, prepared, reads, goOn);
	const failed = results.findIndex(isNodeError);
	const error = results[failed];
	if (!goOn && isNodeError(error)) {
		throw reads ? error : withProgress(error, failed, prepared.length);
	}
	return [
		results.flatMap((result, itemIndex) => {
			if (!isNodeError(result)) return result ?? [];
			return tool
				? errorForAgent(result, itemIndex, hidesCustomerData(context, itemIndex))
				: errorItem(context, result, itemIndex);
		}),
	];
}

async function prepare(context: IExecuteFunctions): Promise<Array<ItemRequest | NodeError>> {
	const tool = isTool(context);
	const permitFor: PermitFor = (itemIndex) => (tool ? permitForTool(context, itemIndex) : () => {});
	const prepared = await prepareAll(context, permitFor);
	return tool
		? prepared.map((item) => (isNodeError(item) ? item : limitedForAgent(item)))
		: prepared;
}

/** The operations that are code rather than data, by resource. */
const readers: Record<string, Record<string, ReadItem>> = {
	account: accountOperations,
	apiRequest: requestOperations,
};

async function prepareAll(
	context: IExecuteFunctions,
	permitFor: PermitFor,
): Promise<Array<ItemRequest | NodeError>> {
	const operation = String(context.getNodeParameter('operation', 0));
	const resource = resources.find(({ value }) => value === context.getNodeParameter('resource', 0));
	if (resource) {
		const chosen = findOperation(context, resource.operations, operation);
		return await prepareItems(context, chosen, permitFor);
	}
	const read = readers[String(context.getNodeParameter('resource', 0))]?.[operation];
	if (!read) throw unknownOperation(context, operation);
	const readItem = async (itemIndex: number) =>
		await read(context, itemIndex, permitFor(itemIndex));
	return await Promise.all(
		context
			.getInputData()
			.map(async (_, itemIndex) => await resultOrError(context, itemIndex, readItem(itemIndex))),
	);
}

async function runAll(
	context: IExecuteFunctions,
	prepared: Array<ItemRequest | NodeError>,
	reads: boolean,
	goOn: boolean,
): Promise<Array<INodeExecutionData[] | NodeError>> {
	const { concurrency, batchSize, batchInterval } = readPace(context);
	const lane = new ReadLane(concurrency);
	const hasLists = prepared.some((item) => !isNodeError(item) && item.paging);
	const atOnce = () =>
		Math.min(lane.width, hasLists && concurrency === undefined ? LISTS_AT_ONCE : lane.most);
	const signal = context.getExecutionCancelSignal();
	const notes = new Hints();
	const onWait = notes.addWait.bind(notes);
	const runItem = async (item: ItemRequest, itemIndex: number) => {
		const options = { itemIndex, signal, lane, onWait };
		const { items, total, pages, note } = item.execute
			? await item.execute(item, options)
			: await run(context, item, options);
		notes.addPages(pages > 1 ? pages : 0);
		if (item.paging && item.paging.limit === undefined) notes.addMissing(total - items.length);
		const hint = total === 0 ? companyHint(item.request) : undefined;
		if (hint !== undefined) notes.addEmptyList(hint);
		if (note !== undefined) notes.addNote(note);
		const selected = applySelection(items, item.response.selection);
		if (!isTool(context)) return selected;
		const hides = hidesCustomerData(context, itemIndex);
		return [itemForAgent(selected, total, hides, itemIndex, note ?? hint)];
	};
	const results: Array<INodeExecutionData[] | NodeError> = [];
	for (let first = 0; first < prepared.length; first += batchSize) {
		if (first > 0) await cancellableSleep(batchInterval, signal);
		const batch = await mapInOrder(
			prepared.slice(first, first + batchSize),
			reads ? atOnce : 1,
			async (item, index) =>
				isNodeError(item)
					? item
					: await resultOrError(context, first + index, runItem(item, first + index)),
			(result) => goOn || !isNodeError(result),
		);
		for (const result of batch) results.push(result);
		if (!goOn && batch.some(isNodeError)) break;
	}
	notes.addDelay(lane.delayed);
	notes.show(context);
	return results;
}
