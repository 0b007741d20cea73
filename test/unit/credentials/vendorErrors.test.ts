import fc from 'fast-check';
import { isHtml, parseJson, rateLimitResetIn, reasonIn } from '../../../credentials/vendorErrors';

describe('the reason in an error body', () => {
	test.each<[string, unknown, string | undefined]>([
		['ErrorMessage first', { Message: 'b', ErrorMessage: 'a' }, 'a'],
		[
			'ExceptionMessage before Message',
			{ Message: 'An error', ExceptionMessage: 'No SKU' },
			'No SKU',
		],
		['Message', { Message: 'Order is locked' }, 'Order is locked'],
		['message in lower case', { message: 'Order is locked' }, 'Order is locked'],
		[
			'ModelState before a Message that says less',
			{
				Message: 'The request is invalid.',
				ModelState: { $id: '2', 'model.Qty': ['too low', 'odd'], 'model.Date': ['no date'] },
			},
			'model.Qty: too low; odd; model.Date: no date',
		],
		['Message beside an empty ModelState', { Message: 'b', ModelState: { $id: '2' } }, 'b'],
		['Message before Errors', { Errors: { A: ['b'] }, Message: 'c' }, 'c'],
		['an empty member is passed over', { ErrorMessage: '', Message: 'b' }, 'b'],
		['a member that is no text is passed over', { ErrorMessage: 7, Message: 'b' }, 'b'],
		[
			'Errors by field',
			{ Errors: { Qty: ['too low', 'odd'], SKU: 'gone' } },
			'Qty: too low; odd; SKU: gone',
		],
		[
			'RFC 7807 in lower case',
			{ title: 'One or more errors', status: 400, errors: { Qty: ['too low'] } },
			'Qty: too low',
		],
		['Errors without a field name', { errors: { '': ['too low'] } }, 'too low'],
		['Errors as a list', { Errors: ['a', { Message: 'b' }] }, 'a; b'],
		['Title alone', { Title: 'Bad Request', errors: {} }, 'Bad Request'],
		['OAuth', { error: 'invalid_grant', error_description: 'Wrong password' }, 'Wrong password'],
		['Error', { Error: 'Too many requests.' }, 'Too many requests.'],
		['a nested object', { Error: { Message: 'deep' } }, 'Message: deep'],
		['a list of objects', [{ Message: 'a' }, { Message: 'b' }, 3], 'a; b'],
		['a JSON string', 'Order not found', 'Order not found'],
		['a number', 42, undefined],
		['null', null, undefined],
		['true', true, undefined],
		['an empty object', {}, undefined],
		['an empty list', [], undefined],
		['other members', { Status: 3 }, undefined],
	])('%s', (_, body, reason) => {
		expect(reasonIn(JSON.stringify(body))).toBe(reason);
	});

	test.each([
		['', undefined],
		[' \n ', undefined],
		['Order not found', 'Order not found'],
		['  two\r\n  lines\t', 'two lines'],
		['{"Message": broken', '{"Message": broken'],
		['<!DOCTYPE html><html></html>', undefined],
		['\uFEFF\n<HTML lang="en">', undefined],
	])('of the text %j is %j', (text, reason) => {
		expect(reasonIn(text)).toBe(reason);
	});

	test.each([
		['', 'Order is locked', 'Order is locked'],
		['<html></html>', 'Order is locked', 'Order is locked'],
		['{}', ' Label  was voided ', 'Label was voided'],
		['{"Message":"a"}', 'b', 'a'],
		['', 'Bad Request', undefined],
		['', 'internal server error', undefined],
		['', '', undefined],
	])('of the text %j and the phrase %j is %j', (text, phrase, reason) => {
		expect(reasonIn(text, phrase)).toBe(reason);
	});

	test('is one line of bounded length', () => {
		const long = reasonIn(JSON.stringify({ Message: 'ab\n'.repeat(1000) }));
		expect(long).toHaveLength(501);
		expect(long?.endsWith('…')).toBe(true);
		expect(reasonIn('x'.repeat(500))).toBe('x'.repeat(500));
	});

	const members = fc.constantFrom(
		...['ErrorMessage', 'ExceptionMessage', 'Message', 'message', 'Errors', 'errors', 'ModelState'],
		...['Title', 'error_description', 'Error', 'RateLimitResetTime', '__proto__', 'other'],
	);
	const { body } = fc.letrec((tie) => ({
		body: fc.oneof(
			{ maxDepth: 4 },
			fc.string(),
			fc.integer(),
			fc.constant(null),
			fc.array(tie('body'), { maxLength: 3 }),
			fc.dictionary(members, tie('body'), { maxKeys: 4 }),
		),
	}));

	test('is found or not, but nothing throws', () => {
		const text = fc.oneof(
			fc.json(),
			body.map((value) => JSON.stringify(value)),
			fc.string({ unit: 'binary' }),
		);
		fc.assert(
			fc.property(text, (answer) => {
				const reason = reasonIn(answer);
				if (reason === undefined) return;
				expect(reason).toBe(reason.trim());
				expect(reason.length).toBeGreaterThan(0);
				expect(reason.length).toBeLessThanOrEqual(501);
				expect(reason).not.toMatch(/[\r\n\t]/);
			}),
			{ numRuns: 500 },
		);
	});

	test('is read from any member that carries one', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('Message', 'Error', 'Title'),
				fc.stringMatching(/^\w{1,40}$/),
				(name, words) => {
					expect(reasonIn(JSON.stringify({ [name]: words, Status: 5 }))).toBe(words);
					expect(reasonIn(JSON.stringify({ [name.toUpperCase()]: words }))).toBe(words);
				},
			),
		);
	});
});

describe('the time when the limit resets', () => {
	test('is read to the millisecond', () => {
		const text =
			'{"Error":"Too many requests.","RateLimitResetTime":"2022-01-14T09:38:49.9856571Z"}';
		expect(rateLimitResetIn(text)).toBe(Date.UTC(2022, 0, 14, 9, 38, 49, 985));
	});

	test('is read in other spellings', () => {
		const at = Date.UTC(2022, 0, 14, 9, 38, 49);
		expect(rateLimitResetIn('{"rateLimitResetTime":"2022-01-14T09:38:49Z"}')).toBe(at);
		expect(rateLimitResetIn('{"RateLimitResetTime":"2022-01-14T10:38:49+01:00"}')).toBe(at);
	});

	test.each([
		'{"Error":"Too many requests."}',
		'{"Message":"too many requests, slow down"}',
		'{"RateLimitResetTime":"soon"}',
	])('is not known from %s', (text) => expect(rateLimitResetIn(text)).toBeNaN());

	test.each(['', 'Too many requests', '[]', 'null', '{"Error":"Order is locked"}', '"x"', '7'])(
		'is no matter in %j',
		(text) => expect(rateLimitResetIn(text)).toBeUndefined(),
	);

	test('nothing throws', () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				expect(['number', 'undefined']).toContain(typeof rateLimitResetIn(text));
			}),
		);
	});
});

test.each<[string, boolean]>([
	['<!DOCTYPE html>', true],
	['<!doctype html><html>', true],
	['\uFEFF <html>', true],
	['\n\n<HTML>', true],
	['{"a":"<html>"}', false],
	['text <html>', false],
	['<?xml version="1.0"?>', false],
	['', false],
])('%j is a web page: %s', (text, page) => expect(isHtml(text)).toBe(page));

test('JSON is told from what is none', () => {
	expect(parseJson('{"a":1}')).toEqual({ a: 1 });
	expect(parseJson('null')).toBeNull();
	expect(parseJson('')).toBeUndefined();
	expect(parseJson('{a:1}')).toBeUndefined();
});

test.each([
	['{"toString":null}', false],
	['[[{"a":{"toString" : 1}}]]', false],
	[String.raw`{"t\u006FString":null}`, false],
	[String.raw`{"\u0074\u006f\u0053\u0074\u0072\u0069\u006e\u0067":null}`, false],
	['{"ToString":null,"a":"toString","b":["toString"]}', true],
	[JSON.stringify({ a: '{"toString":null}' }), true],
])('%s, which can be turned into text: %s', (json, isUsable) =>
	expect(parseJson(json) !== undefined).toBe(isUsable),
);

test('nesting without end has no reason and breaks nothing', () => {
	expect(reasonIn('['.repeat(5_000) + ']'.repeat(5_000))).toBeUndefined();
	const errors = '{"Error":'.repeat(5_000) + '"x"' + '}'.repeat(5_000);
	expect(reasonIn(errors)).toBeUndefined();
	expect(rateLimitResetIn(errors)).toBeUndefined();
});
