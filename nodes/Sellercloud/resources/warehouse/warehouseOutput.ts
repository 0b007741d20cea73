import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../../client/accountTime';
import { isDataObject } from '../../client/decode';
import type { ItemValues } from '../../interpreter/operation';
import { codeOf, nameOf } from '../../records/codes';
import { WAREHOUSE_TYPES } from '../../records/warehouseCodes';

/** Warehouses, simplified or raw. */
export const warehouseOutput = (
	rows: IDataObject[],
	{ values, zone }: ItemValues<{ simplify: boolean | undefined }>,
): IDataObject[] =>
	values.simplify === true
		? rows.map((row) => ({
				warehouseId: row.ID ?? null,
				name: row.Name ?? null,
				type: nameOf(WAREHOUSE_TYPES, row.WarehouseType),
				typeCode: codeOf(WAREHOUSE_TYPES, row.WarehouseType),
				isDefault: row.IsDefault ?? null,
				isSellable: row.IsSellAble ?? null,
				enforcesBins: row.EnforceBins ?? null,
				quickBooksName: row.QBWarehouseName ?? null,
				createdOn: isoWithOffset(row.CreatedOn, zone),
				address: isDataObject(row.WarehouseAddress) ? simplifyPlace(row.WarehouseAddress) : null,
			}))
		: rows;

/** With the same keys as the addresses of orders. */
const simplifyPlace = (address: IDataObject): IDataObject => ({
	name: address.ContactName ?? null,
	business: address.Business ?? null,
	line1: address.Address ?? null,
	line2: address.Address2 ?? null,
	city: address.City ?? null,
	state: address.State ?? null,
	postalCode: address.ZipCode ?? null,
	country: address.Country ?? null,
	phone: address.Phone ?? null,
});
