import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isReading } from '../../../../credentials/isReadRequest';
import { isDataObject } from '../../client/decode';
import type { ItemRequest, Permit } from '../../execution/itemRequest';
import { readOptions } from '../../execution/options';
import { readPaging } from '../../execution/paging';
import { Uploads } from '../../execution/upload';
import { isAbsent } from '../../input/coerceValue';
import { buildRequest, nameUnder, valueUnder } from '../../swagger/buildRequest';
import { carriesFile, type Endpoint, endpointWithKey } from '../../swagger/endpoint';
import { catalogueOf } from '../../swagger/load';

/** Rows. The server silently limits larger pages to this. */
const LARGEST_PAGE = 50;

/**
 * Reads the endpoint and parameters of one item, and converts the parameters to the types in the tenant's API description.
 *
 * @throws NodeOperationError that names the missing or invalid parameters, before anything is sent
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
	// Pages are set by Return All and Limit, unless a parameter sets one; some lists require a page
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
			description: `Correct these parameters of ${endpoint.key}, and run the node again.`,
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
 * Handles added filters without a value. Without them, all records would be returned, and the next node could change all
 * of them.
 *
 * @throws NodeOperationError, unless the option If a Filter Is Empty says otherwise
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
			'Enter a value, correct its expression, or remove the parameter. To change what happens, use Options > If a Filter Is Empty.',
	});
}

const isBlank = (value: unknown): boolean =>
	isAbsent(value) || (Array.isArray(value) && value.every(isAbsent));

/** Reads the files of the item, under the exact names of their parameters. */
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

async function findEndpoint(
	context: IExecuteFunctions,
	typed: string,
	itemIndex: number,
): Promise<Endpoint> {
	const { endpoints, source } = await catalogueOf(context, itemIndex);
	const endpoint = endpointWithKey(endpoints, typed);
	const key = typed.trim();
	if (endpoint) return endpoint;
	throw new NodeOperationError(
		context.getNode(),
		key === '' ? 'Endpoint is empty' : `The endpoint "${key}" does not exist`,
		{
			itemIndex,
			description:
				source === 'tenant'
					? 'Choose an endpoint from the list. Your server may have replaced this one with a newer one.'
					: 'Choose an endpoint from the list, or use the operation Send. The API description of your server could not be loaded, so newer endpoints are not known.',
		},
	);
}

/** Read as a whole, because n8n turns an empty number into 0 under the path `parameters.value`. */
function readValues(
	context: IExecuteFunctions,
	itemIndex: number,
): { values: Record<string, unknown>; strict: boolean } {
	const parameters: unknown = context.getNodeParameter('parameters', itemIndex, {});
	if (!isDataObject(parameters)) return { values: {}, strict: false };
	// Items usually have fields that are not parameters of the endpoint
	if (parameters.mappingMode === 'autoMapInputData') {
		return { values: context.getInputData()[itemIndex]?.json ?? {}, strict: false };
	}
	const { value } = parameters;
	return { values: isDataObject(value) ? value : {}, strict: true };
}
