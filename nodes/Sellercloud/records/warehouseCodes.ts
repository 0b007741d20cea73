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

/** The filters of warehouses use other numbers than all other filters. */
export const YES_NO_OF_WAREHOUSES: Names = [
	[2, 'No'],
	[1, 'Yes'],
];
