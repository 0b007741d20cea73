import type { Sandbox } from '../../../sandbox';
import { call } from '../../support/core/call';
import { inSandbox } from '../../support/core/fixture';
import { storedCustomer } from '../../support/operations/customer';
import { byId } from '../../support/operations/example';

const ID = 20_002;
/** One for each secret member of a card. */
const CANARIES = {
	name: 'CANARY NAME',
	number: '4929000000000006',
	month: 8_888,
	year: 9_999,
	cvv: 'CANARY-CVV',
};

function putCanaries(sandbox: Sandbox): void {
	const one = storedCustomer(sandbox, ID);
	if (one) one.cards = [{ id: 1, type: 1, ...CANARIES }];
}

const found = (output: unknown): string[] =>
	Object.values(CANARIES)
		.map(String)
		.filter((canary) => JSON.stringify(output).includes(canary));

const get = (more: object) =>
	JSON.parse(
		JSON.stringify({ resource: 'customer', operation: 'get', customer: byId(ID), ...more }),
	);
const outputs = [
	{},
	{ output: 'raw' },
	{ output: 'selected', selectedFields: ['name', 'creditCards'] },
];
const CARDS = { options: { includeCreditCards: true } };

describe.each(outputs)('the output %j', (output) => {
	test(
		'has no card by default',
		inSandbox(async ({ engine, sandbox }) => {
			putCanaries(sandbox);
			const { run, items } = await engine.run({ parameters: get(output) });
			expect(items).toHaveLength(1);
			expect(found(run)).toEqual([]);
		}),
	);

	test.each([{ includeCreditCards: true }, { includeCreditCards: '={{ "true" }}' }])(
		'has none for an agent, whatever the options are: %j',
		async (options) => {
			await inSandbox(async ({ engine, sandbox }) => {
				putCanaries(sandbox);
				const parameters = get({ ...output, options, hideCustomerData: false });
				const { run, items } = await engine.run({ parameters, asTool: true });
				expect(items).toMatchObject([{ shown: 1 }]);
				expect(found(run)).toEqual([]);
			})();
		},
	);
});

test(
	'Include Credit Cards returns them, in Raw and in Selected Fields',
	inSandbox(async ({ engine, sandbox }) => {
		putCanaries(sandbox);
		for (const output of outputs.slice(1)) {
			const { items } = await engine.run({ parameters: get({ ...output, ...CARDS }) });
			expect(found(items)).toHaveLength(5);
		}
		const off = get({ output: 'raw', options: { includeCreditCards: '={{ "maybe" }}' } });
		expect(found((await engine.run({ parameters: off })).items)).toEqual([]);
	}),
);

test(
	'what is hidden is told, and what a card is used for stays',
	inSandbox(async ({ engine }) => {
		const { items } = await engine.run({ parameters: get(outputs[2] ?? {}) });
		expect(items).toMatchObject([
			{
				creditCards: [
					{ ID: expect.any(Number), CardType: 1, IsDefault: true, CardNumber: '(hidden)' },
				],
			},
		]);
	}),
);

test.each(['CreditCards', 'SavedCards', 'PaymentCardNumbers'])(
	'cards of another shape are hidden as well: %s',
	async (member) => {
		await inSandbox(async ({ engine, sandbox }) => {
			for (const cards of ['4929000000000006', ['4929000000000006'], { A: ['4929000000000006'] }]) {
				const body = { General: { ID }, Other: [{ [member]: cards }], [member]: cards };
				const path = `/rest/api/Customers/${ID}`;
				sandbox.control.faults.add({ kind: 'status', code: 200, path, body });
				const { items } = await engine.run({ parameters: get({ output: 'raw' }) });
				expect(items).toMatchObject([{ General: { ID } }]);
				expect(found(items)).toEqual([]);
			}
		})();
	},
);

test.each([
	['Send', { path: `/api/Customers/${ID}` }],
	['Call Endpoint', call('GET /api/Customers/{id}', { id: ID })],
])('%s is raw for people, and hides cards from agents', async (_, parameters) => {
	await inSandbox(async ({ engine, sandbox }) => {
		putCanaries(sandbox);
		expect(found((await engine.run({ parameters })).items)).toHaveLength(5);
		const { run, items } = await engine.run({ parameters, asTool: true });
		expect(items).toMatchObject([{ shown: 1 }]);
		expect(found(run)).toEqual([]);
	})();
});
