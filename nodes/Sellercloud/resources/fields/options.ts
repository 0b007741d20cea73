import type { Field, TypedField } from '../../interpreter/field';
import { options } from './collections';

const dryRun: Field = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	// On as soon as it is added
	default: true,
	description: 'Whether to return the request that would be sent, without sending it',
};

/** For operations that send prices or quantities. */
const allowZero: Field = {
	displayName: 'Allow Zero',
	name: 'allowZero',
	type: 'boolean',
	default: false,
	description:
		'Whether to allow prices and quantities of 0. If off, 0 is rejected, because it usually comes from an empty cell or a failed formula.',
};

/** The code of an operation looks for zeros itself. */
const allowZeroInFile: TypedField<{ allowZero: boolean | undefined }> = {
	...allowZero,
	send: { value: true },
};

const maximumItems: Field = {
	displayName: 'Maximum Items',
	name: 'maximumItems',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description:
		'Max number of records or order lines to change in one run, because the change cannot be undone. If there are more, nothing is sent.',
};

const ifFilterEmpty: Field = {
	displayName: 'If a Filter Is Empty',
	name: 'ifFilterEmpty',
	type: 'options',
	options: [
		{ name: 'Fail', value: 'fail' },
		{ name: 'Ignore the Filter', value: 'ignore', description: 'Run without this filter' },
		{ name: 'Return No Rows', value: 'noRows' },
	],
	default: 'fail',
	description:
		'What to do when an added filter has no value, for example because its expression returned nothing',
};

/** For all operations that change data. */
export const writeOptions = options(dryRun);
/** For operations that send prices or quantities. */
export const amountOptions = options(allowZero, dryRun);
/** For files that may contain prices or quantities. */
export const importOptions = options(allowZeroInFile, dryRun);
/** For amounts whose change may not be undone. */
export const guardedAmountOptions = options(allowZero, dryRun, maximumItems);
/** The same, for operations with a Dry Run of their own. */
export const zeroOptions = options(allowZero);
/** For changes that cannot be undone. */
export const guardedOptions = options(dryRun, maximumItems);
/** For all operations with filters. */
export const filterOptions = options(ifFilterEmpty);
