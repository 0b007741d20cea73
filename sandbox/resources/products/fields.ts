import { nestedList, shape, type Field } from '../../api/shape';
import { date, decimal, flag, integer, text } from '../../api/values';
import { skuKey, type Product } from '../../data/model';
import { availableQuantity, physicalQuantity } from '../../data/quantities';
import { formatTenantTime } from '../../time';

// Source: Swagger 2022, Catalog_GetAll and Inventory_GetAll

/** The members that the rows of the catalog and of the inventory have in common. */

const component = shape<{ kit: Product; sku: string; quantity: number }>(
	'SellerCloud.Delta.Models.ManageEntity.Concrete.ProductBundleDto',
	{
		ProductId: [text.schema, ({ kit }) => kit.sku],
		ChildProductId: [text.schema, ({ sku }) => sku],
		PerKitQty: [integer.schema, ({ quantity }) => quantity],
		ProductName: [text.schema, ({ sku }, { data }) => data.products.get(skuKey(sku))?.name],
	},
);

const sold = (months: number): Field<Product> => [
	integer.schema,
	({ soldPerMonth }) => Math.round(soldPerMonth * months),
];

export const productFields: Record<string, Field<Product>> = {
	ID: [text.schema, ({ sku }) => sku],
	ProductName: [text.schema, ({ name }) => name],
	CompanyID: [integer.schema, ({ companyId }) => companyId],
	CompanyName: [text.schema, ({ companyId }, { data }) => data.companies.get(companyId)?.name],
	Status: [integer.schema, ({ isActive }) => (isActive ? 1 : 0)],
	ShadowOf: [text.schema, ({ shadowOf }) => shadowOf],
	IsKit: [flag.schema, ({ components }) => components.length > 0],
	InventoryDependantOption: [integer.schema, ({ kitType }) => kitType],
	ChildProducts: nestedList(component, (kit) => kit.components.map((part) => ({ kit, ...part }))),
	UPC: [text.schema, ({ upc }) => upc],
	ASIN: [text.schema, ({ asin }) => asin],
	ManufacturerSKU: [text.schema, ({ manufacturerSku }) => manufacturerSku],
	ProductType: [text.schema, ({ productType }) => productType],
	ProductConditionName: [text.schema, () => 'New'],
	VendorID: [integer.schema, ({ vendorId }) => vendorId],
	DefaultVendor: [text.schema, ({ vendorId }) => `Demo Vendor ${vendorId}`],
	DefaultVendorSKU: [text.schema, ({ vendorSku }) => vendorSku],
	SitePrice: [decimal.schema, ({ sitePrice }) => sitePrice],
	SiteCost: [decimal.schema, ({ siteCost }) => siteCost],
	LastCost: [decimal.schema, ({ siteCost }) => siteCost],
	AverageCost: [decimal.schema, ({ siteCost }) => siteCost],
	AmazonPrice: [decimal.schema, ({ sitePrice }) => sitePrice],
	WholeSalePrice: [decimal.schema, ({ siteCost }) => siteCost],
	WeightOz: [decimal.schema, ({ weightOunces }) => weightOunces],
	PhysicalQty: [integer.schema, (product, { data, now }) => physicalQuantity(product, data, now())],
	AggregateQty: [
		integer.schema,
		(product, { data, now }) => availableQuantity(product, data, now()),
	],
	InventoryAvailableQty: [
		integer.schema,
		(product, { data, now }) => availableQuantity(product, data, now()),
	],
	ReservedQty: [integer.schema, ({ reservedQty }) => reservedQty],
	OnOrder: [integer.schema, ({ onOrderQty }) => onOrderQty],
	OnBackOrder: [integer.schema, () => 0],
	QtySold15: sold(0.5),
	QtySold30: sold(1),
	QtySold60: sold(2),
	QtySold90: sold(3),
	QtySold180: sold(6),
	QtySold365: sold(12),
	QtySoldYTD: sold(11),
	LocationNotes: [text.schema, ({ locationNotes }) => locationNotes],
	WarehouseName: [text.schema, () => null],
	WarehouseCount: [integer.schema, (_product, { data }) => data.warehouses.size],
	ImageUrl: [text.schema, () => null],
	LastModifiedDate: [date.schema, ({ lastModified }) => formatTenantTime(lastModified)],
	LastAggregateDate: [
		date.schema,
		({ sku }, { data, now }) => formatTenantTime(data.stock.lastChange(sku, now()) || undefined),
	],
	CustomColumns: [{ type: 'array', items: { type: 'object' } }, () => []],
};
