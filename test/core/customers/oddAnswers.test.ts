import type { Fixture } from '../../support/core/fixture';
import { calls, inSandbox } from '../../support/core/fixture';
import { NEW_ADDRESS, storedCustomer } from '../../support/operations/customer';
import { byId } from '../../support/operations/example';

const EMAIL = 'ada@example.com';
const ID = 20_002;
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

describe('Set Addresses', () => {
	const set = on('setAddresses', {
		customer: byId(ID),
		addresses: { address: [NEW_ADDRESS] },
	});
	const path = `${PATH}/${ID}`;
	/** The customer as the server returns it. */
	const stored = async (engine: Fixture['engine']) => {
		const get = on('get', { customer: byId(ID), output: 'raw' });
		return Object((await engine.run({ parameters: get })).items[0]);
	};
	const lowerFirst = (one: object) =>
		Object.fromEntries(
			Object.entries(one).map(([name, value]) => [
				name.charAt(0).toLowerCase() + name.slice(1),
				value,
			]),
		);

	test.each<[string, (one: Record<string, unknown>) => unknown]>([
		['members in another case', lowerFirst],
		['a member under another name', ({ ZipCode, ...one }) => ({ ...one, Zip: ZipCode })],
		['no IDs', (one) => ({ ...one, ID: null })],
		['texts', () => '1 Main Street'],
	])('sends nothing if the addresses have %s, which would be lost', async (_, changed) => {
		await inSandbox(async ({ engine, sandbox }) => {
			const given = await stored(engine);
			const Addresses = [given.Addresses].flat().map((one) => changed(Object(one)));
			const lies = { kind: 'status', code: 200, method: 'GET', path } as const;
			sandbox.control.faults.add({ ...lies, body: { ...given, Addresses } });
			expect((await engine.run({ parameters: set })).error?.message).toMatch(
				/did not return the addresses/,
			);
			expect(calls(sandbox, 'PUT')).toEqual([]);
		})();
	});

	test(
		'says if an address that it is not about has other values afterwards',
		inSandbox(async ({ engine, sandbox }) => {
			const given = await stored(engine);
			const Addresses = [
				...[given.Addresses].flat().map((one) => ({ ...Object(one), Address: '' })),
				{ ID: 1, Address: '2 Side Street' },
			];
			const lies = { kind: 'status', code: 200, method: 'GET', path, skip: 1 } as const;
			const whole = Addresses.map((one) => ({ ...Object([given.Addresses].flat()[0]), ...one }));
			sandbox.control.faults.add({ ...lies, body: { ...given, Addresses: whole } });
			const { error } = await engine.run({ parameters: set });
			expect(error?.message).toMatch(/returns other values for the addresses/);
			expect(storedCustomer(sandbox, ID)?.addresses).toHaveLength(2);
		}),
	);
});
