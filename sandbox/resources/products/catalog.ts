import { query } from '../../api/arguments';
import { filter, listOperation } from '../../api/list';
import { operation } from '../../api/operation';
import { shape } from '../../api/shape';
import {
	date,
	decimal,
	enumeration,
	flag,
	integer,
	listOf,
	model,
	required,
	text,
} from '../../api/values';
import { KITS, SHADOWS, YES_NO_ALL } from '../../data/enums';
import { skuKey, type Product, type SandboxData } from '../../data/model';
import { physicalQuantity } from '../../data/quantities';
import { brandName } from '../../data/settings';
import { formatTenantTime } from '../../time';
import { demandProduct } from './find';
import { productFields } from './fields';
import { productFilters, skuFilter } from './filters';

// Source: Swagger 2022, Catalog; seen live: BrandName, ActiveStatus, DateCreated and what is null;
// Swagger 2026 for the identifiers in BasicInfo and the filters for DateCreated

const tag = 'Catalog';

export const catalogRow = shape<Product>(
	'SellerCloud.Delta.Models.ManageEntity.Concrete.ProductCatalogDto',
	{
		...productFields,
		ShortDescription: [text.schema, ({ shortDescription }) => shortDescription],
		LongDescription: [text.schema, ({ longDescription }) => longDescription],
		GTIN: [text.schema, ({ gtin }) => gtin],
		BrandID: [integer.schema, ({ brandId }) => brandId],
		BrandName: [text.schema, ({ brandId }) => (brandId > 0 ? brandName(brandId) : null)],
		// One client reads it as text; which texts there are is documented nowhere
		ActiveStatus: [text.schema, ({ isActive }) => (isActive ? 'Active' : 'Inactive')],
		AggregatePhysicalQty: [
			integer.schema,
			(product, { data, now }) => physicalQuantity(product, data, now()),
		],
		// Comes as null even for products that have one.
		ManufacturerID: [integer.schema, () => null],
		ListPrice: [decimal.schema, ({ listPrice }) => listPrice],
		MAPPrice: [decimal.schema, () => 0],
		AmazonEnabled: [flag.schema, ({ isActive }) => isActive],
		WebEnabled: [flag.schema, ({ isActive }) => isActive],
		EnabledOnChannels: [
			listOf(integer).schema,
			({ companyId }, { data }) => data.companies.get(companyId)?.channels,
		],
		DateCreated: [date.schema, ({ createdOn }) => formatTenantTime(createdOn)],
	},
);

const hasShadow = ({ sku }: Product, { products }: SandboxData) =>
	[...products.values()].some(({ shadowOf }) => shadowOf && skuKey(shadowOf) === skuKey(sku));

const isComponent = ({ sku }: Product, { products }: SandboxData) =>
	[...products.values()].some(({ components }) =>
		components.some((part) => skuKey(part.sku) === skuKey(sku)),
	);

function matchesShadows(product: Product, wanted: number, data: SandboxData): boolean {
	const isShadow = product.shadowOf !== undefined;
	switch (wanted) {
		case 0:
			return !isShadow;
		case 1:
			return isShadow;
		case 2:
			return hasShadow(product, data);
		default:
			return !isShadow && !hasShadow(product, data);
	}
}

function matchesKits(product: Product, wanted: number, data: SandboxData): boolean {
	const isKit = product.components.length > 0;
	switch (wanted) {
		case 1:
			return isKit;
		case 2:
			return isComponent(product, data);
		case 3:
			return !isKit;
		case 4:
			return !isComponent(product, data);
		default:
			return !isKit && !isComponent(product, data);
	}
}

export const catalog = [
	listOperation<Product>({
		path: '/api/Catalog',
		operationId: 'Catalog_GetAll',
		tag,
		summary: 'Get catalog info for multiple products',
		rows: ({ data }) => [...data.products.values()],
		shape: catalogRow,
		filters: [
			skuFilter('model.sKU'),
			filter(query('model.displayShadows', enumeration(SHADOWS)), (product, wanted, { data }) =>
				matchesShadows(product, wanted, data),
			),
			filter(query('model.selectedKits', enumeration(KITS), 'Kit'), (product, wanted, { data }) =>
				matchesKits(product, wanted, data),
			),
			filter(
				query('model.activeStatus', enumeration(YES_NO_ALL), 'Is Active'),
				(product, wanted) => wanted === -1 || product.isActive === (wanted === 1),
			),
			...productFilters,
			filter(query('model.dateCreatedFrom', date), ({ createdOn }, from) => createdOn >= from),
			filter(query('model.dateCreatedTo', date), ({ createdOn }, to) => createdOn <= to),
		],
	}),
	operation({
		method: 'PUT',
		path: '/api/Catalog/BasicInfo',
		operationId: 'Catalog_UpdateBasicInfo',
		tag,
		summary: 'Update basic catalog info',
		body: {
			name: 'model',
			type: model('SellerCloud.Delta.Models.ClientAPI.Product.UpdateBasicInfoRequest', {
				ProductID: required(text),
				ShortDescription: text,
				LongDescription: text,
				ListPrice: decimal,
				SitePrice: decimal,
				SiteCost: decimal,
				ProductName: text,
				IsActive: flag,
				MasterSKU: text,
				ManufacturerSKU: text,
				UPC: text,
				ASIN: text,
				FNSKU: text,
				EAN: text,
				GTIN: text,
			}),
		},
		handle({ body, world }) {
			const product = demandProduct(body.ProductID, world);
			Object.assign(product, {
				shortDescription: body.ShortDescription ?? product.shortDescription,
				longDescription: body.LongDescription ?? product.longDescription,
				listPrice: body.ListPrice ?? product.listPrice,
				sitePrice: body.SitePrice ?? product.sitePrice,
				siteCost: body.SiteCost ?? product.siteCost,
				name: body.ProductName ?? product.name,
				isActive: body.IsActive ?? product.isActive,
				masterSku: body.MasterSKU ?? product.masterSku,
				manufacturerSku: body.ManufacturerSKU ?? product.manufacturerSku,
				upc: body.UPC ?? product.upc,
				asin: body.ASIN ?? product.asin,
				fnsku: body.FNSKU ?? product.fnsku,
				ean: body.EAN ?? product.ean,
				gtin: body.GTIN ?? product.gtin,
				lastModified: world.now(),
			});
		},
	}),
];
