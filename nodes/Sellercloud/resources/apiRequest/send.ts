import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { parseEndpoint } from '../../../../credentials/endpoint';
import { isReading } from '../../../../credentials/isReadRequest';
import { readCredential } from '../../client/credential';
import { isDataObject } from '../../client/decode';
import { PAGE_NAMES } from '../../client/pageNames';
import { addToQuery, isFullAddress, resolvePath } from '../../client/path';
import { METHODS, type Method, type Query } from '../../client/types';
import type { ItemRequest, Permit } from '../../execution/itemRequest';
import { readOptions, type ResponseOptions } from '../../execution/options';
import { type Paging, readPaging } from '../../execution/paging';
import { isParameterOn } from '../../input/switches';
import { asText, readJson, readPairs, textParameter } from './parameters';
import { readBody } from './requestBody';

/**
 * Reads and validates one item of Send.
 *
 * @throws NodeOperationError that names what is missing or wrong
 */
export async function send(
	context: IExecuteFunctions,
	itemIndex: number,
	permit: Permit,
): Promise<ItemRequest> {
	const method = readMethod(context, itemIndex);
	const typed = textParameter(context, 'path', itemIndex);
	const path = resolvePath(typed, isFullAddress(typed) ? await ownBase(context, itemIndex) : '');
	if (!path.ok) {
		throw new NodeOperationError(context.getNode(), path.message, {
			itemIndex,
			description: path.description,
		});
	}
	const query = { ...path.query, ...readQuery(context, itemIndex) };
	const headers = readHeaders(context, itemIndex);
	const names = [...Object.keys(query), ...Object.keys(headers)];
	const kind = isReading(method, path.path, names) ? 'read' : 'write';
	permit({ method, path: path.path, kind });
	const { timeout, response } = readOptions(context, itemIndex);
	return {
		request: {
			method,
			path: path.path,
			kind,
			query,
			headers,
			body: method === 'GET' || method === 'HEAD' ? undefined : await readBody(context, itemIndex),
			timeout,
		},
		response,
		paging: method === 'GET' ? pagingOf(context, itemIndex, query, response) : undefined,
	};
}

/** The paging; none when the query asks for a page itself. */
function pagingOf(
	context: IExecuteFunctions,
	itemIndex: number,
	query: Query,
	response: ResponseOptions,
): Paging | undefined {
	const asked = Object.keys(query).some((name) => /(^|\.)page(number|size)$/i.test(name));
	return asked ? undefined : readPaging(context, itemIndex, PAGE_NAMES, response);
}

/** The base URL of the credential: from its Endpoint, or for a team name from the last login. */
async function ownBase(context: IExecuteFunctions, itemIndex: number): Promise<string> {
	const { endpoint, baseUrl } = await readCredential(context, itemIndex);
	const parsed = parseEndpoint(String(endpoint ?? ''));
	return parsed.kind === 'baseUrl' ? parsed.baseUrl : String(baseUrl ?? '');
}

function readMethod(context: IExecuteFunctions, itemIndex: number): Method {
	const typed = textParameter(context, 'method', itemIndex).toUpperCase();
	const method = METHODS.find((known) => known === typed);
	if (method) return method;
	throw new NodeOperationError(context.getNode(), `Method "${typed}" is not supported`, {
		itemIndex,
		description: `Use one of ${METHODS.join(', ')}.`,
	});
}

function readQuery(context: IExecuteFunctions, itemIndex: number): Query {
	if (!isParameterOn(context, 'sendQuery', itemIndex)) return {};
	const entries =
		context.getNodeParameter('specifyQuery', itemIndex) === 'keypair'
			? readPairs(context, 'queryParameters', itemIndex)
			: Object.entries(readObject(context, 'jsonQuery', 'Query Parameters', itemIndex));
	const query: Query = {};
	for (const [name, value] of entries) {
		for (const each of [value].flat()) {
			if (each !== null && each !== undefined) addToQuery(query, name, asText(each));
		}
	}
	return query;
}

function readHeaders(context: IExecuteFunctions, itemIndex: number): Record<string, string> {
	if (!isParameterOn(context, 'sendHeaders', itemIndex)) return {};
	const entries =
		context.getNodeParameter('specifyHeaders', itemIndex) === 'keypair'
			? readPairs(context, 'headerParameters', itemIndex)
			: Object.entries(readObject(context, 'jsonHeaders', 'Headers', itemIndex));
	return Object.fromEntries(
		entries.map(([name, value]) => [name.trim().toLowerCase(), asText(value ?? '')]),
	);
}

function readObject(
	context: IExecuteFunctions,
	parameter: string,
	title: string,
	itemIndex: number,
): IDataObject {
	const value = readJson(context, parameter, itemIndex);
	if (isDataObject(value)) return value;
	throw new NodeOperationError(context.getNode(), `The JSON in ${title} must be an object`, {
		itemIndex,
		description: 'Enter names and values, e.g. {"model.pageNumber": 1}.',
	});
}
