import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { isBlank } from '../../input/blank';
import { named, shownFor } from '../fields/modifiers';
import { advancedFields, advancedIn } from '../product/advancedFields';
import { FROM_ITEMS } from './source';

const mapper = named('Columns', 'columns', advancedFields);

/** The columns of the file that are filled from each item. The editor reads them from the template of the import. */
export const columns = shownFor(FROM_ITEMS, {
	...mapper,
	typeOptions: {
		resourceMapper: {
			resourceMapperMethod: 'getImportColumns',
			mode: 'add',
			valuesLabel: 'Columns',
			fieldWords: { singular: 'column', plural: 'columns' },
			addAllFields: false,
			multiKeyMatch: false,
			supportAutoMap: false,
			noFieldsError: 'There are no columns to show',
		},
	},
});

const AMOUNT = /qty|quantity|price|cost/i;
/** Below 0, also with a currency, or what a formula gives that failed. Not all of these columns hold numbers. */
const NO_AMOUNT =
	/^([-−(][^\da-z]*[\d.,]|[^\da-z]*[-−]\s*\d|#|NaN\b|[-+]?Infinity\b|undefined\b|null\b)/i;
/** 0 in any way that a sheet writes it, such as $0.00 or 0,00. */
const ZERO = /^[^\da-z]*0[^1-9a-z]*$/i;
const isSku = (name: string) => /sku|product ?id/i.test(name) && !/vendor|manufacturer/i.test(name);

/** The cells of an item, by column. @param withAll whether the columns that are not filled are there, too */
export function rowIn(entered: unknown, withAll: boolean): IDataObject {
	const cells = advancedIn({ advancedFields: entered });
	const schema = withAll && isDataObject(entered) ? entered.schema : undefined;
	const all = Array.isArray(schema) ? schema.filter(isDataObject).map(({ id }) => String(id)) : [];
	return Object.fromEntries([
		...all.map((name) => [name, '']),
		...cells.map(({ Name, Value }) => [Name, Value]),
	]);
}

/** The SKUs in a row: a vendor's own SKU is none. */
export const skusIn = (row: IDataObject): string[] =>
	Object.entries(row)
		.filter(([name, value]) => isSku(name) && value)
		.map(([, value]) => String(value));

/**
 * A message for cells that must not be sent: blank is never 0, and an empty cell might clear what is there.
 *
 * @param mayBeBlank whether columns that are neither amounts nor SKUs may be empty
 */
export function problemIn(
	entered: unknown,
	{ mayBeBlank, allowZero }: { mayBeBlank: boolean; allowZero: boolean | undefined },
): string | undefined {
	const cells = advancedIn({ advancedFields: entered });
	if (cells.length === 0) return 'There are no columns to send';
	const blank = cells.find(
		({ Name, Value }) => isBlank(Value) && (!mayBeBlank || AMOUNT.test(Name) || isSku(Name)),
	);
	if (blank) return `${blank.Name} is empty`;
	const amounts = cells.filter(({ Name }) => AMOUNT.test(Name));
	const wrong = amounts.find(({ Value }) => NO_AMOUNT.test(Value.trim()));
	if (wrong) return `${wrong.Name} must not be ${wrong.Value}`;
	const zero = amounts.find(({ Value }) => ZERO.test(Value));
	return zero && allowZero !== true
		? `${zero.Name} must not be 0. If 0 is correct, turn on Options > Allow Zero`
		: undefined;
}
