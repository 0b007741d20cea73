import { path, requiredQuery } from '../../api/arguments';
import { operation } from '../../api/operation';
import { refuseWithErrorMessage, refuseWithMessage } from '../../api/refusals';
import { nestedList, shape } from '../../api/shape';
import { flag, integer, listOf, model, text } from '../../api/values';
import type { ProductImage } from '../../data/catalogExtras';
import { skuKey } from '../../data/model';
import type { World } from '../../world';
import { demandProduct } from './find';

// Source: Swagger 2022, ProductImage

const tag = 'ProductImage';
const NAMESPACE = 'SellerCloud.Delta.Models.ClientAPI.Product';
const MODELS = 'SellerCloud.Delta.WebApi.Models.Product';

const image = shape<ProductImage>(`${NAMESPACE}.GetProductImage`, {
	ImageID: [integer.schema, ({ id }) => id],
	Url: [text.schema, ({ id, fileName }) => `https://images.example.com/${id}/${fileName}`],
	IsDefault: [flag.schema, ({ isDefault }) => isDefault],
	IsMainDescriptionImage: [flag.schema, ({ isMainDescriptionImage }) => isMainDescriptionImage],
	OriginalImageName: [text.schema, ({ fileName }) => fileName],
});

const imagesOf = (sku: string, { data }: World): ProductImage[] =>
	[...data.catalogExtras.images.values()].filter((one) => skuKey(one.sku) === skuKey(sku));

const ofProduct = shape<{ sku: string; images: ProductImage[] }>(`${NAMESPACE}.ProductImages`, {
	ProductID: [text.schema, ({ sku }) => sku],
	Images: nestedList(image, ({ images }) => images),
});

const productID = requiredQuery('productID', text, 'ID of the product');
const id = path('id', integer, 'ID of image');

export const productImages = [
	operation({
		method: 'GET',
		path: '/api/ProductImage',
		operationId: 'ProductImage_GetV2',
		tag,
		summary: 'Getting product images for a single product',
		parameters: [productID],
		answer: { type: 'array', items: image.schema },
		handle({ args, world }) {
			const { sku } = demandProduct(args.require(productID), world);
			return imagesOf(sku, world).map((one) => image.of(one, world));
		},
	}),
	operation({
		method: 'POST',
		path: '/api/ProductImage/GetProductsImages',
		operationId: 'ProductImage_GetProductsImages',
		tag,
		summary: 'Getting images for multiple products',
		body: {
			name: 'request',
			type: model(`${NAMESPACE}.GetProductsImagesRequest`, { ProductsIDs: listOf(text) }),
		},
		answer: { type: 'array', items: ofProduct.schema },
		// Products that are not there are left out
		handle: ({ body, world }) =>
			(body.ProductsIDs ?? [])
				.flatMap((sku) => world.data.products.get(skuKey(sku)) ?? [])
				.map(({ sku }) => ofProduct.of({ sku, images: imagesOf(sku, world) }, world)),
	}),
	operation({
		method: 'POST',
		path: '/api/ProductImage',
		operationId: 'ProductImage_Add',
		tag,
		summary: 'Adding new product image for a single product',
		body: {
			name: 'model',
			type: model(`${MODELS}.AddProductImageRequest`, {
				ProductID: text,
				Content: text,
				FileName: text,
				Caption: text,
				Properties: model(`${MODELS}.ProductImageProperties`, {
					IsDefault: flag,
					IsMainDescriptionImage: flag,
					IsOtherImage: flag,
					IsSupplementImage: flag,
					IsSwatchImage: flag,
					SupplementImageOrder: integer,
				}),
			}),
		},
		answer: integer.schema,
		handle({ body, world }) {
			const { sku } = demandProduct(body.ProductID ?? '', world);
			if (!body.FileName) throw refuseWithMessage(400, 'FileName is required.');
			if (!body.Content || !/^[A-Za-z0-9+/]+={0,2}$/.test(body.Content)) {
				throw refuseWithMessage(400, 'The input is not a valid Base-64 string.');
			}
			const extras = world.data.catalogExtras;
			const isDefault = body.Properties?.IsDefault ?? imagesOf(sku, world).length === 0;
			if (isDefault) for (const one of imagesOf(sku, world)) one.isDefault = false;
			const created = extras.nextImageId++;
			extras.images.set(created, {
				id: created,
				sku,
				fileName: body.FileName,
				content: Buffer.from(body.Content, 'base64'),
				isDefault,
				isMainDescriptionImage: body.Properties?.IsMainDescriptionImage ?? false,
			});
			return created;
		},
	}),
	operation({
		method: 'DELETE',
		path: '/api/ProductImage/{id}',
		operationId: 'ProductImage_Delete',
		tag,
		summary: 'Delete product image',
		parameters: [id],
		answer: integer.schema,
		handle({ args, world }) {
			const deleted = args.require(id);
			if (!world.data.catalogExtras.images.delete(deleted)) {
				throw refuseWithErrorMessage(`Image ${deleted} was not found.`);
			}
			return deleted;
		},
	}),
];
