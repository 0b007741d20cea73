import type { GenericValue, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { type Decoded, isDataObject } from '../../client/decode';
import { toNodeError, WEB_PAGE } from '../../client/errors';
import { pageIn } from '../../client/listPage';
import type { AnswerHead, ErrorPlace } from '../../client/types';
import type { ResponseOptions } from '../options';
import type { WholeAnswer } from './wholeAnswer';

/**
 * Turns an answer into items.
 *
 * @throws NodeApiError when the body is a web page, or is not JSON although Response Format is JSON
 */
export function toItems(
	answer: WholeAnswer,
	options: ResponseOptions,
	place: ErrorPlace,
): INodeExecutionData[] {
	const pairedItem = { item: place.itemIndex };
	const { content, ...head } = answer;
	if (content.kind === 'file') {
		const json = options.fullResponse ? fullResponse(head) : {};
		return [{ json, binary: { [options.outputField]: content.file }, pairedItem }];
	}
	const decoded: Decoded =
		options.responseFormat === 'text'
			? { kind: 'text', text: content.text }
			: checked(content.decoded, options, place);
	if (options.fullResponse) {
		return [{ json: { body: bodyOf(decoded), ...fullResponse(head) }, pairedItem }];
	}
	return rowsOf(decoded, head, options).map((json) => ({ json, pairedItem }));
}

function checked(decoded: Decoded, options: ResponseOptions, place: ErrorPlace): Decoded {
	if (options.neverError) return decoded;
	if (decoded.kind === 'html') throw toNodeError(WEB_PAGE, place);
	if (decoded.kind === 'text' && options.responseFormat === 'json') {
		throw new NodeApiError(
			place.node,
			{},
			{
				message: 'The response is not JSON',
				description: `Set Options > Response Format to Autodetect or Text. (${place.method} ${place.path})`,
				itemIndex: place.itemIndex,
			},
		);
	}
	return decoded;
}

function rowsOf(
	decoded: Decoded,
	{ status }: AnswerHead,
	{ outputField, splitItems, expected }: ResponseOptions,
): IDataObject[] {
	const page = expected === 'list' || expected === 'rows' ? pageIn(decoded) : undefined;
	if (page) return page.rows;
	switch (decoded.kind) {
		case 'empty':
			return [{ success: status < 300 }];
		case 'object': {
			const rows = rowsOfPage(decoded.object);
			return rows && splitItems ? rows.map((row) => asObject(row, outputField)) : [decoded.object];
		}
		case 'array':
			// A list of IDs, as bulk changes return it, is one answer and not a list of rows
			return splitItems && decoded.array.every(isDataObject)
				? decoded.array
				: [wrapped(outputField, decoded)];
		case 'value':
		case 'text':
		case 'html':
			return [wrapped(outputField, decoded)];
	}
}

const asObject = (row: GenericValue, field: string): IDataObject =>
	isDataObject(row) ? row : { [field]: row };

const wrapped = (field: string, decoded: Decoded): IDataObject => ({ [field]: bodyOf(decoded) });

/** The rows of a list, `{ Items, TotalResults }`. An empty list may have `Items: null`. */
function rowsOfPage(object: IDataObject): GenericValue[] | undefined {
	if (!('Items' in object && 'TotalResults' in object)) return undefined;
	if (object.Items === null) return [];
	return Array.isArray(object.Items) ? object.Items : undefined;
}

function bodyOf(decoded: Decoded): GenericValue {
	switch (decoded.kind) {
		case 'object':
			return decoded.object;
		case 'array':
			return decoded.array;
		case 'value':
			return decoded.value;
		case 'text':
		case 'html':
			return decoded.text;
		case 'empty':
			return '';
	}
}

const fullResponse = ({ headers, status, statusMessage }: AnswerHead): IDataObject => ({
	headers,
	statusCode: status,
	statusMessage,
});
