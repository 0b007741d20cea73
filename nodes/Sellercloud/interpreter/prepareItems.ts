import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import { mapInOrder } from '../client/mapInOrder';
import type { RequestDescription } from '../client/types';
import { resultOrError, type NodeError } from '../execution/itemErrors';
import type { ItemRequest, PermitFor } from '../execution/itemRequest';
import type { ResponseOptions } from '../execution/options';
import { readPaging } from '../execution/paging';
import { setAt } from '../input/setAt';
import { isOn } from '../input/switches';
import { bulkCalls } from './bulkCalls';
import { RESPONSE, TIMEOUT } from './defaults';
import { dryRun } from './dryRun';
import { execute } from './execute';
import { FieldReader } from './fieldReader';
import { inOneCall } from './inOneCall';
import { ItemAccount, PARALLEL } from './itemAccount';
import type { ItemInput } from './itemInput';
import { waitProblem } from './jobs/jobRow';
import { lookUpIds } from './lookUpIds';
import type { Operation } from './operation';
import { operationContext } from './operationContext';
import type { PreparedItem } from './preparedItem';
import { withoutRepeated } from './repeatedEntries';
import { withinMaximumItems } from './withinMaximumItems';

/**
 * Reads all items of a curated operation and prepares a request for each.
 *
 * @returns in the order of the items; an error for each item that cannot be sent
 */
export async function prepareItems(
	context: IExecuteFunctions,
	operation: Operation,
	permitFor: PermitFor,
): Promise<Array<ItemRequest | NodeError>> {
	const found = await lookUpIds(context, operation.fields);
	const prepared = await mapInOrder(context.getInputData(), PARALLEL, async (_, itemIndex) => {
		const item = async () => {
			const { method, path, name } = operation;
			// A dry run changes nothing, so an agent without Allow Writes may use it
			const kind = isDryRun(context, operation, itemIndex) ? 'read' : operation.kind;
			permitFor(itemIndex)({ method, path: typeof path === 'string' ? path : name, kind });
			const account = new ItemAccount(context, itemIndex);
			const reader = new FieldReader(context, itemIndex, account, found);
			const input = await reader.read(operation.fields);
			const body = await completed(context, operation, input, itemIndex, account);
			return await toPrepared(context, operation, { ...input, body }, itemIndex, account);
		};
		return await resultOrError(context, itemIndex, item());
	});
	const { irreversible, bulk } = operation;
	const guarded = irreversible ? withinMaximumItems(context, prepared, irreversible) : prepared;
	if (!bulk) return guarded;
	const unique = withoutRepeated(context, guarded, bulk);
	return bulkCalls(context, inOneCall(context, unique, operation), operation, bulk);
}

/** The completed body. @throws NodeOperationError for values that do not go together, or an update without fields */
async function completed(
	context: IExecuteFunctions,
	{ fields, validate, complete, job, pin: place }: Operation,
	{ body, values }: ItemInput,
	itemIndex: number,
	account: ItemAccount,
): Promise<unknown> {
	const isUpdate = fields.some(({ name }) => name === 'updateFields');
	const nothing = isUpdate && body === undefined ? 'There are no changes to send' : undefined;
	const message = validate?.(values) ?? (job && waitProblem(values)) ?? nothing;
	if (message !== undefined) {
		throw new NodeOperationError(context.getNode(), message, {
			itemIndex,
			description: 'Nothing was sent. Correct the fields of this operation.',
		});
	}
	const object = isDataObject(body) ? body : {};
	const whole = complete ? complete(object, { values, zone: await account.zone() }) : body;
	const pin = place && (await account.pin(place.from));
	return place && pin ? setAt(isDataObject(whole) ? whole : {}, place.body, pin) : whole;
}

async function toPrepared(
	context: IExecuteFunctions,
	operation: Operation,
	input: ItemInput,
	itemIndex: number,
	account: ItemAccount,
): Promise<PreparedItem> {
	const request = requestOf(operation, input);
	const isDry = isDryRun(context, operation, itemIndex);
	const { pages, pagesInBody } = operation;
	const names = (typeof pages === 'function' ? pages(input.values) : pages) ?? pagesInBody?.names;
	const item: PreparedItem = {
		request: isDry ? { ...request, kind: 'read' } : request,
		response: responseOf(operation, input.values),
		paging: names && readPaging(context, itemIndex, names, RESPONSE),
		values: input.values,
		body: input.body,
		itemIndex,
		account,
		accountKey: operation.bulk && `${isDry} ${await account.key()}`,
		isSent: !isDry && !input.isNone,
		isDry,
	};
	if (isDry) return { ...item, execute: showing(context, operation, item, request) };
	if (input.isNone) return { ...item, execute: async () => ({ items: [], total: 0, pages: 0 }) };
	return { ...item, execute: execute(context, operation, input, account) };
}

/** Returns the function that shows the request of an item, with what the operation reads for that. */
function showing(
	context: IExecuteFunctions,
	operation: Operation,
	{ account, body, itemIndex, values }: PreparedItem,
	request: RequestDescription,
): NonNullable<ItemRequest['execute']> {
	const shown = dryRun(request, operation, body);
	return async (_, options) => {
		const more = operation.preview
			? await operation.preview(
					operationContext(
						context,
						operation,
						request,
						options,
						{ values, zone: await account.zone() },
						account,
					),
				)
			: {};
		const json = { ...shown, ...more };
		return { items: [{ json, pairedItem: { item: itemIndex } }], total: 1, pages: 1 };
	};
}

/** Whether the request is only shown. Some operations have the switch among their fields, and there it starts as on. */
function isDryRun(
	context: IExecuteFunctions,
	{ kind, fields }: Operation,
	itemIndex: number,
): boolean {
	if (kind === 'read') return false;
	if (fields.some(({ name }) => name === 'dryRun')) {
		return isOn({ dryRun: context.getNodeParameter('dryRun', itemIndex, true) }, 'dryRun');
	}
	const options: unknown = context.getNodeParameter('options', itemIndex, {});
	return isDataObject(options) && isOn(options, 'dryRun');
}

const responseOf = (
	{ expected = 'done' }: Operation,
	{ outputField }: IDataObject,
): ResponseOptions => ({
	...RESPONSE,
	expected,
	...(outputField !== undefined && { outputField: String(outputField || RESPONSE.outputField) }),
});

function requestOf(
	{ method, path, kind, timeout = TIMEOUT }: Operation,
	{ path: steps, query, body, values, uploads }: ItemInput,
): RequestDescription {
	const template = typeof path === 'function' ? path(values) : path;
	return {
		method,
		path: template.replace(/\{(\w+)\}/g, (_, name: string) => steps[name] ?? ''),
		kind,
		query,
		body:
			body === undefined
				? undefined
				: {
						contentType: 'application/json',
						text: JSON.stringify(body),
						files: uploads.files,
					},
		timeout,
	};
}
