import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import type { RequestDescription } from '../client/types';
import { caught, type NodeError } from '../execution/itemErrors';
import type { ItemRequest, PermitFor } from '../execution/itemRequest';
import type { ResponseOptions } from '../execution/options';
import { readPaging } from '../execution/paging';
import { setAt } from '../input/setAt';
import { isOn } from '../input/switches';
import { grouped } from './bulkCalls';
import { RESPONSE, TIMEOUT } from './defaults';
import { dryRunOf } from './dryRun';
import { execute } from './execute';
import { FieldReader } from './fieldReader';
import type { Reading } from './itemInput';
import { lookUpIds } from './lookUps';
import { withinMaximum } from './maximumItems';
import type { Operation } from './operation';
import type { Prepared } from './prepared';

/**
 * Reads all items of a curated operation, and makes of each a request that is ready to be sent.
 *
 * @returns in the order of the items, with the error of those that are not fit to be sent
 */
export async function prepareOperation(
	context: IExecuteFunctions,
	operation: Operation,
	permitFor: PermitFor,
): Promise<Array<ItemRequest | NodeError>> {
	const credentials = await context.getCredentials('sellercloudApi', 0);
	const zone = String(credentials.timezone || context.getTimezone());
	const pin = operation.pin && String(credentials[operation.pin.from] ?? '');
	const found = await lookUpIds(context, operation.fields);
	const prepared = await Promise.all(
		context.getInputData().map(async (_, itemIndex) => {
			const reader = new FieldReader(context, itemIndex, { zone, found });
			const item = async () => {
				const { method, path, name, kind } = operation;
				permitFor(itemIndex)({ method, path: typeof path === 'string' ? path : name, kind });
				const reading = await reader.read(operation.fields);
				const body = completed(context, operation, reading, { itemIndex, pin, zone });
				return toPrepared(context, operation, { ...reading, body }, { itemIndex, zone });
			};
			return await caught(context, itemIndex, item());
		}),
	);
	const { irreversible, bulk } = operation;
	const guarded = irreversible ? withinMaximum(context, prepared, irreversible) : prepared;
	return bulk ? grouped(context, guarded, operation, bulk) : guarded;
}

/** @throws NodeOperationError for values that do not go together, and for a change that changes nothing */
function completed(
	context: IExecuteFunctions,
	{ fields, problem, complete, pin: place }: Operation,
	{ body, values }: Reading,
	{ itemIndex, pin, zone }: { itemIndex: number; pin?: string; zone: string },
): unknown {
	const isUpdate = fields.some(({ name }) => name === 'updateFields');
	const nothing = isUpdate && body === undefined ? 'There is nothing to change' : undefined;
	const message = problem?.(values) ?? nothing;
	if (message !== undefined) {
		throw new NodeOperationError(context.getNode(), message, {
			itemIndex,
			description: 'Look at the fields of this operation. Nothing was sent.',
		});
	}
	const object = isDataObject(body) ? body : {};
	const whole = complete ? complete(object, values, zone) : body;
	return place && pin ? setAt(isDataObject(whole) ? whole : {}, place.body, pin) : whole;
}

function toPrepared(
	context: IExecuteFunctions,
	operation: Operation,
	reading: Reading,
	{ itemIndex, zone }: { itemIndex: number; zone: string },
): Prepared {
	const request = requestOf(operation, reading);
	const given = { values: reading.values, zone };
	const options: unknown = context.getNodeParameter('options', itemIndex, {});
	const isDry = operation.kind !== 'read' && isDataObject(options) && isOn(options, 'dryRun');
	const { pages } = operation;
	const names = typeof pages === 'function' ? pages(reading.values) : pages;
	const item: Prepared = {
		// Nothing is changed by what is not sent, so an agent that only reads may ask for it
		request: isDry ? { ...request, kind: 'read' } : request,
		response: responseOf(operation, reading.values),
		paging: names && readPaging(context, itemIndex, names, RESPONSE),
		given,
		body: reading.body,
		itemIndex,
		isSent: !isDry && !reading.isNone,
	};
	if (isDry) {
		const rows = [dryRunOf(request, operation, reading.body)];
		return {
			...item,
			execute: async () => ({ items: paired(rows, itemIndex), total: 1, pages: 1 }),
		};
	}
	if (reading.isNone) return { ...item, execute: async () => ({ items: [], total: 0, pages: 0 }) };
	return { ...item, execute: execute(context, operation, reading.checks, given) };
}

const responseOf = (
	{ answers: expected = 'done' }: Operation,
	{ outputField }: IDataObject,
): ResponseOptions => ({
	...RESPONSE,
	expected,
	...(expected === 'file' && { outputField: String(outputField || RESPONSE.outputField) }),
});

const paired = (rows: IDataObject[], item: number) =>
	rows.map((json) => ({ json, pairedItem: { item } }));

function requestOf(
	{ method, path, kind }: Operation,
	{ path: steps, query, body, values, uploads }: Reading,
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
		timeout: TIMEOUT,
	};
}

/** Which operation the node is set to. @throws NodeOperationError for one that there is not */
export function operationIn(
	context: IExecuteFunctions,
	operations: Operation[],
	value: string,
): Operation {
	const operation = operations.find((one) => one.value === value);
	if (operation) return operation;
	throw new NodeOperationError(context.getNode(), `There is no operation "${value}"`, {
		description: 'Choose an operation from the list.',
	});
}
