import type { Names } from './codes';

export const WAREHOUSE_TYPES: Names = [
	[6, 'Cdiscount'],
	[4, 'Dropship'],
	[1, 'FBA'],
	[3, 'Interim'],
	[5, 'NewEgg'],
	[0, 'Normal'],
	[2, 'Untested'],
	[7, 'WFS'],
];

/** Filters of warehouses count differently from all others. */
export const YES_NO_OF_WAREHOUSES: Names = [
	[2, 'No'],
	[1, 'Yes'],
];
