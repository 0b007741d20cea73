import type { INodeParameters } from 'n8n-workflow';
import { inSandbox } from '../../support/core/fixture';

interface Case {
	name: string;
	/** What the server answers. */
	status?: number;
	reason?: string;
	body: unknown;
	type?: string;
	/** What the user chose. */
	options?: INodeParameters;
	/** What comes out. */
	items?: unknown[];
	message?: RegExp;
	description?: RegExp;
	/** A request other than GET /api/Warehouses. */
	method?: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const PAGE = '<!DOCTYPE html><html><body>Sign in</body></html>';

const answers: Case[] = [
	{ name: 'an object', body: { ID: 1 }, items: [{ ID: 1 }] },
	{
		name: 'a page of rows',
		body: { Items: [{ ID: 1 }, { ID: 2 }], TotalResults: 2 },
		items: [{ ID: 1 }, { ID: 2 }],
	},
	{
		name: 'a page, not split',
		body: { Items: [{ ID: 1 }], TotalResults: 9 },
		options: { splitItems: false },
		items: [{ Items: [{ ID: 1 }], TotalResults: 9 }],
	},
	{ name: 'an empty page', body: { Items: null, TotalResults: 0 }, items: [] },
	{ name: 'a list of objects', body: [{ ID: 1 }, { ID: 2 }], items: [{ ID: 1 }, { ID: 2 }] },
	{ name: 'a list of changed ids', body: [5, 6], items: [{ data: [5, 6] }] },
	{ name: 'an empty list', body: [], items: [] },
	{ name: 'a bare integer', body: '4711', items: [{ data: 4711 }] },
	{
		name: 'a bare integer in a field of choice',
		body: '4711',
		options: { outputPropertyName: 'id' },
		items: [{ id: 4711 }],
	},
	{ name: 'a quoted string', body: '"done"', items: [{ data: 'done' }] },
	{ name: 'null', body: 'null', items: [{ data: null }] },
	{ name: 'true', body: 'true', items: [{ data: true }] },
	{ name: 'no body', body: '', items: [{ success: true }] },
	{ name: 'no body with 204', status: 204, body: '', items: [{ success: true }] },
	{ name: 'plain text', body: 'OK', type: 'text/plain', items: [{ data: 'OK' }] },
	{
		name: 'JSON under another content type',
		body: '{"ID":3}',
		type: 'text/html',
		items: [{ ID: 3 }],
	},
	{ name: 'JSON with a byte order mark', body: '\uFEFF{"ID":3}', items: [{ ID: 3 }] },
	{ name: 'a page of the portal', body: PAGE, type: 'text/html', message: /web page/ },
	{
		name: 'a web page as text',
		body: PAGE,
		type: 'text/html',
		options: { responseFormat: 'text' },
		items: [{ data: PAGE }],
	},
	{
		name: 'JSON as text',
		body: '{"ID":3}',
		options: { responseFormat: 'text' },
		items: [{ data: '{"ID":3}' }],
	},
	{
		name: 'text where JSON was asked for',
		body: 'OK',
		options: { responseFormat: 'json' },
		message: /not JSON/,
	},
	{
		name: 'status and headers',
		body: { ID: 1 },
		options: { fullResponse: true },
		items: [
			expect.objectContaining({
				body: { ID: 1 },
				statusCode: 200,
				headers: expect.objectContaining({ 'content-type': JSON_TYPE }),
			}),
		],
	},
];

const refusals: Case[] = [
	{
		name: 'ErrorMessage',
		status: 500,
		body: { ErrorMessage: 'Future date is not allowed.' },
		message: /^Future date is not allowed\.$/,
		description: /status 500/,
	},
	{
		name: 'ExceptionMessage',
		status: 500,
		body: { Message: 'An error has occurred.', ExceptionMessage: 'Unknown SKU' },
		message: /^Unknown SKU$/,
	},
	{
		name: 'Message',
		status: 400,
		body: { Message: 'Order is locked' },
		message: /^Order is locked$/,
		description: /GET \/api\/Warehouses, status 400/,
	},
	{
		name: 'Errors by field',
		status: 400,
		body: { errors: { Qty: ['must be above 0'] }, title: 'Validation' },
		message: /^Qty: must be above 0$/,
	},
	{
		name: 'Title',
		status: 400,
		body: { title: 'Bad request', status: 400 },
		message: /^Bad request$/,
	},
	{
		name: 'error_description',
		status: 400,
		body: { error_description: 'No such view' },
		message: /^No such view$/,
	},
	{
		name: 'a quoted reason',
		status: 500,
		body: '"Please select Products"',
		message: /^Please select Products$/,
	},
	{
		name: 'a reason as text',
		status: 500,
		body: 'Not allowed',
		type: 'text/plain',
		message: /^Not allowed$/,
	},
	{
		name: 'a web page',
		status: 502,
		body: PAGE,
		type: 'text/html',
		message: /web page/,
		description: /usually temporary/,
	},
	{
		name: 'a web page in answer to a change',
		status: 502,
		body: PAGE,
		type: 'text/html',
		method: 'DELETE',
		message: /web page/,
		description: /may have been made/,
	},
	{ name: 'nothing at all', status: 500, body: '', message: /could not process/ },
	{
		name: 'a missing argument',
		status: 400,
		body: { Message: "Arguments 'model' are missing" },
		message: /missing/,
		description: /model\.pageNumber/,
	},
	{
		name: 'no permission',
		status: 403,
		body: '',
		message: /not permitted/,
		description: /REST API permissions/,
	},
	{
		name: 'an unknown path',
		status: 404,
		body: '',
		message: /could not find the requested record/,
		description: /permission/,
	},
	{
		name: 'a path that the API does not have',
		status: 404,
		body: { Message: "No HTTP resource was found that matches the request URI 'https://xx/x'." },
		message: /^This server has no endpoint GET \/api\/Warehouses$/,
	},
	{
		name: 'a conflict',
		status: 409,
		body: { Message: 'Changed by another user' },
		message: /Changed by another user/,
	},
	{
		name: 'a status that says it all',
		status: 418,
		body: '',
		reason: 'I am a teapot',
		message: /^I am a teapot$/,
		description: /status 418/,
	},
	{
		name: 'a reason that stands behind the status alone',
		status: 500,
		body: '',
		reason: 'No label for this order',
		message: /^No label for this order$/,
	},
	{
		name: 'a secret behind the status',
		status: 500,
		body: '',
		reason: 'PIN 7391 is wrong',
		message: /^PIN \*\*\* is wrong$/,
	},
	{
		name: 'ModelState',
		status: 400,
		body: { Message: 'The request is invalid.', ModelState: { 'model.sKU': ['is too long'] } },
		message: /^model\.sKU: is too long$/,
	},
	{
		name: 'a secret that is quoted',
		status: 500,
		body: { Message: 'PIN 7391 is wrong' },
		message: /^PIN \*\*\* is wrong$/,
	},
	{
		name: 'a refusal that must not fail',
		status: 404,
		body: { Message: 'No such order' },
		options: { neverError: true },
		items: [{ Message: 'No such order' }],
	},
	{
		name: 'an empty refusal that must not fail',
		status: 404,
		body: '',
		options: { neverError: true },
		items: [{ success: false }],
	},
	{
		name: 'a refusal that must not fail, with its status',
		status: 400,
		body: 'No',
		type: 'text/plain',
		options: { neverError: true, fullResponse: true },
		items: [expect.objectContaining({ body: 'No', statusCode: 400 })],
	},
];

describe.each([
	['an answer', answers],
	['a refusal', refusals],
])('%s', (_, cases) => {
	test.each(cases)(
		'with $name',
		async ({
			status = 200,
			reason,
			body,
			type,
			options,
			items,
			message,
			description,
			method = 'GET',
		}) =>
			await inSandbox(
				async ({ sandbox, engine }) => {
					sandbox.control.faults.add({
						kind: 'status',
						path: '/rest/api/Warehouses',
						times: Number.POSITIVE_INFINITY,
						code: status,
						reason,
						body,
						headers: { 'content-type': type ?? JSON_TYPE },
					});
					const result = await engine.run({
						parameters: { method, path: '/api/Warehouses', options: options ?? {} },
					});
					if (items) expect(result.items).toEqual(items);
					else expect(result.error?.message).toMatch(message ?? /unexpected/);
					if (description) expect(result.error?.description).toMatch(description);
				},
				{ credential: { inventoryPin: '7391' } },
			)(),
	);
});
