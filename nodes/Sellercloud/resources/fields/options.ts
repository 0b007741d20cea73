import type { Field } from '../../interpreter/field';
import { options } from './collections';

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

/** Every operation that changes something has them. */
export const writeOptions = options(dryRun);
/** Where prices or quantities are sent. */
export const amountOptions = options(allowZero, dryRun);
/** Where what is done cannot be undone. */
export const guardedOptions = options(dryRun, maximumItems);
/** Every operation with filters has them. */
export const filterOptions = options(ifFilterEmpty);
