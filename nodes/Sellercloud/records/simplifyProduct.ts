import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../client/accountTime';
import { comparable } from '../input/comparable';
import { namesOf } from './codes';
import { CHANNELS } from './orderCodes';

/**
 * A product with the same keys whether it is a row of the catalog or of the inventory. Members that
 * one of them does not have are null. Dates are ISO 8601 with the account's offset.
 *
 * @param zone the account's time zone, an IANA name
 */
export function simplifyProduct(row: IDataObject, zone: string): IDataObject {
	const value = (name: string) => row[name] ?? null;
	const date = (name: string) => isoWithOffset(row[name], zone);
	return {
		sku: value('ID'),
		name: value('ProductName'),
		company: value('CompanyName'),
		companyId: value('CompanyID'),
		active: isActive(row),
		productType: value('ProductType'),
		upc: value('UPC'),
		asin: value('ASIN'),
		ean: value('EAN'),
		gtin: value('GTIN'),
		manufacturerSku: value('ManufacturerSKU'),
		brand: typeof row.BrandName === 'string' ? row.BrandName.trim() : null,
		shadowOf: value('ShadowOf'),
		isKit: value('IsKit'),
		vendor: value('DefaultVendor'),
		vendorId: value('VendorID'),
		vendorSku: value('DefaultVendorSKU'),
		prices: {
			site: value('SitePrice'),
			list: value('ListPrice'),
			amazon: value('AmazonPrice'),
			wholesale: value('WholeSalePrice'),
			map: value('MAPPrice'),
		},
		cost: { site: value('SiteCost'), last: value('LastCost'), average: value('AverageCost') },
		available: value('InventoryAvailableQty'),
		physical: value('PhysicalQty'),
		reserved: value('ReservedQty'),
		onOrder: value('OnOrder'),
		onBackOrder: value('OnBackOrder'),
		locationNotes: value('LocationNotes'),
		channels: namesOf(CHANNELS, row.EnabledOnChannels),
		customColumns: value('CustomColumns'),
		createdOn: date('DateCreated') ?? date('CreationDate'),
		lastUpdated: date('LastModifiedDate'),
		lastStockChange: date('LastAggregateDate'),
	};
}

const ACTIVE = ['1', 'true', 'yes', 'active'];
const INACTIVE = ['0', 'false', 'no', 'inactive', 'not active'];

/** Older servers have only Status, a number. ActiveStatus may be a text; its values are not documented. */
function isActive({ ActiveStatus, Status }: IDataObject): boolean | null {
	for (const status of [ActiveStatus, Status].map(comparable)) {
		if (ACTIVE.includes(status)) return true;
		if (INACTIVE.includes(status)) return false;
	}
	return null;
}
