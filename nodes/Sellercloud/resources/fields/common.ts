import type { INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../../interpreter/operation';
import type { Names } from '../../records/codes';

/** Return All and Limit, for every list. */
export const pagingFields: Field[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

export const simplifyField: Field = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
	send: { value: true },
};

const dryRun: Field = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	// Whoever adds it wants it; without it nothing is dry
	default: true,
	description: 'Whether to show the request that would be sent, and send nothing',
};

/** Where prices or quantities are sent. */
const allowZero: Field = {
	displayName: 'Allow Zero',
	name: 'allowZero',
	type: 'boolean',
	default: false,
	description:
		'Whether prices and quantities may be 0. If not, 0 is refused: it comes from empty cells and formulas more often than it is meant.',
};

const maximumItems: Field = {
	displayName: 'Maximum Items',
	name: 'maximumItems',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description:
		'How many records or lines of an order this may be done for in one run, where it cannot be undone. With more, nothing is sent.',
};

const ifFilterEmpty: Field = {
	displayName: 'If a Filter Is Empty',
	name: 'ifFilterEmpty',
	type: 'options',
	options: [
		{ name: 'Fail', value: 'fail' },
		{ name: 'Ignore the Filter', value: 'ignore', description: 'It then narrows nothing' },
		{ name: 'Return No Rows', value: 'noRows' },
	],
	default: 'fail',
	description: 'What to do when a filter that was added comes out empty, as expressions may',
};

const optionsWith = (...options: Field[]): Field => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options,
});

/** Every operation that changes something has them. */
export const writeOptions = optionsWith(dryRun);
/** Where prices or quantities are sent. */
export const amountOptions = optionsWith(allowZero, dryRun);
/** Where what is done cannot be undone. */
export const guardedOptions = optionsWith(dryRun, maximumItems);
/** Every operation with filters has them. */
export const filterOptions = optionsWith(ifFilterEmpty);

/** For operations that return a file. */
export const outputFileField: Field = {
	displayName: 'Put Output File in Field',
	name: 'outputField',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the output field to put the file in',
	send: { value: true },
};

/** Codes and their names, as options. */
export const choices = (names: Names): INodePropertyOptions[] =>
	names.map(([value, name]) => ({ name, value }));
