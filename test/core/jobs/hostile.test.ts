/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { ServerResponse } from 'node:http';
import { against } from '../../support/core/anyServer';

const send = (response: ServerResponse, body: unknown) => response.end(JSON.stringify(body));

/** Job 77 in a server that answers what a test says about its parts. */
const job =
	(answers: Record<string, unknown>) =>
	({ method = '', url = '' }: { method?: string; url?: string }, response: ServerResponse) => {
		const path = url.replace(/\?.*/, '').replace('/rest', '');
		if (path in answers) send(response, answers[path]);
		else if (method === 'POST') send(response, { ID: 77 });
		else send(response, { TotalResults: 0, Items: [] });
	};

const JOB = '/api/QueuedJobs/77';
const LOG = '/api/QueuedJobs/BulkUpdateLog/77';
const FILE = '/api/QueuedJobs/OutputFile';
const IMPORT = {
	resource: 'import',
	operation: 'bulkUpdateProducts',
	product: 'A',
	columns: { mappingMode: 'defineBelow', value: { SitePrice: '1' } },
};
const WAIT = { resource: 'queuedJob', operation: 'wait', jobId: 77, maximumWait: 0 };
const EXPORT = { resource: 'export', operation: 'products', content: 1, skus: 'A' };
/** Stands where a text, a number or a switch is expected. */
const NO_TEXT = { Odd: 1 };

const withStatus = (Status: number, more = {}) => ({ Basic: { ID: 77, Status, ...more } });

test.each([
	[{ ProductID: 'A' }],
	[{ ProductID: 'A', IsSucceeded: null }],
	[{ ProductID: 'A', IsSucceeded: NO_TEXT }],
	[{ ProductID: 'B', IsSucceeded: true }],
	[{ productID: 'A', isSucceeded: false }],
])('a product of a failed job with the log %j is an error', async (line) => {
	const answers = {
		[JOB]: withStatus(4, { ErrorMessage: 'Disk full' }),
		[LOG]: { Products: [line] },
	};
	const { message } = await against(job(answers), IMPORT);
	expect(message).toBe('Job 77 failed, and its log does not say that A was updated: Disk full');
});

test.each([
	[5, {}, null],
	[5, { IsSucceeded: 'True' }, true],
	[4, { IsSucceeded: true }, true],
	[3, {}, true],
])('in a job with status %i, a log line with %j is success %s', async (status, line, success) => {
	const answers = { [JOB]: withStatus(status), [LOG]: { Products: [{ ProductID: 'A', ...line }] } };
	const { items, message } = await against(job(answers), IMPORT);
	expect(message).toBeUndefined();
	expect(items).toMatchObject([{ sku: 'A', success }]);
});

test.each([
	[NO_TEXT, 'Job 77 failed: {"Odd":1}'],
	[[{ Text: 'a' }, 'b'], 'Job 77 failed: {"Text":"a"}; b'],
])('a job that failed with the error %j says so', async (ErrorMessage, expected) => {
	const answers = {
		[JOB]: withStatus(4, { ErrorMessage, TotalRecords: 2, TotalSucceeded: NO_TEXT }),
	};
	expect((await against(job(answers), WAIT)).message).toBe(expected);
});

test('a job whose ID is no ID is not taken for the job', async () => {
	const { message } = await against(job({ [JOB]: withStatus(3, { ID: NO_TEXT }) }), WAIT);
	expect(message).toBe('Sellercloud returned a job without an ID instead of job 77');
});

test('a job that JavaScript can not make a text of is an answer that can not be used', async () => {
	const ErrorMessage = { toString: 1, valueOf: 1 };
	const { message } = await against(job({ [JOB]: withStatus(4, { ErrorMessage }) }), WAIT);
	expect(message).toMatch(/^Sellercloud returned text that is not JSON instead of a record/);
});

test('a web page in the place of a table is not made into items', async () => {
	const Content = Buffer.from('<html>\n<body>Sign in</body></html>').toString('base64');
	const answers = { [JOB]: withStatus(3), [FILE]: { FileName: 'a.csv', Content } };
	const { items, message } = await against(job(answers), EXPORT);
	expect(items).toEqual([]);
	expect(message).toBe('The file is a web page instead of a table');
});

test.each([408, 502, 503, 504])(
	'a job whose request is answered with status %i is queued once, and may have been queued',
	async (status) => {
		const { asked, description } = await against(
			(_, response) => {
				response.statusCode = status;
				response.end();
			},
			{ resource: 'queuedJob', operation: 'runTask', taskId: 7 },
		);
		expect(asked).toBe(1);
		expect(description).toMatch(
			/^The change may have been made all the same\. Check in Sellercloud/,
		);
	},
);

const PRICE = {
	resource: 'import',
	operation: 'vendorPrices',
	columns: { mappingMode: 'defineBelow', value: { SKU: 'ABCDEF', VendorPrice: '5' } },
};

test.each([
	[{}, [{ IsError: true, Message: 'Row 2 is wrong' }], ['Row 2 is wrong']],
	[{ TotalRecords: 1, TotalFailure: 1 }, [], []],
	[{ TotalRecords: 1, TotalFailure: '1' }, [], []],
])(
	'a row of a completed job with %j and the log %j is not known to be imported',
	async (more, Items, errors) => {
		const answers = {
			[JOB]: withStatus(3, more),
			[`${JOB}/Logs`]: { Items, TotalResults: Items.length },
		};
		const { items, message } = await against(job(answers), PRICE);
		expect(message).toBeUndefined();
		expect(items).toMatchObject([{ finished: true, success: null, errors }]);
	},
);

test.each(['-5', '-$5', '$-5', '(5.00)', '$0.00', '0,00', '0', '#REF!', 'NaN', 'undefined'])(
	'%s is no price to import',
	async (VendorPrice) => {
		const columns = { mappingMode: 'defineBelow', value: { SKU: 'ABCDEF', VendorPrice } };
		const { asked, message } = await against(job({}), { ...PRICE, columns });
		expect(message).toMatch(/^VendorPrice must not be /);
		expect(asked).toBe(0);
	},
);

test.each(['5', '$10.00', '1,000', '0.5', '.5', 'Fixed', 'cost-plus 5'])(
	'%s is an amount, or the text of another column',
	async (VendorPrice) => {
		const columns = { mappingMode: 'defineBelow', value: { SKU: 'ABCDEF', VendorPrice } };
		const { items } = await against(job({ [JOB]: withStatus(3) }), { ...PRICE, columns });
		expect(items).toMatchObject([{ success: true }]);
	},
);
