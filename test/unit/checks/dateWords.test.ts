import type { DateDisagreement } from '../../../nodes/Sellercloud/checks/checkDateFilter';
import { dateWords } from '../../../nodes/Sellercloud/checks/dateWords';

const NAMES = { plural: 'orders', filter: 'model.lastUpdatedFrom', zone: 'Europe/Berlin' };
const row = { id: '774411', stamp: Date.parse('2026-06-10T15:00:00Z') };
const textOf = (verdict: DateDisagreement, names = NAMES) =>
	Object.values(dateWords(verdict, names)).join(' ');

const ALL: DateDisagreement[] = [
	{ kind: 'unclear' },
	{ kind: 'ignored' },
	{ kind: 'labelWrong', row },
	{ kind: 'labelOther', row },
	{ kind: 'late', row },
	{ kind: 'late', row, hours: 1 },
	{ kind: 'late', row, hours: 4 },
];

test.each(ALL)(
	'%j has whole sentences of its own about the list, and none about the row',
	(one) => {
		const { found, meaning, whatToDo } = dateWords(one, NAMES);
		for (const sentence of [found, meaning, whatToDo]) expect(sentence).toMatch(/^[A-Z].*\.$/);
		expect(found).toContain('orders');
		expect(textOf(one)).not.toMatch(/774411|2026/);
		expect(textOf(one, { ...NAMES, plural: 'products', filter: 'other' })).not.toMatch(
			/orders|model\./,
		);
		expect(ALL.filter((other) => dateWords(other, NAMES).found === found)).toEqual([one]);
	},
);

test.each<[DateDisagreement, RegExp, RegExp | undefined]>([
	[
		{ kind: 'labelWrong', row },
		/to UTC if Europe\/Berlin is the time zone of your account/,
		undefined,
	],
	[{ kind: 'labelOther', row }, /to the time zone of your account\. If Europe\/Berlin is/, /UTC/],
	[{ kind: 'late', row, hours: 4 }, /no setting of this node can correct/, /Time Zone|UTC/],
	[{ kind: 'late', row }, /no setting of this node can correct/, /Time Zone|UTC/],
	[{ kind: 'ignored' }, /compares/, /Time Zone|UTC/],
])('%j is advised about in its own way', (verdict, advice, notAdvised) => {
	const { whatToDo } = dateWords(verdict, NAMES);
	expect(whatToDo).toMatch(advice);
	if (notAdvised) expect(whatToDo).not.toMatch(notAdvised);
});

test.each([
	[1, 'up to 1 hour earlier.'],
	[16, 'up to 16 hours earlier.'],
	[undefined, 'even if the filter model.lastUpdatedFrom starts 32 hours earlier.'],
])('a row that is found %j hours earlier is said to be', (hours, words) => {
	expect(dateWords({ kind: 'late', row, hours }, NAMES).found).toContain(words);
});
