import type { INode } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { toItems } from '../../../nodes/Sellercloud/execution/answer/toItems';
import {
	TextContent,
	type WholeAnswer,
} from '../../../nodes/Sellercloud/execution/answer/wholeAnswer';
import type { ResponseOptions } from '../../../nodes/Sellercloud/execution/options';

const node: INode = {
	id: '1',
	name: 'Sellercloud',
	type: 'n8n-nodes-sellercloud.sellercloud',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const PLACE = { node, itemIndex: 3, method: 'GET', path: '/api/Orders' };
const OPTIONS: ResponseOptions = {
	fullResponse: false,
	neverError: false,
	responseFormat: 'autodetect',
	outputField: 'data',
	splitItems: true,
};
const HEADERS = { 'content-type': 'application/json' };
const PAGE = '<!DOCTYPE html><html></html>';

const answerOf = (text: string, status = 200): WholeAnswer => ({
	status,
	statusMessage: 'OK',
	headers: HEADERS,
	content: new TextContent(text),
});
const items = (text: string, options: Partial<ResponseOptions> = {}, status = 200) =>
	toItems(answerOf(text, status), { ...OPTIONS, ...options }, PLACE);
const rows = (...given: Parameters<typeof items>) => items(...given).map(({ json }) => json);

const LIST = '{"Items":[{"ID":1},{"ID":2}],"TotalResults":2}';

describe('an answer becomes items', () => {
	test.each<[string, string, object[], object[]]>([
		['a page', LIST, [{ ID: 1 }, { ID: 2 }], [JSON.parse(LIST)]],
		['an empty page', '{"Items":[],"TotalResults":0}', [], [{ Items: [], TotalResults: 0 }]],
		['a page of null', '{"Items":null,"TotalResults":0}', [], [{ Items: null, TotalResults: 0 }]],
		[
			'a page of values',
			'{"Items":["a",2],"TotalResults":2}',
			[{ data: 'a' }, { data: 2 }],
			[{ Items: ['a', 2], TotalResults: 2 }],
		],
		['an object', '{"ID":1}', [{ ID: 1 }], [{ ID: 1 }]],
		['Items alone', '{"Items":[{"ID":1}]}', [{ Items: [{ ID: 1 }] }], [{ Items: [{ ID: 1 }] }]],
		[
			'a list of objects',
			'[{"a":1},{"a":2}]',
			[{ a: 1 }, { a: 2 }],
			[{ data: [{ a: 1 }, { a: 2 }] }],
		],
		['a list of ids', '[1,2]', [{ data: [1, 2] }], [{ data: [1, 2] }]],
		['a mixed list', '[{"a":1},2]', [{ data: [{ a: 1 }, 2] }], [{ data: [{ a: 1 }, 2] }]],
		['an empty list', '[]', [], [{ data: [] }]],
		['an id', '5000123', [{ data: 5000123 }], [{ data: 5000123 }]],
		['a string', '"abc"', [{ data: 'abc' }], [{ data: 'abc' }]],
		['null', 'null', [{ data: null }], [{ data: null }]],
		['nothing', '', [{ success: true }], [{ success: true }]],
		['text', 'SKU,Qty', [{ data: 'SKU,Qty' }], [{ data: 'SKU,Qty' }]],
	])('%s', (_, text, split, whole) => {
		expect(rows(text)).toEqual(split);
		expect(rows(text, { splitItems: false })).toEqual(whole);
		for (const { pairedItem } of items(text)) expect(pairedItem).toEqual({ item: 3 });
	});

	test('under the field that the user named', () => {
		expect(rows('7', { outputField: 'id' })).toEqual([{ id: 7 }]);
		expect(rows('{"Items":[7],"TotalResults":1}', { outputField: 'id' })).toEqual([{ id: 7 }]);
	});

	test.each<[string, unknown]>([
		[LIST, JSON.parse(LIST)],
		['[1,2]', [1, 2]],
		['7', 7],
		['null', null],
		['', ''],
		['text', 'text'],
	])('whole, with status and headers: %j', (text, body) => {
		expect(items(text, { fullResponse: true })).toEqual([
			{
				json: { body, headers: HEADERS, statusCode: 200, statusMessage: 'OK' },
				pairedItem: { item: 3 },
			},
		]);
	});

	test.each(['', LIST, '7', PAGE, 'text'])('as text, untouched: %j', (text) => {
		expect(rows(text, { responseFormat: 'text' })).toEqual([{ data: text }]);
	});

	test('with the file in a binary field', () => {
		const file = { data: 'AA==', mimeType: 'application/pdf', fileName: 'a.pdf' };
		const answer: WholeAnswer = { ...answerOf(''), content: { kind: 'file', file } };
		const options = { ...OPTIONS, outputField: 'pdf' };
		expect(toItems(answer, options, PLACE)).toEqual([
			{ json: {}, binary: { pdf: file }, pairedItem: { item: 3 } },
		]);
		expect(toItems(answer, { ...options, fullResponse: true }, PLACE)).toEqual([
			{
				json: { headers: HEADERS, statusCode: 200, statusMessage: 'OK' },
				binary: { pdf: file },
				pairedItem: { item: 3 },
			},
		]);
	});
});

describe('an answer that is not what it has to be', () => {
	const errorOf = (...given: Parameters<typeof items>): NodeApiError => {
		try {
			items(...given);
		} catch (error) {
			if (error instanceof NodeApiError) return error;
		}
		throw new Error('It was taken for data');
	};

	test.each<Partial<ResponseOptions>>([{}, { responseFormat: 'json' }, { fullResponse: true }])(
		'a web page fails with %j',
		(options) => {
			const error = errorOf(PAGE, options);
			expect(error.message).toMatch(/^The server returned a web page/);
			expect(error.context.itemIndex).toBe(3);
		},
	);

	test('text fails where JSON was asked for', () => {
		const error = errorOf('SKU,Qty', { responseFormat: 'json' });
		expect(error.message).toBe('The response is not JSON');
		expect(error.description).toContain('GET /api/Orders');
		expect(error.context.itemIndex).toBe(3);
	});

	test('is handed over when no error is wanted', () => {
		const options: Partial<ResponseOptions> = { neverError: true, responseFormat: 'json' };
		expect(rows(PAGE, options)).toEqual([{ data: PAGE }]);
		expect(rows('SKU,Qty', options)).toEqual([{ data: 'SKU,Qty' }]);
		expect(rows('', options, 404)).toEqual([{ success: false }]);
		expect(rows('{"Message":"x"}', options, 500)).toEqual([{ Message: 'x' }]);
	});
});
