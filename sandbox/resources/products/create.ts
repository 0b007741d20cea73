import { operation } from '../../api/operation';
import { refuseWithErrorDescription, refuseWithErrorMessage } from '../../api/refusals';
import { decimal, flag, integer, model, required, text } from '../../api/values';
import { skuKey } from '../../data/model';

// Source: Swagger 2022, Products

export const productCreation = operation({
	method: 'POST',
	path: '/api/Products',
	operationId: 'Products_Create',
	tag: 'Products',
	summary: 'Create a new product',
	body: {
		name: 'model',
		type: model('SellerCloud.Delta.WebApi.Models.Product.AddSingleProductModel', {
			CompanyId: integer,
			ProductName: required(text),
			ProductSKU: required(text),
			ProductTypeName: required(text),
			PurchaserId: integer,
			SiteCost: decimal,
			DefaultPrice: decimal,
			ManufacturerId: integer,
			AutoAssignUPC: flag,
			UPC: text,
			ProductNotes: text,
		}),
	},
	answer: text.schema,
	handle({ body, world: { data, now } }) {
		const sku = body.ProductSKU.trim();
		if (data.products.has(skuKey(sku))) {
			throw refuseWithErrorDescription(`Product ${sku} already exists.`);
		}
		const defaultCompany = [...data.companies.values()].find(({ isDefault }) => isDefault);
		const companyId = body.CompanyId ?? defaultCompany?.id ?? 0;
		if (!data.companies.has(companyId)) {
			throw refuseWithErrorMessage(`Company ${companyId} does not exist.`);
		}
		const price = body.DefaultPrice ?? 0;
		data.products.set(skuKey(sku), {
			sku,
			name: body.ProductName,
			companyId,
			isActive: true,
			components: [],
			kitType: 0,
			upc: body.UPC ?? '',
			asin: '',
			ean: '',
			gtin: '',
			fnsku: '',
			masterSku: '',
			manufacturerSku: '',
			brandId: 0,
			vendorId: 0,
			vendorSku: '',
			purchaseOrderIds: [],
			productType: body.ProductTypeName,
			shortDescription: '',
			longDescription: body.ProductNotes ?? '',
			sitePrice: price,
			listPrice: price,
			siteCost: body.SiteCost ?? 0,
			weightOunces: 0,
			locationNotes: '',
			reservedQty: 0,
			onOrderQty: 0,
			soldPerMonth: 0,
			createdOn: now(),
			lastModified: now(),
		});
		return sku;
	},
});
