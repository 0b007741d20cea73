import { call } from '../support/core/call';
import { inSandbox } from '../support/core/fixture';
import { atDesk } from '../support/core/orders';

const ROWS = Array.from({ length: 50 }, (_, index) => ({ ID: index + 1 }));
const WAYS = {
	'Get Many': { resource: 'order', operation: 'getAll', returnAll: true },
	'Call Endpoint': call('GET /api/Orders', null, { returnAll: true }),
	Send: { path: '/api/Orders', returnAll: true },
};

/** What a way to read all orders comes to where each call for them is answered with this. */
async function read(way: keyof typeof WAYS, body: unknown) {
	let outcome: { message?: string; items: object[] } | undefined;
	await inSandbox(async ({ sandbox, engine }) => {
		const answer = { kind: 'status', code: 200, body: JSON.stringify(body), times: 99 } as const;
		sandbox.control.faults.add({ ...answer, path: '*/Orders' });
		const { error, items } = await engine.run({ parameters: WAYS[way] });
		outcome = { message: error?.message, items };
	})();
	return outcome;
}

describe.each(Object.keys(WAYS).filter((way): way is keyof typeof WAYS => way in WAYS))(
	'%s with Return All',
	(way) => {
		test.each<[string, unknown]>([
			['rows under another name', { Data: ROWS, TotalResults: 120 }],
			['rows and their number under other names', { Records: ROWS, Total: 120 }],
			['rows under another name, without a number', { Records: ROWS }],
			['a page one level deeper', { Result: { Items: ROWS, TotalResults: 120 } }],
			['a page in an envelope', { Success: true, Data: { Items: ROWS, Total: 120 } }],
			['few of the rows under another name', { value: ROWS.slice(0, 7), count: 120 }],
			['rows by number', { Items: { ...ROWS }, TotalResults: 50 }],
			['rows as a text', { Items: JSON.stringify(ROWS), TotalResults: 50 }],
			['an object in place of rows', { Items: {}, TotalResults: 50 }],
			['rows in a list of lists', { Items: [ROWS], TotalResults: 50 }],
			['null among the rows', { Items: [null, ...ROWS], TotalResults: 120 }],
		])('does not pass off as a whole: %s', async (_name, body) => {
			expect(await read(way, body)).toEqual({
				message: expect.stringMatching(/returned an object with the fields .* instead of a list$/),
				items: [],
			});
		});

		test.each([
			{ Items: [], TotalResults: 0, ErrorMessage: 'Try again later' },
			{ Items: null, TotalResults: 120, ErrorMessage: 'Try again later' },
			{ Items: [], TotalResults: 0, Success: false, Message: 'Try again later' },
			{ items: [], totalResults: 0, error: 'Try again later' },
		])('takes no refusal for an empty list: %j', async (body) => {
			expect(await read(way, body)).toEqual({ message: 'Try again later', items: [] });
		});

		test('takes an empty list for one, whatever stands beside it', async () => {
			const beside = { ErrorMessage: null, Errors: [], Success: true };
			expect(await read(way, { Items: [], TotalResults: 0, ...beside })).toEqual({
				message: undefined,
				items: [],
			});
		});
	},
);

test.each([
	{ Templates: ROWS.slice(0, 10) },
	{ ID: 5, Items: ROWS, GrandTotal: 120, Memo: '', CompanyID: 1, StatusCode: 2, VendorID: 3 },
	{ ID: 5, Lines: ROWS.slice(0, 7) },
	{ Data: [] },
])('Send with Return All takes what is no list as it is: %j', async (body) => {
	expect(await read('Send', body)).toEqual({ message: undefined, items: [body] });
});

test('Send with a limit takes a list of another shape as it is', async () => {
	await inSandbox(async ({ sandbox, engine }) => {
		const body = { Data: ROWS, Count: 120 };
		const answer = { kind: 'status', code: 200, body: JSON.stringify(body) } as const;
		sandbox.control.faults.add({ ...answer, path: '*/Orders' });
		expect((await engine.run({ parameters: { path: '/api/Orders' } })).items).toEqual([body]);
	})();
});

test('what rows are no list in comes as one item where no pages are read', async () => {
	await inSandbox(async ({ sandbox, engine }) => {
		const body = { Items: { 0: { ID: 1 } }, TotalResults: 1 };
		const answer = {
			kind: 'status',
			code: 200,
			body: JSON.stringify(body),
			times: 9,
		} as const;
		sandbox.control.faults.add({ ...answer, path: '*/Orders' });
		const result = await engine.run({ parameters: { path: '/api/Orders' } });
		expect(result.error?.description).toMatch(/Split Into Items switched off/);
		const whole = { path: '/api/Orders?model.pageNumber=1', options: { splitItems: false } };
		expect((await engine.run({ parameters: whole })).items).toEqual([body]);
		const split = { path: '/api/Orders?model.pageNumber=1' };
		expect((await engine.run({ parameters: split })).items).toEqual([body]);
	})();
});

test(
	'the trigger takes no refusal for an empty list',
	atDesk(async ({ begun, sandbox, create }) => {
		const trigger = await begun({ event: 'orderUpdated' });
		const body = '{"Items":[],"TotalResults":0,"ErrorMessage":"Try again later"}';
		sandbox.control.faults.add({ kind: 'status', code: 200, body, path: '*/Orders' });
		await expect(trigger.poll()).rejects.toThrow('Try again later');
		const id = create();
		expect((await trigger.poll())?.map(({ orderId }) => orderId)).toEqual([id]);
	}),
);
