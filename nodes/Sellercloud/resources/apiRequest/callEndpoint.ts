import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isReading } from '../../../../credentials/isReadRequest';
import { isDataObject } from '../../client/decode';
import type { ItemRequest, Permit } from '../../execution/itemRequest';
import { readOptions } from '../../execution/options';
import { readPaging } from '../../execution/paging';
import { Uploads } from '../../execution/files/uploads';
import { isAbsent } from '../../input/blank';
import { buildRequest, nameUnder, valueUnder } from '../../swagger/buildRequest';
import { carriesFile, type Endpoint, endpointWithKey } from '../../swagger/endpoint';
import { describeApi } from '../../swagger/describeApi';

/** Rows per page; the server silently reduces larger page sizes. */
const LARGEST_PAGE = 50;

/**
 * Reads and validates one item of Call Endpoint: the endpoint, and its parameters, coerced to the types in the tenant's
 * API description.
 *
 * @throws NodeOperationError that names what is missing or wrong
 */
export async function callEndpoint(
	context: IExecuteFunctions,
	itemIndex: number,
	permit: Permit,
): Promise<ItemRequest> {
	const key = String(
		context.getNodeParameter('endpoint', itemIndex, '', { extractValue: true }) ?? '',
	);
	const endpoint = await findEndpoint(context, key, itemIndex);
	const { method } = endpoint;
	const query = endpoint.parameters.filter((parameter) => parameter.in === 'query');
	const names = query.map(({ name }) => name);
	const kind = isReading(method, endpoint.path, names) ? 'read' : 'write';
	permit({ method, path: endpoint.path, kind });
	const read = readValues(context, itemIndex);
	const { strict } = read;
	const { values, isNone } = checkFilters(context, endpoint, read.values, itemIndex);
	const { pages } = endpoint;
	// Some lists require a page, so the first is requested unless the user enters one
	const asksForPage = pages !== undefined && !isAbsent(valueUnder(pages.number, values));
	const page = pages && {
		...(!asksForPage && { [pages.number]: 1 }),
		...(isAbsent(valueUnder(pages.size, values)) && { [pages.size]: LARGEST_PAGE }),
	};
	const { uploads, fileTexts } = await readUploads(context, endpoint, values, itemIndex);
	const built = buildRequest(endpoint, { ...page, ...values, ...fileTexts }, { strict });
	if (!built.ok) {
		throw new NodeOperationError(context.getNode(), built.problems.join('; '), {
			itemIndex,
			description: `Correct these parameters of ${endpoint.key} and try again.`,
		});
	}
	const { timeout, response } = readOptions(context, itemIndex);
	return {
		request: {
			method,
			path: built.path,
			kind,
			query: built.query,
			body:
				built.body === undefined
					? undefined
					: {
							contentType: 'application/json',
							text: JSON.stringify(built.body),
							files: uploads.files,
						},
			timeout,
		},
		response,
		paging: pages && !asksForPage ? readPaging(context, itemIndex, pages, response) : undefined,
		...(isNone && { execute: async () => ({ items: [], total: 0, pages: 0 }) }),
	};
}

/**
 * Checks for filters that are empty. Without them the request would return everything, and a following write would change
 * everything.
 *
 * @returns the values, and whether to return no rows instead of sending the request
 * @throws NodeOperationError for an empty filter, unless the user selected otherwise under If a Filter Is Empty
 */
function checkFilters(
	context: IExecuteFunctions,
	{ method, path, parameters, pages }: Endpoint,
	values: Record<string, unknown>,
	itemIndex: number,
): { values: Record<string, unknown>; isNone: boolean } {
	const isPage = (name: string) => name === pages?.number || name === pages?.size;
	const filters = parameters.filter(
		({ name, in: place, required }) =>
			(place === 'query' || (place === 'body' && isReading(method, path))) &&
			!required &&
			!isPage(name),
	);
	const blank = filters.find(
		({ name }) => nameUnder(name, values) !== undefined && isBlank(valueUnder(name, values)),
	);
	const choice = context.getNodeParameter('options', itemIndex, {}).ifFilterEmpty;
	if (!blank || choice === 'ignore') return { values, isNone: false };
	if (choice === 'noRows') return { values, isNone: true };
	throw new NodeOperationError(context.getNode(), `${blank.displayName} is empty`, {
		itemIndex,
		description:
			'Enter a value, check the expression in it, or remove the parameter. Set Options > If a Filter Is Empty to change what happens with empty filters.',
	});
}

const isBlank = (value: unknown): boolean =>
	isAbsent(value) || (Array.isArray(value) && value.every(isAbsent));

/** The files for parameters that take one, by the exact name of the parameter. */
async function readUploads(
	context: IExecuteFunctions,
	endpoint: Endpoint,
	values: Record<string, unknown>,
	itemIndex: number,
) {
	const uploads = new Uploads(context, itemIndex);
	const fileTexts: Record<string, unknown> = {};
	for (const parameter of endpoint.parameters) {
		const value = valueUnder(parameter.name, values);
		if (!carriesFile(endpoint, parameter) || isAbsent(value)) continue;
		fileTexts[parameter.name] = await uploads.textFor(value, parameter.displayName);
	}
	return { uploads, fileTexts };
}

function adviceFor(key: string, source: 'tenant' | 'snapshot'): string {
	if (source === 'snapshot') {
		return "Select one from the list, or use the Send operation. Your server's API description could not be read, so newer endpoints are not known.";
	}
	return key === ''
		? 'Select one from the list.'
		: 'Select one from the list. Your server may have replaced this one with a newer one.';
}

async function findEndpoint(
	context: IExecuteFunctions,
	typed: string,
	itemIndex: number,
): Promise<Endpoint> {
	const { endpoints, source } = await describeApi(context, itemIndex);
	const endpoint = endpointWithKey(endpoints, typed);
	const key = typed.trim();
	if (endpoint) return endpoint;
	throw new NodeOperationError(
		context.getNode(),
		key === '' ? 'Endpoint is empty' : `There is no endpoint "${key}"`,
		{
			itemIndex,
			description: adviceFor(key, source),
		},
	);
}

/** Reads the whole parameter, because n8n turns an empty number into 0 at the path `parameters.value`. */
function readValues(
	context: IExecuteFunctions,
	itemIndex: number,
): { values: Record<string, unknown>; strict: boolean } {
	const parameters: unknown = context.getNodeParameter('parameters', itemIndex, {});
	if (!isDataObject(parameters)) return { values: {}, strict: false };
	// An item has many fields that are not parameters of the endpoint
	if (parameters.mappingMode === 'autoMapInputData') {
		return { values: context.getInputData()[itemIndex]?.json ?? {}, strict: false };
	}
	const { value } = parameters;
	return { values: isDataObject(value) ? value : {}, strict: true };
}
