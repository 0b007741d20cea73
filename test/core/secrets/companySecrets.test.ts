import type { INodeParameters } from 'n8n-workflow';
import { COMPANY_SECRETS } from '../../../sandbox/resources/companies';
import { EVENTS } from '../../../nodes/Sellercloud/trigger/events';
import { resources } from '../../../nodes/Sellercloud/resources';
import { COMPANY } from '../../../nodes/Sellercloud/records/company';
import { memberOptions } from '../../../nodes/Sellercloud/records/recordShape';
import { call } from '../../support/core/call';
import { calls, inSandbox } from '../../support/core/fixture';
import { atDesk } from '../../support/core/orders';
import { examples } from '../../support/operations';
import { byId } from '../../support/operations/example';
import { runExample, withExample } from '../../support/operations/run';

jest.setTimeout(120_000);

const CANARIES = Object.values(COMPANY_SECRETS);
const canariesIn = (output: unknown) =>
	CANARIES.filter((canary) => JSON.stringify(output ?? null).includes(canary));

test(
	'the local Sellercloud has a canary in each secret member of a company, and Call Endpoint returns it as it is',
	inSandbox(async ({ engine }) => {
		const parameters = call('GET /api/Companies/{id}', { id: 201 });
		const { items } = await engine.run({ parameters });
		expect(canariesIn(items)).toEqual(CANARIES);
	}),
);

const companyOutputs: INodeParameters[] = [
	{ output: 'simplified' },
	{ output: 'raw' },
	{ output: 'selected', selectedFields: memberOptions(COMPANY).map(({ value }) => value) },
];

test.each(
	companyOutputs.flatMap((output) =>
		[{ operation: 'get', company: byId(201) }, { operation: 'getAll' }].map((one) => ({
			resource: 'company',
			...one,
			...output,
		})),
	),
)('reaches no output of a company: %j', async (parameters) => {
	await inSandbox(async ({ engine, sandbox }) => {
		const { items } = await engine.run({ parameters });
		expect(items.length).toBeGreaterThan(0);
		expect(canariesIn(items)).toEqual([]);
		expect(calls(sandbox, 'GET', '/rest/api/Companies/201')).toEqual([]);
	})();
});

test('no curated operation is for a single company', () => {
	const paths = resources.flatMap(({ operations }) =>
		operations.flatMap(({ path, alsoCalls = [] }) => [path, ...alsoCalls]),
	);
	expect(paths.length).toBeGreaterThan(50);
	const single = paths.filter((path) => typeof path === 'string' && /Companies\/\{/.test(path));
	expect(single).toEqual([]);
});

test.each(
	examples.map((example) => [`${example.resource} ${example.operation}`, example] as const),
)('reaches no output of %s, as it comes from Sellercloud', async (_, example) => {
	await withExample(example, async ({ subjects: [subject = 0], ...fixture }) => {
		const change = { output: 'raw' };
		const result = await runExample(fixture, example, subject, { change });
		expect(canariesIn([result.items, result.error?.message])).toEqual([]);
	})();
});

test(
	'reaches no output of the trigger, in full detail or as it comes from Sellercloud',
	atDesk(async (desk) => {
		for (const { value: event, record } of EVENTS) {
			const output = record.detailPath ? 'detail' : 'raw';
			const isOfView = event.endsWith('EnteredView');
			const view = isOfView ? { view: { __rl: true, mode: 'id', value: '1' } } : {};
			const trigger = desk.start({ event, output, ...view });
			const items = await trigger.poll('manual').catch(() => null);
			expect(canariesIn(items)).toEqual([]);
		}
		const paths = calls(desk.sandbox).map(({ path }) => path);
		expect(paths.length).toBeGreaterThan(EVENTS.length);
		expect(paths.filter((path) => /\/Companies\/\d/.test(path))).toEqual([]);
	}),
);

const asked: INodeParameters[] = [
	{ path: '/api/Companies/201' },
	{ path: '/api/Companies/201', options: { fullResponse: true } },
	{ path: '/api/Companies/201', options: { responseFormat: 'text' } },
	{ path: '/api/Companies/201', options: { responseFormat: 'json' } },
	{ path: '/api/Companies/201', options: { responseFormat: 'file' } },
	call('GET /api/Companies/{id}', { id: 201 }),
];

test.each(asked)('reaches no agent: %j', async (parameters) => {
	await inSandbox(async ({ engine }) => {
		const result = await engine.run({ parameters, asTool: true });
		expect(result.items).toMatchObject([{ shown: 1 }]);
		expect(canariesIn(result.outputs)).toEqual([]);
		// Files are withheld only while customer data is hidden
		if (Object(parameters.options).responseFormat === 'file') return;
		const open = await engine.run({
			parameters: { ...parameters, hideCustomerData: false },
			asTool: true,
		});
		expect(JSON.stringify(open.items)).toContain('store@example.com');
		expect(canariesIn(open.outputs)).toEqual([]);
	})();
});
