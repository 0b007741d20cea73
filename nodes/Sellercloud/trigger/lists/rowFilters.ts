import type { Names } from '../../records/codes';
import { CHANNELS } from '../../records/orderCodes';
import { jobTypes } from '../../swagger/jobTypes';

const NO_NAMES: Names = [];

/** The filters for a field of the row, and the names that its codes may have there. */
export const ROW_FILTERS = [
	['channels', () => CHANNELS],
	['companies', () => NO_NAMES],
	['warehouses', () => NO_NAMES],
	['vendors', () => NO_NAMES],
	['jobTypes', jobTypes],
] as const;
