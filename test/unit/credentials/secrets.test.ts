import fc from 'fast-check';
import { withoutSecrets } from '../../../credentials/secrets';

const CREDENTIALS = {
	endpoint: 'xx',
	username: 'someone@example.com',
	password: 'pa$$+(word)',
	accessToken: 'eyJ.abc-def_1',
	inventoryPin: '1234',
	securityPin: '$&',
};

test.each([
	['nothing to hide', 'nothing to hide'],
	['', ''],
	['password pa$$+(word) is wrong', 'password *** is wrong'],
	['"pa$$+(word)"', '"***"'],
	['Bearer eyJ.abc-def_1', 'Bearer ***'],
	['{"pin":"1234","again":1234}', '{"pin":"***","again":"***"}'],
	['order 51234 and 12345 and a1234b', 'order 51234 and 12345 and a1234b'],
	['SKU-1234-X', 'SKU-***-X'],
	['ü1234', 'ü1234'],
	['pin $&!', 'pin ***!'],
	['someone@example.com at xx', 'someone@example.com at xx'],
])('%j becomes %j', (text, clean) => expect(withoutSecrets(text, CREDENTIALS)).toBe(clean));

test('empty and absent secrets hide nothing', () => {
	expect(withoutSecrets('a b', { password: '', securityPin: 7 })).toBe('a b');
});

test('no secret stays, whatever characters it has', () => {
	const secret = fc
		.string({ unit: 'grapheme', minLength: 3 })
		.filter((text) => !'***'.includes(text));
	fc.assert(
		fc.property(secret, secret, (password, accessToken) => {
			const text = `a "${password}" b (${accessToken}) ${password}`;
			const clean = withoutSecrets(text, { password, accessToken });
			expect(clean.startsWith('a "')).toBe(true);
			if (!`a "***" b (***) ***`.includes(password)) expect(clean).not.toContain(` ${password}`);
			expect(withoutSecrets(`"${password}"`, { password })).toBe('"***"');
		}),
	);
});

test.each([
	['{"Message":"bad Tom\\u0026Jerry"}', 'Tom&Jerry'],
	['{"Message":"bad:\\nhunter22"}', 'hunter22'],
	['{"Message":"pa\\"ss is wrong"}', 'pa"ss'],
	['wrong: xhunter22x', 'hunter22'],
])('%j says nothing of %j, however it is spelled', (text, password) => {
	const clean = withoutSecrets(text, { password });
	expect(clean).toContain('***');
	expect(clean).not.toContain('hunter22');
	expect(clean).not.toMatch(/Jerry|pa\\?"ss/);
});
