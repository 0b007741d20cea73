import type { IDataObject } from 'n8n-workflow';
import { isAmong } from '../../records/codes';
import { CHANNELS } from '../../records/orderCodes';
import type { Filters } from '../filters';
import type { RecordKind } from './record';
import { ROW_FILTERS } from './rowFilters';

/** Orders that Amazon or Walmart ship from their own warehouses: FBA, WFS and AWD. */
const FULFILLED_BY_CHANNEL: number[] = [20, 79, 81];

/** Whether a row passes the filters that events share. */
export function passesFilters(
	{ rowFields }: RecordKind,
	filters: Filters,
	row: IDataObject,
): boolean {
	const isIn = ROW_FILTERS.every(([filter, names]) => {
		const [wanted, field] = [filters[filter], rowFields[filter]];
		return field === undefined || wanted.length === 0 || isAmong(names(), wanted, row[field]);
	});
	return isIn && (filters.includeFba || !isAmong(CHANNELS, FULFILLED_BY_CHANNEL, row.OrderSource));
}
