import { NodeOperationError } from 'n8n-workflow';
import {
	errorForAgent,
	forAgent,
	itemForAgent,
} from '../../../nodes/Sellercloud/execution/agent/agentOutput';

const shownOf = (row: Parameters<typeof forAgent>[0][number], hides = true) =>
	Object(forAgent([row], 1, hides).rows)[0];

describe('what an agent is shown', () => {
	test.each([
		[
			{ AmazonSettings: { merchantID: 'M1', accessKey: 'AK', secretKey: 'SK', MWSAuthToken: 'T' } },
			{
				AmazonSettings: {
					merchantID: 'M1',
					accessKey: '(hidden)',
					secretKey: '(hidden)',
					MWSAuthToken: '(hidden)',
				},
			},
		],
		[
			{ MWSAuthTokenEnabled: true, MWSAuthToken: '' },
			{ MWSAuthTokenEnabled: true, MWSAuthToken: '' },
		],
		[{ Credentials: { user: 'a', key: 'b' } }, { Credentials: '(hidden)' }],
		[{ SecurityPin: 1234 }, { SecurityPin: '(hidden)' }],
		[
			{ Settings: [{ Name: 'Ebay Auth Token', Value: 'T1' }] },
			{ Settings: [{ Name: 'Ebay Auth Token', Value: '(hidden)' }] },
		],
		[{ Pairs: [['API Key', 'K1']] }, { Pairs: [['API Key', '(hidden)']] }],
		[{ Text: 'secretKey: K1, name: x' }, { Text: 'secretKey: (hidden), name: x' }],
		[{ data: '{"secretKey":"K1"}' }, { data: '{"secretKey":"(hidden)"}' }],
		[{ data: '"{\\"accessKey\\":\\"K1\\"}"' }, undefined],
	])('hides keys and tokens, whether or not it hides customer data: %j', (row, shown) => {
		for (const hides of [true, false]) {
			if (shown) expect(shownOf(row, hides)).toEqual(shown);
			expect(JSON.stringify(shownOf(row, hides))).not.toMatch(/K1|T1/);
		}
	});

	test.each([
		...['AccessKeyId', 'AccessKey2', 'PrivateKeyPem', 'SharedKey', 'MarketplaceKey', 'TokenValue'],
		...['mwsAuthToken1', 'Authorization', 'jwt', 'ConnectionString', 'SellerPwd', 'FtpPass'],
		...['sessionId', 'Cookie', 'Passcode', 'PinNumber', 'refresh_token_2'],
	])('hides %s', (name) => {
		expect(shownOf({ [name]: 'CANARY' }, false)).toEqual({ [name]: '(hidden)' });
	});

	test('hides the token in a header that a text quotes', () => {
		const { note } = shownOf({ note: 'Authorization: Bearer abc.def-ghi' }, false);
		expect(note).not.toMatch(/abc|def|ghi/);
	});

	test('does not take other names for secrets', () => {
		const row = {
			Keywords: 'a, b',
			Key: 'x',
			ShippingNumber: '1',
			TokenCount: 2,
			Spinning: 'y',
			Pin: null,
			TokenExpires: 'z',
		};
		expect(shownOf(row)).toEqual(row);
	});

	test.each([
		[{ Emails: ['a@b.com', ''] }, { Emails: ['(hidden)', ''] }],
		[{ Phones: [5551234567, '555-1234'] }, { Phones: ['(hidden)', '(hidden)'] }],
		[{ To: ['a@b.com'] }, { To: ['(hidden)'] }],
		[{ Lists: [[{ Street: 'Main St 1' }]] }, { Lists: [[{ Street: '(hidden)' }]] }],
		[
			{ ShippingAddress: { AddressLine1: 'Main St 1', City: 'Bonn' } },
			{ ShippingAddress: { AddressLine1: '(hidden)', City: 'Bonn' } },
		],
		[{ Note: 'Write to jo.doe+x@mail.example.co.uk.' }, { Note: 'Write to (hidden).' }],
		[
			{ Phone: { Type: 1, Number: '555-1234', Parts: ['555', '1234'] } },
			{ Phone: { Type: 1, Number: '(hidden)', Parts: ['(hidden)', '(hidden)'] } },
		],
		[
			{ BillingAddress: { Value: 'Main St 1', City: 'Bonn', Zip: '53111' } },
			{ BillingAddress: { Value: '(hidden)', City: 'Bonn', Zip: '53111' } },
		],
		[
			{ CustomColumns: [{ ColumnName: 'Phone 2', Value: '555-1234' }] },
			{ CustomColumns: [{ ColumnName: 'Phone 2', Value: '(hidden)' }] },
		],
		[
			{ Columns: [{ Field: 'Address 1', Label: 'x', StringValue: 'Main St 1' }] },
			{ Columns: [{ Field: 'Address 1', Label: 'x', StringValue: '(hidden)' }] },
		],
		[{ Pairs: [['Street', 'Main St 1']] }, { Pairs: [['Street', '(hidden)']] }],
		[{ data: ['a@b.com', '(555) 123-4567'] }, { data: ['(hidden)', '(hidden)'] }],
		[{ data: ['555-1234', '+49 30 123456'] }, { data: ['(hidden)', '(hidden)'] }],
		[{ 'a@b.com': { ID: 1 } }, { '(hidden)': { ID: 1 } }],
		[{ Url: '/x?to=jo%40b.com' }, { Url: '/x?to=(hidden)' }],
		[{ Url: '/x?to=jo%2540b.com' }, { Url: '/x?to=(hidden)' }],
		[{ Html: 'jo&#64;b.com, jo&#x40;b.com' }, { Html: '(hidden), (hidden)' }],
		[
			{ Text: 'Phone: 555-1234, Street = Main St 1' },
			{ Text: 'Phone: (hidden), Street = (hidden)' },
		],
		[{ Xml: '<Fax>555-1234</Fax>' }, { Xml: '<Fax>(hidden)</Fax>' }],
		[{ Text: 'Call 555-123-4567 or +49 30 123456' }, { Text: 'Call (hidden) or (hidden)' }],
		[{ data: 'Name,Phone\nAnn,555-1234' }, { data: 'Name,Phone\n(hidden)' }],
		[
			{ data: '{"Phone":{"Number":"555-1234"},"To":["a@b.com"]}' },
			{ data: '{"Phone":{"Number":"(hidden)"},"To":["(hidden)"]}' },
		],
		[{ data: '"{\\"Phone\\":\\"555\\"}"' }, { data: '{"Phone":"(hidden)"}' }],
	])('hides customer data: %j', (row, shown) => {
		expect(shownOf(row)).toEqual(shown);
		expect(shownOf(row, false)).toEqual(row);
	});

	test.each([
		{ Cards: [{ Number: 'CANARY' }] },
		{ Wallet: { SecurityCode: 'CANARY', ExpiryMonth: 8_888, expirationYear: 8_888 } },
		{ Account: { Number: '4111111111111111' } },
		{ Account: { Number: 4_111_111_111_111_111 } },
		{ Notes: ['Charge 4111 1111 1111 1111, please'] },
	])('hides cards under other names: %j', (row) => {
		const shown = JSON.stringify(forAgent([row], 1, true).rows);
		expect(shown).toContain('(hidden)');
		expect(shown).not.toMatch(/CANARY|8888|4111/);
	});

	test('keeps names of people, codes, flags and SKUs', () => {
		const row = {
			FirstName: 'Ada',
			EmailStatus: 2,
			IsEmailSent: true,
			SKU: 'A@1/2',
			Quantity: 1_500_000,
			ShipDate: null,
			Dates: ['2022-01-14', '1/14/2022 09:30'],
			OrderSourceOrderIDs: ['12-34567-89012'],
			SKUs: ['100-2345678'],
			ProductName: 'Phone case',
			Note: 'order 114-1234567-1234567 of 2022-01-14',
			Values: [{ Name: 'Color', Value: 'Red' }],
		};
		expect(shownOf(row)).toEqual(row);
	});

	test.each([true, false])('cuts long texts, in lists as well (hides: %s)', (hides) => {
		const { Text, Texts } = shownOf({ Text: 'x'.repeat(900), Texts: ['y'.repeat(900)] }, hides);
		expect([Text.length, Texts[0].length]).toEqual([501, 501]);
	});

	test('shows the first entries of a long list, and says how many there are', () => {
		const Lines = Array.from({ length: 60 }, (_, line) => ({ line }));
		expect(shownOf({ Lines }).Lines).toEqual([...Lines.slice(0, 20), '(40 more)']);
	});

	test('shows no part of an address that the cut divides', () => {
		const { Note } = shownOf({ Note: `${'x '.repeat(247)}someone@example.com` });
		expect(Note).toMatch(/x \(hidd?/);
		expect(Note).not.toMatch(/someone/);
	});

	test('is bounded as a whole, however an answer is made', () => {
		const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1) });
		const fields = (count: number) =>
			Object.fromEntries(
				Array.from({ length: count }, (_, index) => [`field${index}`, 'x'.repeat(400)]),
			);
		const lists = Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => fields(9)));
		const cases: Array<Array<Record<string, unknown>>> = [
			Array.from({ length: 20 }, () => fields(500)),
			[{ lists }],
			[{ deep: deep(3_000) }],
			[{ ['n'.repeat(100_000)]: '\u0000'.repeat(100_000) }],
		];
		for (const rows of cases) {
			for (const hides of [true, false]) {
				const answer = forAgent(JSON.parse(JSON.stringify(rows)), rows.length, hides);
				expect(JSON.stringify(answer).length).toBeLessThan(130_000);
				expect(Number(answer.shown)).toBeGreaterThan(0);
			}
		}
	});

	test('says that rows are left out where the first are too long', () => {
		const rows = Array.from({ length: 20 }, (_, ID) => ({
			ID,
			...Object.fromEntries(Array.from({ length: 40 }, (__, at) => [`a${at}`, 'x'.repeat(400)])),
		}));
		const answer = forAgent(rows, 20, false);
		expect(Number(answer.shown)).toBeLessThan(20);
		expect(answer.hint).toMatch(/Not all rows are shown/);
		expect(
			forAgent(
				[
					Object.fromEntries(
						rows.flatMap((row) =>
							Object.entries(row).map(([name, value]) => [`${name} ${row.ID}`, value]),
						),
					),
				],
				1,
				false,
			).rows,
		).toEqual([
			expect.objectContaining({ '(more)': expect.stringMatching(/fields were omitted/) }),
		]);
	});

	test.each([
		[0, 0, /Check the spelling/],
		[30, 0, /lower page number/],
		[3000, 50, /Narrow the request/],
		[5, 5, /^undefined$/],
	])('of %i rows, %i of them had, says what to do', (total, had, hint) => {
		const rows = Array.from({ length: had }, (_, ID) => ({ ID }));
		const answer = forAgent(rows, total, true);
		expect(answer).toMatchObject({ total, shown: Math.min(had, 20) });
		expect(String(answer.hint)).toMatch(hint);
		expect('note' in answer).toBe(had > 0);
	});
});

test('an error is an answer that tells an agent how to go on', () => {
	const node = { id: '', name: '', type: '', typeVersion: 1, parameters: {} };
	const error = new NodeOperationError({ ...node, position: [0, 0] }, 'It is not there', {
		description: 'Check the ID. (GET /api/x)',
	});
	expect(errorForAgent(error, 3)).toEqual({
		json: {
			error:
				'It is not there. Check the ID. (GET /api/x) If you cannot resolve this, ask the user for help.',
		},
		pairedItem: { item: 3 },
	});
});

test.each([true, false])('an error says no more of a customer than a row (hides: %s)', (hides) => {
	const node = { id: '', name: '', type: '', typeVersion: 1, parameters: {} };
	const error = new NodeOperationError(
		{ ...node, position: [0, 0] },
		'Phone: 555-1234; To: a@b.com',
		{
			description: `Street: Main St 1 ${'x'.repeat(10_000)}`,
		},
	);
	const text = String(errorForAgent(error, 0, hides).json.error);
	expect(/555-1234|a@b\.com|Main St/.test(text)).toBe(!hides);
	expect(text.length).toBeLessThan(5_000);
	expect(text).toMatch(/ask the user for help\.$/);
});

test('a file, which may hold customer data, is handed over only if that is not hidden', () => {
	const binary = { data: { data: 'eA==', mimeType: 'text/csv' } };
	const shown = itemForAgent([{ json: {}, binary }], 1, false, 2);
	expect(shown).toMatchObject({ binary, pairedItem: { item: 2 } });
	const hidden = itemForAgent([{ json: {}, binary }], 1, true, 2);
	expect(hidden.binary).toBeUndefined();
	expect(hidden.json.file).toMatch(/withheld/);
});
