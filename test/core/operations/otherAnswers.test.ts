import { resources } from '../../../nodes/Sellercloud/resources';
import { inSandbox } from '../../support/core/fixture';
import { examples } from '../../support/operations';
import { byId } from '../../support/operations/example';
import { runExample, withExample } from '../../support/operations/run';

/** Every path of the API but the login. */
const ANY = /^\/rest\/api\/(?!token)/i;
const ALWAYS = Number.POSITIVE_INFINITY;

/** What a server may answer with status 200 in place of a record or a list, and the words for it. */
const answers: Array<[name: string, body: string, words: RegExp]> = [
	['nothing', '', /returned an empty response instead of/],
	['null', 'null', /returned null instead of/],
	['a text', 'Service unavailable', /text that is not JSON instead of/],
	['a JSON text', '"Service unavailable"', /a single string instead of/],
	['cut JSON', '{"Items":[{"ID":1,"Na', /text that is not JSON instead of/],
	['a message', '{"Message":"Try later"}', /^Try later$/],
	['an error', '{"ErrorMessage":"No such thing","FileName":null}', /^No such thing$/],
	['another object', '{"Foo":1,"ann@example.com":2}', /the fields Foo, 1 more instead of/],
	['a list of values', '[1,"a"]', /a list of other values instead of/],
	['a web page', '<!DOCTYPE html><html></html>', /web page/],
];

const reads = examples.filter(({ resource, operation }) => {
	const operations = resources.find(({ value }) => value === resource)?.operations ?? [];
	return operations.find(({ value }) => value === operation)?.kind === 'read';
});

test('every operation that reads says what its answer has to be', () => {
	const silent = resources
		.flatMap(({ operations }) => operations)
		.filter(({ kind, expected }) => kind === 'read' && !expected)
		.map(({ value }) => value);
	expect(silent).toEqual([]);
});

describe.each(
	reads.map((example) => [`${example.resource} ${example.operation}`, example] as const),
)('%s answered with', (_, example) => {
	test(
		'something else fails each time, and says what came',
		withExample(example, async ({ subjects: [subject = 0], ...fixture }) => {
			const { faults } = fixture.sandbox.control;
			for (const [name, body, words] of answers) {
				faults.clear();
				faults.add({ kind: 'status', code: 200, body, path: ANY, times: ALWAYS });
				const result = await runExample(fixture, example, subject);
				expect([name, result.items]).toEqual([name, []]);
				expect(result.error?.message).toMatch(words);
				expect(JSON.stringify(result.error)).not.toContain('ann@example.com');
			}
		}),
	);
});

describe('a list', () => {
	const getMany = { resource: 'warehouse', operation: 'getAll' };
	const answered = async (body: string, parameters: object, headers?: Record<string, string>) => {
		let result:
			| Awaited<ReturnType<Parameters<Parameters<typeof inSandbox>[0]>[0]['engine']['run']>>
			| undefined;
		await inSandbox(async ({ sandbox, engine }) => {
			const code = 200;
			sandbox.control.faults.add({ kind: 'status', code, body, headers, path: ANY, times: ALWAYS });
			result = await engine.run({ parameters: JSON.parse(JSON.stringify(parameters)) });
		})();
		if (!result) throw new Error('It did not run');
		return result;
	};

	test('in camelCase is read, and records of which no member is known are an error', async () => {
		const list = '{"items":[{"id":7,"name":"Main"}],"totalResults":1}';
		const simple = await answered(list, getMany);
		expect(simple.items).toEqual([]);
		expect(simple.error?.message).toMatch(
			/an object with the fields id, name, none of which is known/,
		);
		const raw = await answered(list, { ...getMany, output: 'raw' });
		expect(raw.items).toEqual([{ id: 7, name: 'Main' }]);
	});

	test.each([
		{ StatusCode: 2, ShippingStatus: 3, PaymentStatus: 30, OrderSource: 0 },
		{ StatusCode: '2', ShippingStatus: '3', PaymentStatus: ' 30', OrderSource: '0' },
		{
			StatusCode: 'InProcess',
			ShippingStatus: 'FullyShipped',
			PaymentStatus: 'Charged',
			OrderSource: 'Local_Store',
		},
		{
			StatusCode: 'in process',
			ShippingStatus: 'Fully Shipped',
			PaymentStatus: 'CHARGED',
			OrderSource: 'local store',
		},
	])('has the same simplified orders, whether codes are numbers or names: %j', async (codes) => {
		const body = JSON.stringify({ Items: [{ ID: 7, ...codes }], TotalResults: 1 });
		const { items } = await answered(body, { resource: 'order', operation: 'getAll' });
		expect(items).toMatchObject([
			{
				status: 'In Process',
				shippingStatus: 'Fully Shipped',
				paymentStatus: 'Charged',
				channel: 'Local Store',
			},
		]);
	});

	test.each<[name: string, body: string, headers: Record<string, string>]>([
		['that counts rows and gives none', '{"Items":null,"TotalResults":5}', {}],
		['that is no gzip, but says so', '{"Items":[]', { 'content-encoding': 'gzip' }],
	])('%s is no empty list', async (_, body, headers) => {
		const result = await answered(body, { ...getMany, returnAll: true }, headers);
		expect(result.error).toBeDefined();
		expect(result.items).toEqual([]);
	});

	test.each([
		getMany,
		{ ...getMany, returnAll: true },
		{ path: '/api/Orders', returnAll: true },
		{ path: '/api/Orders?model.pageNumber=1' },
	])('without rows that says no is a refusal: %j', async (parameters) => {
		const body = '{"Items":[],"TotalResults":0,"Success":false,"ErrorMessage":"Not now"}';
		const { error, items } = await answered(body, parameters);
		expect(error?.message).toBe('Not now');
		expect(items).toEqual([]);
	});

	test('whose rows are something else fails where all rows are wanted, and is returned as it is otherwise', async () => {
		const body = '{"Items":"[]","TotalResults":"1"}';
		const all = await answered(body, { path: '/api/Orders', returnAll: true });
		expect(all.error?.message).toMatch(/instead of a list/);
		expect(all.items).toEqual([]);
		const posted = await answered(body, { path: '/api/Orders', method: 'POST' });
		expect(posted.items).toEqual([JSON.parse(body)]);
	});

	test.each([['{"ErrorMessage":"Not now"}'], ['{"Error":"Not now","Message":"","Status":500}']])(
		'that Send asks for is refused by %s, whatever its status',
		async (body) => {
			const result = await answered(body, { path: '/api/Orders', returnAll: true });
			expect(result.error?.message).toBe('Not now');
			const always = await answered(body, { path: '/api/Orders', options: { neverError: true } });
			expect(always.items).toEqual([JSON.parse(body)]);
		},
	);
});

describe.each([
	['downloadLabel', {}],
	['downloadInvoice', {}],
	['downloadDocument', { documentId: '1' }],
])('%s answered with', (operation, more) => {
	const parameters = JSON.parse(
		JSON.stringify({ resource: 'order', operation, order: byId(1), outputField: 'data', ...more }),
	);
	const download = (body: unknown, type: string, check: Parameters<typeof inSandbox>[0]) =>
		inSandbox(async (fixture) => {
			fixture.sandbox.control.faults.add({
				kind: 'status',
				code: 200,
				body,
				headers: { 'content-type': type },
				path: ANY,
				times: ALWAYS,
			});
			await check(fixture);
		})();
	const JSON_TYPE = 'application/json; charset=utf-8';

	test.each<[name: string, body: unknown, type: string, words: RegExp]>([
		['a web page', '<!DOCTYPE html><html></html>', 'text/html', /a web page instead of a file/],
		[
			'a web page that says PDF',
			'<html></html>',
			'application/pdf',
			/a web page instead of a file/,
		],
		['an error', { ErrorMessage: 'Order has no label' }, JSON_TYPE, /^Order has no label$/],
		['null', 'null', JSON_TYPE, /null instead of a file/],
		['nothing', '', JSON_TYPE, /an empty response instead of a file/],
		['nothing that says PDF', '', 'application/pdf', /an empty response instead of a file/],
		['a text', 'No label found', 'text/plain', /text that is not JSON instead of a file/],
		['a JSON text', '"No label found!"', JSON_TYPE, /a single string instead of a file/],
		['no content', { FileName: 'a.pdf', Content: null }, JSON_TYPE, /FileName, Content instead of/],
		[
			'an empty file',
			{ FileName: 'a.pdf', Content: '' },
			JSON_TYPE,
			/FileName, Content instead of/,
		],
		['a list', '[]', JSON_TYPE, /an empty list instead of a file/],
	])('%s fails and says so', async (_, body, type, words) => {
		await download(body, type, async ({ engine }) => {
			const result = await engine.run({ parameters });
			expect(result.outputs.flat()).toEqual([]);
			expect(result.error?.message).toMatch(words);
		});
	});

	test.each<[name: string, body: unknown, type: string]>([
		['a PDF', '%PDF-1.4', 'application/pdf'],
		['a PDF without a type', '%PDF-1.4', 'text/plain'],
		['a label for Zebra printers', '^XA^FO50,50^FDLabel^FS^XZ', 'text/plain'],
		[
			'a file in JSON',
			{ FileName: 'a.pdf', Content: Buffer.from('%PDF-1.4').toString('base64') },
			JSON_TYPE,
		],
	])('%s is a file', async (_, body, type) => {
		await download(body, type, async ({ engine }) => {
			const result = await engine.run({ parameters });
			expect(result.error).toBeUndefined();
			const content = Buffer.from(result.outputs[0]?.[0]?.binary?.data?.data ?? '', 'base64');
			expect(content.toString()).toMatch(/^(%PDF|\^XA)/);
		});
	});
});

describe('orders that a change does not list', () => {
	const parameters = JSON.parse(
		JSON.stringify({
			resource: 'order',
			operation: 'updateStatus',
			status: 200,
			order: byId('={{ $json.id }}'),
		}),
	);

	test(
		'are errors if there are no such orders, and are looked up once',
		inSandbox(async ({ sandbox, engine }) => {
			const [first = 0, second = 0, third = 0] = sandbox.data.orders.keys();
			const same = sandbox.data.orders.get(second);
			if (same) same.status = 200;
			const ids = [first, 999_001, second, 999_002, third];
			const items = ids.map((id) => ({ id }));
			const result = await engine.run({ parameters, items, onError: 'continueErrorOutput' });
			expect(result.outputs[0]?.map(({ json }) => [json.orderId, json.changed])).toEqual([
				[first, true],
				[second, false],
				[third, true],
			]);
			expect(result.outputs[0]?.map(({ json }) => typeof json.reason)).toEqual([
				'object',
				'string',
				'object',
			]);
			expect(result.outputs[1]?.map(({ json }) => json.error)).toEqual([
				'No order was found for 999001',
				'No order was found for 999002',
			]);
			const asked = sandbox.control.journal.entries({ method: 'GET', path: '/rest/api/Orders' });
			expect(asked).toHaveLength(1);
		}),
	);

	test(
		'stop the workflow, and the words say that the others were changed',
		inSandbox(async ({ sandbox, engine }) => {
			const [first = 0, second = 0] = sandbox.data.orders.keys();
			const items = [first, 999_001, second].map((id) => ({ id }));
			const result = await engine.run({ parameters, items });
			expect(result.error).toMatchObject({
				message: 'No order was found for 999001',
				description: expect.stringContaining('Any other items of the same request were sent.'),
			});
			expect(result.error?.description).not.toMatch(/were not/);
			expect(sandbox.data.orders.get(second)?.status).toBe(200);
		}),
	);

	test.each(['', '{"Success":false}', '{"ErrorMessage":"No"}', 'null'])(
		'are not known if the answer is %j',
		async (body) => {
			await inSandbox(async ({ sandbox, engine }) => {
				const [id = 0] = sandbox.data.orders.keys();
				sandbox.control.faults.add({ kind: 'status', code: 200, method: 'PUT', body });
				const result = await engine.run({ parameters, items: [{ id }] });
				expect(result.items).toEqual([]);
				expect(result.error?.description).toMatch(/The change may have been made/);
			})();
		},
	);
});
