import type { GenericValue, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import type { SendOptions } from '../client/types';
import { isTool } from '../execution/agent/agentTool';
import { resultOrError, isNodeError, type NodeError } from '../execution/itemErrors';
import type { ItemRequest, RunResult } from '../execution/itemRequest';
import { run } from '../execution/run';
import { bulkRequest, callKeyOf, entriesIn, hasEntries, identified } from './bulkEntries';
import { errorOf, refusedEntry } from './bulkErrors';
import { changedIds } from './changedIds';
import { dryRun } from './dryRun';
import { hasChangedNothing } from './hasChangedNothing';
import { runJob } from './jobs/runJob';
import type { Bulk, ItemValues, Operation, OperationContext } from './operation';
import { operationContext } from './operationContext';
import { operationResult } from './operationResult';
import type { PreparedItem } from './preparedItem';
import { rowsResult } from './rowsResult';

/** Status codes of rejections that one entry of the list may have caused. */
const REFUSALS = ['400', '404', '409', '500'];

interface Group {
	/** Position among the groups in the order of sending. */
	order: number;
	members: PreparedItem[];
	/** The entries to send, by their identity. */
	entries: Map<string, GenericValue>;
	results?: Promise<Map<PreparedItem, RunResult | NodeError>>;
}

/**
 * Groups items of one account whose requests differ only in the list of their body into one call. Each item gets its own result.
 *
 * A group is sent when its first item is due. An item does not join a group that is sent before another group with the
 * same entry: the value of the last item is the one that remains.
 */
export function bulkCalls(
	context: IExecuteFunctions,
	prepared: Array<PreparedItem | NodeError>,
	operation: Operation,
	bulk: Bulk,
): Array<ItemRequest | NodeError> {
	const open = new Map<string, Group>();
	const lastGroups = new Map<string, Group>();
	let count = 0;
	return prepared.map((item) => {
		if (isNodeError(item) || !hasEntries(item, bulk)) return item;
		if (!item.isSent && !(item.isDry && bulk.oneResult)) return item;
		const key = callKeyOf(item, bulk);
		const entries = identified(item, bulk);
		const touchKey = (id: string) => `${item.accountKey}\n${item.request.path}\n${id}`;
		const fits = (group: Group) =>
			group.entries.size + [...entries.keys()].filter((id) => !group.entries.has(id)).length <=
				bulk.size &&
			[...entries].every(([id, entry]) => {
				const present = group.entries.get(id);
				const isSame =
					present === undefined ||
					(!bulk.adds && JSON.stringify(present) === JSON.stringify(entry));
				return isSame && (lastGroups.get(touchKey(id))?.order ?? 0) <= group.order;
			});
		const known = open.get(key);
		const group: Group =
			known && fits(known) ? known : { order: ++count, members: [], entries: new Map() };
		open.set(key, group);
		group.members.push(item);
		for (const [id, entry] of entries) {
			group.entries.set(id, entry);
			lastGroups.set(touchKey(id), group);
		}
		const execute: ItemRequest['execute'] = async (_, options) => {
			group.results ??= sendGroup(context, operation, bulk, group.members, options);
			const result = (await group.results).get(item);
			if (result === undefined || isNodeError(result)) throw errorOf(result, context, item);
			const itemValues = await itemValuesOf(item);
			const reason = bulk.refused?.(
				result.items.map(({ json }) => json),
				itemValues,
			);
			if (reason !== undefined) throw refusedEntry(context, reason, item, bulk);
			if (bulk.oneResult && group.members[0] !== item) return rowsResult([]);
			const pairedItem = pairedWith(bulk.oneResult ? group.members : [item]);
			const items = result.items.map((one) => ({ ...one, pairedItem }));
			if (item.isDry) return { ...result, items };
			return operationResult(context, operation, { ...result, items }, itemValues);
		};
		return { ...item, execute };
	});
}

/** What output is linked to: one input item, or all items of a call. */
function pairedWith(members: PreparedItem[]): INodeExecutionData['pairedItem'] {
	const [first, ...others] = members.map(({ itemIndex }) => ({ item: itemIndex }));
	return first && others.length > 0 ? [first, ...others] : first;
}

const itemValuesOf = async ({ values, account }: PreparedItem): Promise<ItemValues> => ({
	values,
	zone: await account.zone(),
});

/** Sends one call for all members. If it is rejected, sends each half, until the entry that caused it is found. */
async function sendGroup(
	context: IExecuteFunctions,
	operation: Operation,
	bulk: Bulk,
	members: PreparedItem[],
	options: SendOptions,
): Promise<Map<PreparedItem, RunResult | NodeError>> {
	const [first] = members;
	if (!first) return new Map();
	const entries = new Map(members.flatMap((one) => [...identified(one, bulk)]));
	const { path } = first.request;
	const target = bulkRequest({ path, body: first.body }, bulk, [...entries.values()]);
	const request = {
		...first.request,
		path: target.path,
		body: { contentType: 'application/json', text: JSON.stringify(target.body) },
	};
	const { itemIndex } = first;
	const sent = { request, response: first.response };
	const own = { ...options, itemIndex };
	const shared = async () =>
		operationContext(context, operation, request, own, await itemValuesOf(first), first.account);
	const running = first.isDry
		? Promise.resolve(rowsResult([dryRun(request, operation, target.body)]))
		: sendCall(context, operation, shared, sent, own);
	const result = await resultOrError(context, itemIndex, running);
	const continues = context.continueOnFail() || isTool(context);
	const mayDivide = members.length > 1 && continues && isRefusal(result);
	// A write must not be repeated, not even in parts, unless it has changed nothing
	const isDivisible =
		mayDivide &&
		(operation.kind !== 'write' ||
			(await hasChangedNothing(context, bulk, shared, [...entries.values()], itemIndex)));
	if (!isDivisible) return await eachResult(context, bulk, members, result, options);
	const middle = Math.ceil(members.length / 2);
	const halves = [members.slice(0, middle), members.slice(middle)];
	const results = new Map<PreparedItem, RunResult | NodeError>();
	for (const half of halves) {
		for (const entry of await sendGroup(context, operation, bulk, half, options)) {
			results.set(...entry);
		}
	}
	return results;
}

async function sendCall(
	context: IExecuteFunctions,
	operation: Operation,
	shared: () => Promise<OperationContext>,
	sent: ItemRequest,
	options: SendOptions,
): Promise<RunResult> {
	if (!operation.job && !operation.run) return await run(context, sent, options);
	return operation.run
		? rowsResult(await operation.run(await shared()))
		: await runJob(context, operation, await shared(), sent, options);
}

/** The result of the call for each item; an error for items whose record does not exist. */
async function eachResult(
	context: IExecuteFunctions,
	bulk: Bulk,
	members: PreparedItem[],
	result: RunResult | NodeError,
	options: SendOptions,
): Promise<Map<PreparedItem, RunResult | NodeError>> {
	const results = new Map(members.map((member) => [member, result]));
	if (!bulk.missing || isNodeError(result)) return results;
	const changed = new Set(changedIds(result.items.map(({ json }) => json)));
	const idOfMember = (member: PreparedItem) => Number(entriesIn(member, bulk)[0]);
	const unconfirmed = members.filter((member) => !changed.has(idOfMember(member)));
	if (unconfirmed.length === 0) return results;
	const ids = [...new Set(unconfirmed.map(idOfMember))];
	const itemIndex = unconfirmed[0]?.itemIndex ?? options.itemIndex;
	const missing = await resultOrError(
		context,
		itemIndex,
		bulk.missing(context, ids, { ...options, itemIndex }),
	);
	for (const member of unconfirmed) {
		results.set(
			member,
			isNodeError(missing) ? missing : (missing.get(idOfMember(member)) ?? result),
		);
	}
	return results;
}

const isRefusal = (result: RunResult | NodeError): boolean =>
	result instanceof NodeApiError &&
	!result.context.isThrottled &&
	REFUSALS.includes(String(result.httpCode));
