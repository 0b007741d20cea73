import type { IDataObject } from 'n8n-workflow';
import { comparable } from '../../input/comparable';
import type { Table } from '../../interpreter/field';
import { EXCEL } from '../export/fields';
import { CSV } from './source';

/** Columns of the file. Seen live in the template that Sellercloud offers. */
const SKU = 'ProductID';
const QUANTITY = 'PhysicalInventoryQty';
const WAREHOUSE = 'Warehouse';

/** The table in the file of a full import: a row that Sellercloud reads otherwise would set its product to 0. */
export const COUNTED_TABLE = {
	records: 'records',
	separator: ({ fileFormat: format }: IDataObject) => (format === CSV ? ',' : '\t'),
	problem(
		{ header, records }: Table,
		{ confirmWarehouse: warehouse, fileFormat: format }: IDataObject,
	): string | undefined {
		if (format === EXCEL) {
			return 'Replace Stock needs a CSV or tab-separated file, because the rows of an Excel file cannot be counted';
		}
		const names = header.map(comparable);
		for (const name of [SKU, QUANTITY]) {
			const count = names.filter((one) => one === comparable(name)).length;
			if (count !== 1) {
				return `the file has ${count === 0 ? 'no column' : `${count} columns`} ${name}. Check its first row, and File Format`;
			}
		}
		const seen = new Set<string>();
		for (const [index, cells] of records.entries()) {
			const cell = (name: string) => (cells[names.indexOf(comparable(name))] ?? '').trim();
			const row = index + 1;
			if (cells.length > header.length) return `row ${row} has more cells than the first row`;
			const sku = cell(SKU);
			if (sku === '') return `row ${row} has no ProductID`;
			if (seen.has(comparable(sku))) return `${sku} is in more than one row`;
			seen.add(comparable(sku));
			const quantity = cell(QUANTITY);
			if (quantity === '') return `the quantity of row ${row} is empty. If it is 0, enter 0`;
			if (!/^\d+(\.0*)?$/.test(quantity)) {
				return `the quantity of row ${row} is not a whole number of 0 or more`;
			}
			const place = cell(WAREHOUSE);
			if (place !== '' && comparable(place) !== comparable(warehouse)) {
				return `row ${row} is for another warehouse than the one in Confirm Warehouse Name`;
			}
		}
		return undefined;
	},
};
