import { NodeOperationError } from 'n8n-workflow';
import { errorForAgent, forAgent } from '../../../nodes/Sellercloud/request/toolAnswer';

const shownOf = (row: Parameters<typeof forAgent>[0][number], hides = true) =>
	Object(forAgent([row], 1, hides).rows)[0];

describe('what an agent is shown', () => {
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
	])('hides customer data: %j', (row, shown) => {
		expect(shownOf(row)).toEqual(shown);
		expect(shownOf(row, false)).toEqual(row);
	});

	test('keeps names of people, codes, flags and SKUs', () => {
		const row = {
			FirstName: 'Ada',
			EmailStatus: 2,
			IsEmailSent: true,
			SKU: 'A@1/2',
			Quantity: 1_500_000,
			ShipDate: null,
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

	test.each([
		[0, 0, /Check the spelling/],
		[30, 0, /smaller page number/],
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
			error: 'It is not there. Check the ID. (GET /api/x) If that is not possible, tell the user.',
		},
		pairedItem: { item: 3 },
	});
});
