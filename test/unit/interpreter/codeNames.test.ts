import fc from 'fast-check';
import { codeNames } from '../../../nodes/Sellercloud/interpreter/codeNames';
import type { Field } from '../../../nodes/Sellercloud/interpreter/field';

const options = [
	{ name: 'On Hold', value: 200 },
	{ name: 'None', value: 0 },
	{ name: 'A word', value: 'word' },
];
const field = (body: string): Field => ({
	displayName: 'Status',
	name: 'status',
	type: 'options',
	default: 0,
	options,
	send: { body },
});
const entries = (body: string): Field => ({
	...field(body),
	type: 'fixedCollection',
	options: [{ name: 'one', displayName: 'One', values: [field('About.Status')] }],
});
const added: Field = { ...field(''), type: 'collection', send: undefined, options: [field('S')] };

test.each<[Field, unknown, object]>([
	[field('Status'), { Status: 200 }, { Status: 'On Hold' }],
	[field('Status'), { Status: 0 }, { Status: 'None' }],
	[field('A.Status'), { A: { Status: 200 } }, { 'A.Status': 'On Hold' }],
	[added, { S: 200 }, { S: 'On Hold' }],
	[
		entries('Items'),
		{ Items: [{ About: { Status: 7 } }, { About: { Status: 200 } }] },
		{ 'Items[1].About.Status': 'On Hold' },
	],
	[entries('Item'), { Item: { About: { Status: 0 } } }, { 'Item.About.Status': 'None' }],
	[entries(''), [{ About: { Status: 0 } }], { '[0].About.Status': 'None' }],
	[field('Status'), { Status: '200' }, {}],
	[field('Status'), { Status: 'word' }, {}],
	[field('Status'), {}, {}],
	[field('Status'), undefined, {}],
])('in %#, each code has its name', (one, body, names) => {
	expect(codeNames([one], body)).toEqual(names);
});

test('a body of any shape has names for known codes only', () => {
	const name = fc.constantFrom('Items', 'Status', 'About', '__proto__', 'constructor', 'length');
	const fields = [field('Status'), entries('Items'), field('__proto__.Status'), entries('')];
	fc.assert(
		fc.property(fc.object({ key: name, values: [fc.constantFrom(200, 0, 7, '200')] }), (body) => {
			const known = options.map((option) => option.name);
			for (const one of Object.values(codeNames(fields, body))) expect(known).toContain(one);
		}),
	);
});
