import type { IDataObject } from 'n8n-workflow';
import { isoWithOffset } from '../client/accountTime';
import { comparable } from '../input/comparable';
import { namesOf } from './codes';
import { CHANNELS } from './orderCodes';
import { recordShape } from './recordShape';

/** A product, whether it is a row of the catalog or of the inventory; members that one of them does not have are null. */
export const PRODUCT = recordShape({
	simplified: {
		sku: 'SKU',
		name: 'Name',
		company: 'Company',
		companyId: 'Company ID',
		active: 'Active',
		isKit: 'Is Kit',
		brand: 'Brand',
		upc: 'UPC',
		vendor: 'Vendor',
		vendorId: 'Vendor ID',
		sitePrice: 'Site Price',
		siteCost: 'Site Cost',
		available: 'Available Qty',
		physical: 'Physical Qty',
		reserved: 'Reserved Qty',
		onOrder: 'On Order Qty',
		lastUpdated: 'Last Updated',
	},
	more: {
		amazonPrice: 'Amazon Price',
		asin: 'ASIN',
		averageCost: 'Average Cost',
		channels: 'Channels',
		createdOn: 'Created On',
		customColumns: 'Custom Columns',
		ean: 'EAN',
		gtin: 'GTIN',
		lastCost: 'Last Cost',
		lastStockChange: 'Last Stock Change',
		listPrice: 'List Price',
		locationNotes: 'Location Notes',
		manufacturerSku: 'Manufacturer SKU',
		mapPrice: 'MAP Price',
		onBackOrder: 'On Back Order Qty',
		productType: 'Product Type',
		shadowOf: 'Shadow Of',
		vendorSku: 'Vendor SKU',
		wholesalePrice: 'Wholesale Price',
	},
	read(row, zone) {
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
			sitePrice: value('SitePrice'),
			listPrice: value('ListPrice'),
			amazonPrice: value('AmazonPrice'),
			wholesalePrice: value('WholeSalePrice'),
			mapPrice: value('MAPPrice'),
			siteCost: value('SiteCost'),
			lastCost: value('LastCost'),
			averageCost: value('AverageCost'),
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
	},
});

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
