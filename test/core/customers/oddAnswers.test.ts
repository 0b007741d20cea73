import type { Fixture } from '../../support/core/fixture';
import { calls, inSandbox } from '../../support/core/fixture';

const EMAIL = 'ada@example.com';
const PATH = '/rest/api/Customers';

const on = (operation: string, parameters: object) =>
	JSON.parse(JSON.stringify({ resource: 'customer', operation, ...parameters }));
const UPSERT = on('upsert', { email: EMAIL, firstName: 'Ada', fields: { phone: '555-0100' } });

/** Requests that change something. */
const changes = ({ sandbox }: Fixture) => calls(sandbox).filter(({ method }) => method !== 'GET');
const longer = (number: number) => ({ UserID: 21_000 + number, Email: `${number}${EMAIL}` });

describe('Create or Update changes nothing if the list does not show whether the customer exists', () => {
	test.each([
		['a part of the rows', { Items: [longer(1), longer(2)], TotalResults: 30 }],
		[
			'a page that is cut, without a total',
			{ Items: Array.from({ length: 10 }, (_, n) => longer(n)) },
		],
		['a customer without ID', { Items: [{ Email: EMAIL }], TotalResults: 1 }],
		['an ID that is an object', { Items: [{ UserID: { ID: 5 }, Email: EMAIL }], TotalResults: 1 }],
		['other names of members', { Items: [{ userID: 5, email: EMAIL }], TotalResults: 1 }],
		['an error with status 200', { Items: null, ErrorMessage: 'Try again' }],
	])('%s', async (_, body) => {
		await inSandbox(async (fixture) => {
			const { engine, sandbox } = fixture;
			sandbox.control.faults.add({ kind: 'status', code: 200, method: 'GET', path: PATH, body });
			expect((await engine.run({ parameters: UPSERT })).error).toBeDefined();
			expect(changes(fixture)).toEqual([]);
		})();
	});
});

test.each([true, [5], { ID: 5 }, 'Saved'])(
	'an answer that is no ID is not taken for one: %j',
	async (body) => {
		await inSandbox(async (fixture) => {
			const { engine, sandbox } = fixture;
			sandbox.control.faults.add({ kind: 'status', code: 200, method: 'POST', path: PATH, body });
			const { error } = await engine.run({ parameters: UPSERT });
			expect(error?.description).toMatch(/may have been created/);
			expect(calls(sandbox, 'PUT')).toEqual([]);
		})();
	},
);

test(
	'if a lost answer can not be made up for, the message does not say that nothing was changed',
	inSandbox(async ({ engine, sandbox }) => {
		const { faults } = sandbox.control;
		faults.add({ kind: 'reset', afterHandling: true, method: 'POST', path: PATH });
		const body = { Items: [{ UserID: 5, Email: 'other@example.com' }], TotalResults: 1 };
		faults.add({ kind: 'status', code: 200, method: 'GET', path: PATH, skip: 1, body });
		const { error } = await engine.run({ parameters: UPSERT });
		expect(error?.description).toMatch(/may have been created/);
	}),
);
