import { date, flag, integer, model, text } from '../../api/values';
import { skuKey } from '../../data/model';
import type { PurchaseOrder } from '../../data/purchaseOrders';
import { parseTenantTime } from '../../time';
import type { World } from '../../world';
import { importOperation, type Row } from './importOperation';
import { PURCHASE_ORDER_COLUMNS } from './templates';

// Source: Swagger 2022, PurchaseOrdersImports; help article import-po for the columns, that all of them have to be there,
// that a vendor who does not exist is created and that a product has to exist; help article vendor-sku for vendor prices

const tag = 'PurchaseOrdersImports';
const MODELS = 'SellerCloud.Delta.Client.Api.Models.Request.PurchasingImport';
/** `Import_Vendor_Products` in the list of job types. Purchase orders have none of their own in it. */
const IMPORT_VENDOR_PRODUCTS = 14;
const UNKNOWN_TYPE = 0;

const FIRST_NEW_VENDOR = 401;

/** Vendors are matched by name; the demo vendors are named after their IDs. */
function vendorId(name: string, { data: { catalogExtras } }: World, creates: boolean) {
	const known = /^demo vendor (30[1-4])$/i.exec(name)?.[1];
	if (known !== undefined) return Number(known);
	const { importedVendors } = catalogExtras;
	const key = name.toLowerCase();
	const id = importedVendors.get(key);
	if (id !== undefined || !creates) return id;
	importedVendors.set(key, FIRST_NEW_VENDOR + importedVendors.size);
	return importedVendors.get(key);
}

function newOrder(row: Row, id: number, companyId: number, vendor: number, world: World) {
	const [warehouse] = world.data.warehouses.values();
	const createdOn = parseTenantTime(row.PODate ?? '') ?? world.now();
	const order: Omit<PurchaseOrder, 'address'> & { address: PurchaseOrder['address'] | undefined } =
		{
			id,
			title: row.Description ?? '',
			companyId,
			vendorId: vendor,
			warehouseId: warehouse?.id ?? 0,
			status: 0,
			receivingStatus: 0,
			shippingStatus: 0,
			paymentStatus: 10,
			isApproved: /^true$/i.test(row.IsApproved ?? ''),
			isExported: false,
			createdOn,
			lastUpdated: world.now(),
			expectedOn: createdOn,
			memo: row.Memo ?? '',
			trackingNumber: '',
			lines: [],
			address: warehouse?.address,
		};
	return order;
}

export const purchaseOrderImport = importOperation({
	path: '/api/PurchaseOrders/Import/ImportPurchaseOrders',
	operationId: 'PurchaseOrdersImports_ImportPurchaseOrders',
	tag,
	summary: 'Import Purchase Orders',
	body: `${MODELS}.PurchasingImportFileRequest[${MODELS}.ImportPurchaseOrdersDto]`,
	metadata: model(`${MODELS}.ImportPurchaseOrdersDto`, {
		CompanyId: integer,
		PluginID: text,
		PluginName: text,
		CreateNewPoNumbers: flag,
		CreateAsCreditMemo: flag,
	}),
	type: UNKNOWN_TYPE,
	columns: PURCHASE_ORDER_COLUMNS,
	carryOut(row, { CompanyId, CreateNewPoNumbers }, world, rows) {
		const { products, purchaseOrders, companies } = world.data;
		const { PONumber = '', ProductID = '', Vendor = '', QtyOrdered = '', UnitPrice = '' } = row;
		const product = products.get(skuKey(ProductID));
		if (!product) return `Product ${ProductID} was not found.`;
		if (!(Number(QtyOrdered || NaN) > 0)) return `Product ${ProductID} has no quantity.`;
		if (Vendor === '') return `Product ${ProductID} has no vendor.`;
		const vendor = vendorId(Vendor, world, true) ?? 0;
		const [company] = companies.keys();
		const isFirst = rows.find((one) => one.PONumber === PONumber) === row;
		const last = Math.max(0, ...purchaseOrders.keys());
		const wanted = Number(PONumber);
		const isNumbered = Number.isInteger(wanted) && wanted > 0 && !CreateNewPoNumbers;
		if (isNumbered && isFirst && purchaseOrders.has(wanted)) {
			return `Purchase order ${PONumber} exists already.`;
		}
		const id = isNumbered ? wanted : isFirst ? last + 1 : last;
		const order =
			purchaseOrders.get(id) ?? newOrder(row, id, CompanyId ?? company ?? 0, vendor, world);
		const { address } = order;
		if (address === undefined) return 'There is no warehouse.';
		order.lines.push({
			id: id * 10 + order.lines.length,
			sku: product.sku,
			name: row.ItemName || product.name,
			vendorSku: product.vendorSku,
			quantity: Number(QtyOrdered),
			quantityReceived: 0,
			price: Number(UnitPrice || product.siteCost),
		});
		purchaseOrders.set(id, { ...order, address });
		return undefined;
	},
});

export const vendorPriceImport = importOperation({
	path: '/api/PurchaseOrders/Import/ImportVendorPrices',
	operationId: 'PurchaseOrdersImports_ImportVendorPrices',
	tag,
	summary: 'Import Vendor Prices',
	body: `${MODELS}.PurchasingImportFileRequest[${MODELS}.ImportVendorPricesDto]`,
	metadata: model(`${MODELS}.ImportVendorPricesDto`, {
		CompanyId: integer,
		ProfileID: integer,
		JobScheduleTime: date,
	}),
	type: IMPORT_VENDOR_PRODUCTS,
	columns: ['SKU', 'Vendor'],
	carryOut(row, _, world) {
		const { SKU = '', Vendor = '' } = row;
		const product = world.data.products.get(skuKey(SKU));
		if (!product) return `Product ${SKU} was not found.`;
		const vendor = vendorId(Vendor, world, false);
		if (vendor === undefined) return `Vendor ${Vendor} of ${SKU} was not found.`;
		const price = 'VendorPrice' in row ? Number(row.VendorPrice || NaN) : undefined;
		if (Number.isNaN(price)) return `The price of ${SKU} is not a number.`;
		const { vendorPrices } = world.data.catalogExtras;
		const ofProduct = vendorPrices.get(skuKey(SKU)) ?? new Map();
		const before = ofProduct.get(vendor);
		ofProduct.set(vendor, {
			price: price ?? before?.price ?? 0,
			// A column that is there and empty clears what was there
			vendorSku: row.VendorSKU ?? before?.vendorSku ?? '',
		});
		vendorPrices.set(skuKey(SKU), ofProduct);
		if (row.IsDefaultVendorForProduct === '1') {
			product.vendorId = vendor;
			product.vendorSku = row.VendorSKU ?? product.vendorSku;
		}
		return undefined;
	},
});
