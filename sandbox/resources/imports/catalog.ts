import { flag, date, enumeration, integer, model } from '../../api/values';
import { skuKey, type Product } from '../../data/model';
import { importOperation } from './importOperation';
import { KIT_COLUMNS, SHADOW_COLUMNS } from './templates';

// Source: Swagger 2022, CatalogSpecificImports. The names of the columns are documented nowhere: the templates have them

const tag = 'CatalogSpecificImports';
const MODELS = 'SellerCloud.Delta.Client.Api.Models.Request';
const IMPORT_PRODUCT_SHADOWS = 15;
const IMPORT_PRODUCT_KITS = 18;
const ALL_COMPONENTS = 2;

const INVENTORY_CALCULATION: Array<[number, string]> = [
	[0, 'Normal'],
	[1, 'End'],
	[2, 'None'],
];

const copyOf = (product: Product, sku: string, now: number): Product => ({
	...product,
	sku,
	components: [],
	purchaseOrderIds: [],
	reservedQty: 0,
	onOrderQty: 0,
	createdOn: now,
	lastModified: now,
});

export const shadowImport = importOperation({
	path: '/api/Catalog/Imports/Shadows',
	operationId: 'CatalogSpecificImports_ImportShadows',
	tag,
	summary: 'Import shadows info',
	body: `${MODELS}.CatalogImportFileRequest[${MODELS}.ImportShadowsDto]`,
	metadata: model(`${MODELS}.ImportShadowsDto`, { ScheduleDate: date, CompanyId: integer }),
	type: IMPORT_PRODUCT_SHADOWS,
	columns: SHADOW_COLUMNS,
	carryOut({ ParentSKU = '', ShadowSKU = '' }, { CompanyId }, { data, now }) {
		const parent = data.products.get(skuKey(ParentSKU));
		if (!parent) return `Product ${ParentSKU} was not found.`;
		if (parent.shadowOf !== undefined) return `${ParentSKU} is a shadow itself.`;
		if (ShadowSKU === '') return `There is no shadow of ${ParentSKU}.`;
		const known = data.products.get(skuKey(ShadowSKU));
		const shadow = known ?? copyOf(parent, ShadowSKU, now());
		data.products.set(skuKey(ShadowSKU), {
			...shadow,
			shadowOf: parent.sku,
			companyId: CompanyId ?? shadow.companyId,
		});
		return undefined;
	},
});

export const kitImport = importOperation({
	path: '/api/Catalog/Imports/Kits',
	operationId: 'CatalogSpecificImports_ImportKits',
	tag,
	summary: 'Import kits info',
	body: `${MODELS}.CatalogImportFileRequest[${MODELS}.ImportKitsDto]`,
	metadata: model(`${MODELS}.ImportKitsDto`, {
		ScheduleDate: date,
		CreateParentProductIfDoesntExist: flag,
		CreateChildProductIfDoesntExist: flag,
		OverwriteExistingKits: flag,
		InventoryCalculationKind: enumeration(INVENTORY_CALCULATION),
	}),
	type: IMPORT_PRODUCT_KITS,
	columns: KIT_COLUMNS,
	carryOut({ ParentSKU = '', ComponentSKU = '', Qty = '' }, metadata, { data, now }, rows) {
		const [template] = data.products.values();
		const find = (sku: string, creates: boolean | undefined) => {
			const known = data.products.get(skuKey(sku));
			if (known || !creates || !template) return known;
			const created = { ...copyOf(template, sku, now()), shadowOf: undefined };
			data.products.set(skuKey(sku), created);
			return created;
		};
		const kit = find(ParentSKU, metadata.CreateParentProductIfDoesntExist);
		if (!kit) return `Product ${ParentSKU} was not found.`;
		const component = find(ComponentSKU, metadata.CreateChildProductIfDoesntExist);
		if (!component) return `Component ${ComponentSKU} of ${ParentSKU} was not found.`;
		const quantity = Number(Qty || NaN);
		if (!(quantity > 0)) return `Component ${ComponentSKU} of ${ParentSKU} has no quantity.`;
		// What a file says of a kit replaces the components that are not in this file
		const inFile = rows
			.filter((row) => skuKey(row.ParentSKU ?? '') === skuKey(ParentSKU))
			.map((row) => skuKey(row.ComponentSKU ?? ''));
		const kept = kit.components.filter(
			({ sku }) =>
				skuKey(sku) !== skuKey(ComponentSKU) &&
				(!metadata.OverwriteExistingKits || inFile.includes(skuKey(sku))),
		);
		kit.components = [...kept, { sku: component.sku, quantity }];
		kit.kitType = ALL_COMPONENTS;
		return undefined;
	},
});
