import type { IDataObject } from 'n8n-workflow';
import { isAmong, type Names } from '../../records/codes';
import { CHANNELS } from '../../records/orderCodes';
import { jobTypes } from '../../swagger/jobTypes';
import type { Filters } from '../filters';
import type { RecordKind } from './record';

/** Orders that Amazon or Walmart ship from their own warehouses: FBA, WFS and AWD. */
const FULFILLED_BY_CHANNEL: number[] = [20, 79, 81];

/** Whether a row passes the filters that events share. */
export function passesFilters(
	{ rowFields }: RecordKind,
	filters: Filters,
	row: IDataObject,
): boolean {
	const isIn = (wanted: number[], field: string | undefined, names: Names = []) =>
		field === undefined || wanted.length === 0 || isAmong(names, wanted, row[field]);
	return (
		isIn(filters.channels, rowFields.channels, CHANNELS) &&
		isIn(filters.companies, rowFields.companies) &&
		isIn(filters.warehouses, rowFields.warehouses) &&
		isIn(filters.vendors, rowFields.vendors) &&
		isIn(filters.jobTypes, rowFields.jobTypes, jobTypes()) &&
		(filters.includeFba || !isAmong(CHANNELS, FULFILLED_BY_CHANNEL, row.OrderSource))
	);
}
