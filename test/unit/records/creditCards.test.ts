import { withoutCards } from '../../../nodes/Sellercloud/records/creditCards';

/** Valid by its last digit, as those of real cards are. */
const NUMBER = '4111111111111111';
const GROUPED = '4111-1111-1111-1111';

test.each([
	{ PaymentMethods: [{ Number: NUMBER }] },
	{ Wallet: { Accounts: [{ AccountNumber: Number(NUMBER) }] } },
	{ General: { Comment: `Charge ${GROUPED}, please` } },
	{ Internal: JSON.stringify({ cc: NUMBER }) },
	{ Tokens: [[NUMBER]] },
	{ Number: `3782 822463 10005, ${NUMBER}` },
	{ CreditCards: [{ CardType: NUMBER, ID: NUMBER }] },
])('the number of a card is hidden in any member: %j', (customer) => {
	const shown = JSON.stringify(withoutCards(customer));
	expect(shown).toContain('(hidden)');
	expect(shown.replace(/\D/g, '')).not.toContain(NUMBER);
});

test.each([
	'securityCode',
	'Security_Code',
	'ExpiryDate',
	'expMonth',
	'ExpirationDate',
	'Pan',
	'cvv2',
])('%s is hidden', (name) => {
	expect(withoutCards({ wallet: [{ [name]: 'CANARY' }] })).toEqual({
		wallet: [{ [name]: '(hidden)' }],
	});
});

test('other numbers stay as they are', () => {
	const customer = {
		General: { ID: 20_002, Email: 'ada@example.com', CompanyName: 'Pan Pacific' },
		Personal: { Phone1: '+1 555 010 0100', Mobile: '5550100100' },
		CreatedOn: '2026-06-01T08:00:00.1234567',
		Order: '4111111111111112',
		Upc: '490000000000',
		AmazonOrder: '404-1234567-1234560',
		Tracking: '9400110200881234567890',
		Key: `x${NUMBER}y`,
		Expires: false,
	};
	expect(withoutCards(customer)).toEqual(customer);
});
