import { Secrets, SHORTEST_SECRET } from '../../../credentials/secrets';

const CREDENTIALS = {
	endpoint: 'xx',
	username: 'someone@example.com',
	password: 'pa$$+(word)',
	accessToken: 'eyJ.abc-def_1',
	inventoryPin: '1234',
	securityPin: '$&',
};

describe('a refusal', () => {
	test.each([
		['nothing to hide', 'nothing to hide'],
		['', ''],
		['password pa$$+(word) is wrong', 'password *** is wrong'],
		['"pa$$+(word)"', '"***"'],
		['Bearer eyJ.abc-def_1', 'Bearer ***'],
		['{"pin":"1234","again":1234}', '{"pin":"***","again":"***"}'],
		['{"pa$$+(word)":{"eyJ.abc-def_1":[1]}}', '{"***":{"***":[1]}}'],
		['order 51234 and 12345 and a1234b', 'order 51234 and 12345 and a1234b'],
		['SKU-1234-X', 'SKU-***-X'],
		['ü1234', 'ü1234'],
		['pin $&!', 'pin ***!'],
		['someone@example.com at xx', 'someone@example.com at xx'],
	])('%j becomes %j', (text, clean) => {
		expect(new Secrets(CREDENTIALS).outOf(text, true)).toBe(clean);
	});
});

describe('an answer that is no refusal', () => {
	test.each([
		['{"Quantity":1234,"SKU":"1234","Note":"SKU-1234-X"}'],
		['{"ID":1234,"ShippingID":1234}'],
		['[1234,"1234"]'],
	])('keeps quantities and IDs that are the same as a PIN: %s', (text) => {
		expect(new Secrets(CREDENTIALS).outOf(text)).toBe(text);
	});

	test.each([
		['{"PinCode":1234,"Qty":1234}', '{"PinCode":"***","Qty":1234}'],
		['{"SecurityPin": "1234"}', '{"SecurityPin":"***"}'],
		['{"Note":"PIN is 1234."}', '{"Note":"PIN is ***."}'],
		['pinCode=1234&qty=1234', 'pinCode=***&qty=1234'],
	])('keeps no PIN under its name: %s', (text, clean) => {
		expect(new Secrets(CREDENTIALS).outOf(text)).toBe(clean);
	});
});

describe('a PIN of one digit', () => {
	const PIN = { inventoryPin: '1' };

	test('blanks no answer', () => {
		const text = '{"PinRequired":1,"Items":[{"Qty":1,"SKU":"A 1"}],"TotalResults":1}';
		expect(new Secrets(PIN).outOf(text)).toBe(text);
		expect(new Secrets(PIN).outOf(text, true)).toBe(text);
	});

	test.each([
		['{"PinCode":"1","Qty":1}', '{"PinCode":"***","Qty":1}'],
		['"1 is wrong"', '"*** is wrong"'],
	])('is not echoed where the request carried it: %s', (text, clean) => {
		const secrets = new Secrets(PIN);
		secrets.sending({ body: { text: JSON.stringify({ ProductID: 'A', Qty: 1, PinCode: '1' }) } });
		expect(secrets.outOf(text)).toBe(clean);
	});

	test('is not taken for sent where another field has that value', () => {
		const secrets = new Secrets(PIN);
		secrets.sending({ body: { text: '{"Qty":1}' } });
		expect(secrets.outOf('"1 is wrong"')).toBe('"1 is wrong"');
	});
});

test('a short password is looked for like a PIN', () => {
	const password = 'a'.repeat(SHORTEST_SECRET - 1);
	const secrets = new Secrets({ password });
	expect(secrets.outOf(`"x ${password} y"`)).toBe(`"x ${password} y"`);
	expect(secrets.outOf(`"x ${password} y"`, true)).toBe('"x *** y"');
});

test('empty and absent secrets hide nothing', () => {
	expect(new Secrets({ password: '', securityPin: 7 }).outOf('a b', true)).toBe('a b');
});

test('a token that was renewed is known beside the old one', () => {
	const secrets = new Secrets({ accessToken: 'token-old' });
	secrets.learn({ accessToken: 'token-new' });
	expect(secrets.outOf('token-old, token-new')).toBe('***, ***');
});

test('headers are freed in names and values', () => {
	const secrets = new Secrets({ password: 'hunter22', accessToken: 'token+1/2' });
	const headers = {
		location: '/sign-in?password=hunter22&token=token%2B1%2F2',
		'x-hunter22': 'a',
		'set-cookie': ['a=hunter22', 'b'],
		age: '1',
	};
	expect(secrets.outOfValue(headers)).toEqual({
		location: '/sign-in?password=***&token=***',
		'x-***': 'a',
		'set-cookie': ['a=***', 'b'],
		age: '1',
	});
});

test.each([
	['{"Message":"bad Tom\\u0026Jerry"}', 'Tom&Jerry'],
	['{"Message":"bad:\\nhunter22"}', 'hunter22'],
	['{"Message":"pa\\"ss is wrong"}', 'pa"ss'],
	['wrong: xhunter22x', 'hunter22'],
	['{"Message":"{\\"Password\\":\\"pa\\\\\\"ssw\\"}"}', 'pa"ssw'],
	['Password=my+pa%22ss', 'my pa"ss'],
	['<b>pa&quot;ss&amp;x</b>', 'pa"ss&x'],
	['<b>&#112;a&#x22;ss&amp;x</b>', 'pa"ss&x'],
	['%2570a%2522ssw', 'pa"ssw'],
	// The backslash at its end is no escape of the letter after it
	['&quot;pa&quot;ssw\\b', '"pa"ssw\\'],
])('%j says nothing of %j, however it is spelled', (text, password) => {
	const clean = new Secrets({ password }).outOf(text, true);
	expect(clean).toContain('***');
	expect(clean).not.toMatch(/hunter22|Jerry|pa\W{1,6}(quot;)?ss/);
});

test('an answer of very many levels is cut rather than read to its end', () => {
	const deep = '{"a":'.repeat(5000) + '"hunter22"' + '}'.repeat(5000);
	const clean = new Secrets({ password: 'hunter22' }).outOf(deep);
	expect(clean).not.toContain('hunter22');
});
