import { isDataObject } from '../../client/decode';
import type { Operation } from '../../interpreter/operation';
import { guardedOptions, simplifyField } from '../fields/common';
import { productLocator } from '../fields/locators';
import { ownRows, skuOf } from './returns';

export const deleteImage: Operation = {
	name: 'Delete Image',
	value: 'deleteImage',
	action: 'Delete an image of a product',
	description: 'Delete an image for good',
	kind: 'write',
	method: 'DELETE',
	path: '/api/ProductImage/{id}',
	fields: [
		{
			displayName: 'Image ID',
			name: 'image',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 5001',
			description: 'As Get Many Images returns it',
			send: { path: 'id', as: 'id' },
		},
		guardedOptions,
	],
	irreversible: () => 1,
	returns: (_, { values }) => [{ imageId: values.image ?? null, deleted: true }],
};

export const getImages: Operation = {
	name: 'Get Many Images',
	value: 'getImages',
	action: 'Get many images of a product',
	description: 'List the images of products, one item each: many products in one call',
	kind: 'read',
	method: 'POST',
	path: '/api/ProductImage/GetProductsImages',
	fields: [productLocator({ body: 'ProductsIDs' }), simplifyField],
	/** A SKU may have commas, so it is no text that is read as a list. */
	complete: ({ ProductsIDs }) => ({ ProductsIDs: [ProductsIDs] }),
	bulk: { list: 'ProductsIDs', size: 50 },
	answers: 'list',
	returns: (rows, given) =>
		ownRows(rows, given)
			.flatMap(({ Images }) => (Array.isArray(Images) ? Images.filter(isDataObject) : []))
			.map((image) =>
				given.values.simplify === true
					? {
							sku: skuOf(given),
							imageId: image.ImageID ?? null,
							url: image.Url ?? null,
							fileName: image.OriginalImageName ?? null,
							isDefault: image.IsDefault ?? null,
							isMainDescriptionImage: image.IsMainDescriptionImage ?? null,
						}
					: { ProductID: skuOf(given), ...image },
			),
};
