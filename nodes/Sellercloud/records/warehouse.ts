import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../client/accountTime';
import { isDataObject } from '../client/decode';
import { codeOf, nameOf } from './codes';
import { recordShape } from './recordShape';
import { WAREHOUSE_TYPES } from './warehouseCodes';

export const WAREHOUSE = recordShape({
	simplified: {
		warehouseId: 'Warehouse ID',
		name: 'Name',
		type: 'Type',
		isDefault: 'Is Default',
		isSellable: 'Is Sellable',
		enforcesBins: 'Enforces Bins',
		address: 'Address',
	},
	more: {
		createdOn: 'Created On',
		quickBooksName: 'QuickBooks Name',
		typeCode: 'Type Code',
	},
	read: (row, zone) => ({
		warehouseId: row.ID ?? null,
		name: row.Name ?? null,
		type: nameOf(WAREHOUSE_TYPES, row.WarehouseType),
		typeCode: codeOf(WAREHOUSE_TYPES, row.WarehouseType),
		isDefault: row.IsDefault ?? null,
		isSellable: row.IsSellAble ?? null,
		enforcesBins: row.EnforceBins ?? null,
		quickBooksName: row.QBWarehouseName ?? null,
		createdOn: isoWithOffset(row.CreatedOn, zone),
		address: isDataObject(row.WarehouseAddress) ? place(row.WarehouseAddress) : null,
	}),
});

/** With the same members as the addresses of orders. */
const place = (address: IDataObject): IDataObject => ({
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
