import fc from 'fast-check';

/** Names that mean something to JavaScript, or to this package. */
const NAMES = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'then',
	'length',
	'Items',
	'TotalResults',
	'ID',
	'OrderID',
	'SKU',
	'Basic',
	'Status',
	'Content',
	'FileName',
	'Message',
	'Errors',
	'ErrorMessage',
	'RateLimitResetTime',
];

const SCALARS = ['null', 'true', '-0', '1e400', '9007199254740993', '""', '"\\ud800"', '"{{ 1 }}"'];

/** JSON as text, since names may come twice, and as a value `__proto__` would be lost. */
export const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4, depthSize: 'small' },
		fc.constantFrom(...SCALARS),
		fc.string().map((text) => JSON.stringify(text)),
		fc.array(tie('value'), { maxLength: 4 }).map((values) => `[${values.join(',')}]`),
		fc
			.array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string()), tie('value')), {
				maxLength: 5,
			})
			.map((pairs) => pairs.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(','))
			.map((members) => `{${members}}`),
	),
})).value;

const POLLUTING = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

const deep = fc
	.tuple(fc.constantFrom('[', '{"a":', '{"Items":['), fc.integer({ min: 1, max: 20_000 }))
	.map(([open, levels]) => open.repeat(levels));

/** What a server may send as a body. */
export const body: fc.Arbitrary<string | Uint8Array> = fc.oneof(
	jsonText,
	jsonText.map((row) => `{"Items":[${row},${row}],"TotalResults":2}`),
	jsonText.map((value) => `{"Items":[],"TotalResults":${value}}`),
	fc.constantFrom(
		POLLUTING,
		`{"Items":[${POLLUTING}],"TotalResults":1}`,
		'',
		'<!doctype html><html>',
		'\uFEFF{}',
	),
	fc.tuple(jsonText, fc.nat(200)).map(([text, end]) => text.slice(0, end)),
	deep,
	fc.base64String(),
	fc.string({ unit: 'binary' }),
	fc.uint8Array(),
);

/** Values of headers that Node can send. */
const headerValue = fc.oneof(
	fc.constantFrom(
		'application/json',
		'text/html',
		'application/pdf',
		'application/json; charset=utf-16',
		'charset=x; charset=',
		'attachment; filename="../../a.pdf"',
		"attachment; filename*=utf-8''%ff%2e%2e",
		'Wed, 31 Dec 9999 23:59:59 GMT',
		'-5',
		'1e9',
		'99999999999999999999',
		'http://evil.example/',
		'//evil.example/',
		'__proto__',
	),
	fc.string().map((text) => text.replace(/[^\x20-\x7e]/g, '')),
);

export const headers = fc.dictionary(
	fc.constantFrom(
		'content-type',
		'content-disposition',
		'retry-after',
		'date',
		'location',
		'set-cookie',
		'x-a',
		'constructor',
		'__proto__',
	),
	headerValue,
	{ maxKeys: 4, noNullPrototype: true },
);

export const status = fc.oneof(
	fc.constantFrom(200, 200, 200, 200, 201, 204, 301, 302, 304, 400, 403, 404, 409, 429, 500, 503),
	fc.integer({ min: 200, max: 599 }),
);

/** Texts that a request could be diverted or split by. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'/api/Orders',
					'/api/',
					'/rest',
					'..',
					'/',
					'\\',
					'//',
					'%2e',
					'%2f',
					'%',
					'?',
					'#',
					'&',
					'=',
					'@',
					':',
					'http://evil.example',
					'//evil.example/',
					'@evil.example',
					'\r\nX-Injected: 1\r\n\r\n',
					'\r',
					'\n',
					'\0',
					'\u2028',
					'\ud800',
					' ',
					'\t',
					'__proto__',
					'constructor',
					'token',
					'{{ $json }}',
					'${x}',
					'ß',
				),
				fc.string({ maxLength: 4 }),
			),
			{ maxLength: 6 },
		)
		.map((pieces) => pieces.join('')),
);
