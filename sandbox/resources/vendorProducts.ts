import { type Arguments, path, query, type Parameter } from '../api/arguments';
import { pageOf } from '../api/list';
import { operation } from '../api/operation';
import { refuseWithMessage } from '../api/refusals';
import { shape } from '../api/shape';
import { date, decimal, flag, integer, listOf, model, required, text } from '../api/values';
import { skuKey } from '../data/model';
import type { VendorProduct } from '../data/purchasing';
import { formatTenantTime } from '../time';
import type { World } from '../world';
import { demandProduct } from './products/find';

// Source: Swagger 2022, Vendors; articles add-vendor-product and update-vendor-product

const tag = 'Vendors';
const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Vendor';
const id = path('id', integer, 'ID of the vendor');
const vendorId = path('vendorId', integer, 'ID of Vendor');
const productSKU = query('model.productSKU', text, 'Product SKU');
const vendorSKU = query('model.vendorSKU', text, 'Vendor SKU');
const pageNumber = query('model.pageNumber', integer);
const pageSize = query('model.pageSize', integer);

const row = shape<{ vendor: number; product: VendorProduct }>(`${NAMESPACE}.VendorProductDto`, {
	ProductSKU: [text.schema, ({ product }) => product.sku],
	VendorID: [integer.schema, ({ vendor }) => vendor],
	Price: [decimal.schema, ({ product }) => product.price],
	VendorSKU: [text.schema, ({ product }) => product.vendorSku],
	IsAvailable: [flag.schema, ({ product }) => product.isAvailable],
	DateModified: [date.schema, ({ product }) => formatTenantTime(product.lastModified)],
	Notes: [text.schema, ({ product }) => product.notes],
	PricePerCase: [decimal.schema, ({ product }) => product.casePrice],
	ProductName: [text.schema, ({ product }) => product.name],
	QtyPerCase: [integer.schema, ({ product }) => product.unitsPerCase],
	Qty: [integer.schema, ({ product }) => product.quantity],
});

const VALUES = {
	VendorSKU: text,
	Notes: text,
	Price: decimal,
	PricePerCase: decimal,
	QtyPerCase: integer,
	IsAvailable: flag,
	Qty: integer,
};

/** @throws Refusal */
function productsOf(args: Arguments, parameter: Parameter<number>, { data }: World) {
	const vendor = args.require(parameter);
	const products = data.purchasing.vendorProducts.get(vendor);
	if (!products) throw refuseWithMessage(404, `Vendor ${vendor} was not found.`);
	return { vendor, products };
}

export const vendorProducts = [
	operation({
		method: 'GET',
		path: '/api/Vendors/{id}/products',
		operationId: 'Vendors_GetVendorProducts',
		tag,
		summary: 'Get metadata for list of vendor products',
		parameters: [id, productSKU, vendorSKU, pageNumber, pageSize],
		answer: {
			type: 'object',
			properties: {
				Items: { type: 'array', items: row.schema },
				TotalResults: integer.schema,
			},
		},
		handle({ args, world }) {
			const { vendor, products } = productsOf(args, id, world);
			const [sku, other] = [args.get(productSKU), args.get(vendorSKU)];
			const found = [...products.values()].filter(
				(one) => (!sku || skuKey(one.sku) === skuKey(sku)) && (!other || one.vendorSku === other),
			);
			const page = pageOf(found, args.get(pageNumber), args.get(pageSize));
			return {
				Items: page.map((product) => row.of({ vendor, product }, world)),
				TotalResults: found.length,
			};
		},
	}),
	operation({
		method: 'POST',
		path: '/api/Vendors/{vendorId}/products',
		operationId: 'Vendors_AddVendorProduct',
		tag,
		summary: 'Add Vendor Products',
		parameters: [vendorId],
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.AddVendorProductRequest`, {
				VendorProducts: listOf(
					model(`${NAMESPACE}.AddVendorProductDto`, { ProductSKU: required(text), ...VALUES }),
				),
			}),
		},
		handle({ args, body, world }) {
			const { products } = productsOf(args, vendorId, world);
			const added = (body.VendorProducts ?? []).map((given): VendorProduct => {
				const { sku, name } = demandProduct(given.ProductSKU, world);
				return {
					sku,
					name,
					price: given.Price ?? 0,
					vendorSku: given.VendorSKU ?? '',
					isAvailable: given.IsAvailable ?? false,
					lastModified: world.now(),
					notes: given.Notes ?? '',
					casePrice: given.PricePerCase ?? 0,
					unitsPerCase: given.QtyPerCase ?? 0,
					quantity: given.Qty ?? 0,
				};
			});
			for (const product of added) products.set(skuKey(product.sku), product);
		},
	}),
	operation({
		method: 'PUT',
		path: '/api/Vendors/{vendorId}/products',
		operationId: 'Vendors_UpdateVendorProductV2',
		tag,
		summary: 'Update Single Vendor Product',
		parameters: [vendorId],
		body: {
			name: 'model',
			type: model(`${NAMESPACE}.UpdateVendorProductRequestV2`, {
				ProductID: required(text),
				...VALUES,
			}),
		},
		handle({ args, body, world }) {
			const { vendor, products } = productsOf(args, vendorId, world);
			const product = products.get(skuKey(body.ProductID));
			if (!product) {
				throw refuseWithMessage(404, `Vendor ${vendor} has no product ${body.ProductID}.`);
			}
			product.vendorSku = body.VendorSKU ?? product.vendorSku;
			product.notes = body.Notes ?? product.notes;
			product.price = body.Price ?? product.price;
			product.casePrice = body.PricePerCase ?? product.casePrice;
			product.unitsPerCase = body.QtyPerCase ?? product.unitsPerCase;
			product.isAvailable = body.IsAvailable ?? product.isAvailable;
			product.quantity = body.Qty ?? product.quantity;
			product.lastModified = world.now();
		},
	}),
];
