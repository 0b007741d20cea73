import { DateTime } from 'luxon';
import type { EndpointParameter } from '../../../nodes/Sellercloud/swagger/endpoint';
import { OPTIONS, valueOf } from '../../support/endpoints';

describe.each<[string, Partial<EndpointParameter>, Array<[unknown, unknown]>]>([
	[
		'a text',
		{ type: 'string' },
		[
			['AB', 'AB'],
			[' AB ', ' AB '],
			[7, '7'],
			[false, 'false'],
			[new Date(0), '1970-01-01T00:00:00.000Z'],
			[{}, 'One must be text'],
			[['a'], 'One must be text'],
		],
	],
	[
		'a text of a query',
		{ type: 'string', in: 'query' },
		[
			[['A1', 7], 'A1,7'],
			[[], 'One must be text'],
			[['A1', ''], 'One must be text'],
			[['A1', {}], 'One must be text'],
		],
	],
	[
		'a whole number',
		{ type: 'integer' },
		[
			[7, 7],
			['7', 7],
			[' -7 ', -7],
			['7.0', 7],
			[0, 0],
			[BigInt(7), 7],
			['7.5', 'One must be a whole number, not "7.5"'],
			['0x10', 'One must be a whole number, not "0x10"'],
			['1,000', 'One must be a whole number, not "1,000"'],
			[2 ** 53, 'One must be a whole number, not "9007199254740992"'],
			[Number.NaN, 'One must be a whole number, not "NaN"'],
			[true, 'One must be a whole number, not "true"'],
			[[7], 'One must be a whole number'],
		],
	],
	[
		'a number',
		{ type: 'number' },
		[
			[12.5, 12.5],
			['12.5', 12.5],
			['.5', 0.5],
			['1e3', 1000],
			['1e999', 'One must be a number such as 12.5, not "1e999"'],
			['12,5', 'One must be a number such as 12.5, not "12,5"'],
			['Infinity', 'One must be a number such as 12.5, not "Infinity"'],
		],
	],
	[
		'yes or no',
		{ type: 'boolean' },
		[
			[true, true],
			['TRUE', true],
			[1, true],
			['yes', true],
			[false, false],
			['0', false],
			['No', false],
			[2, 'One must be true or false, not "2"'],
			[{}, 'One must be true or false'],
		],
	],
	[
		'a date',
		{ type: 'dateTime' },
		[
			['2024-01-31', '2024-01-31'],
			['2024-01-31T14:30:00+02:00', '2024-01-31T14:30:00+02:00'],
			['2024-01-31 14:30', '2024-01-31 14:30'],
			['1/31/2024 14:30', '1/31/2024 14:30'],
			[new Date('2024-01-31T14:30:00Z'), '2024-01-31T14:30:00.000Z'],
			[DateTime.fromISO('2024-01-31T14:30:00', { zone: 'utc' }), '2024-01-31T14:30:00.000Z'],
			[{ toISO: () => '2024-01-31' }, '2024-01-31'],
			[DateTime.invalid('none'), 'One must be a date such as 2024-01-31 or 2024-01-31T14:30:00'],
			[new Date(''), 'One must be a date such as 2024-01-31 or 2024-01-31T14:30:00'],
			['2024-02-30', expect.stringContaining('must be a date')],
			['2/30/2024', expect.stringContaining('must be a date')],
			['2024-01-31x', expect.stringContaining('must be a date')],
			['yesterday', expect.stringContaining('must be a date')],
			[5, expect.stringContaining('must be a date')],
		],
	],
	[
		'an enum',
		{ type: 'enum', options: OPTIONS },
		[
			[2, 2],
			['2', 2],
			['-1', -1],
			['InProcess', 2],
			['in process', 2],
			['ON HOLD', 200],
			['onhold', 200],
			[3, 'One must be one of InProcess (2), On_Hold (200), Canceled (-1), not "3"'],
			['', undefined],
			['_', expect.stringContaining('must be one of')],
			['1', expect.stringContaining('must be one of')],
			[{}, expect.stringContaining('must be one of')],
		],
	],
	[
		'a list of whole numbers',
		{ type: 'list', items: 'integer' },
		[
			[
				[1, '2'],
				[1, 2],
			],
			['1, 2,', [1, 2]],
			['[1, "2"]', [1, 2]],
			[5, [5]],
			[[], []],
			[[1, ''], 'One has an empty entry'],
			['1,,2', 'One has an empty entry'],
			['[1', 'One starts like a JSON array but is not valid JSON'],
			['1, x', 'One must be a whole number, not "x"'],
		],
	],
	[
		'a list in a query',
		{ type: 'list', items: 'integer', in: 'query' },
		[
			[[1], [1]],
			[[], 'One is an empty list'],
			['[]', 'One is an empty list'],
		],
	],
	[
		'a list of an enum',
		{ type: 'list', items: 'enum', options: OPTIONS },
		[
			['Canceled, in process', [-1, 2]],
			[
				['On Hold', 2],
				[200, 2],
			],
		],
	],
	[
		'an object',
		{ type: 'json' },
		[
			[{ a: 1 }, { a: 1 }],
			['{"a":1}', { a: 1 }],
			[[{ a: 1 }], [{ a: 1 }]],
			['[{"a":1}]', [{ a: 1 }]],
			['5', 'One must be a JSON object or array'],
			['{a}', 'One must be a JSON object or array'],
			[5, 'One must be a JSON object or array'],
		],
	],
])('%s', (_, facts, cases) => {
	test.each(cases)('%p gives %p', (given, expected) => {
		expect(valueOf(facts, given)).toEqual(expected);
	});

	test.each([[''], ['  '], [null], [undefined]])('%p is not given', (given) => {
		expect(valueOf(facts, given)).toBeUndefined();
		expect(valueOf({ ...facts, required: true }, given)).toBe('One is required');
	});
});
