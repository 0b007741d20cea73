import { isDataObject } from '../../client/decode';
import { guardedOptions, simplifyField, writeOptions } from '../../descriptions/common';
import { productLocator } from '../../descriptions/locators';
import type { Field, Operation } from '../operation';
import { ownRows, skuOf } from './returns';

const flag = (displayName: string, name: string, body: string, description: string): Field => ({
	displayName,
	name,
	type: 'boolean',
	default: true,
	description,
	send: { body: `Properties.${body}` },
});

export const addImage: Operation = {
	name: 'Add Image',
	value: 'addImage',
	action: 'Add an image to a product',
	description: 'Add a file of the item to the images of a product',
	kind: 'write',
	method: 'POST',
	path: '/api/ProductImage',
	fields: [
		productLocator({ body: 'ProductID' }),
		{
			displayName: 'Input Binary Field',
			name: 'inputField',
			type: 'string',
			default: 'data',
			required: true,
			placeholder: 'e.g. data',
			hint: 'The name of the input field that holds the image',
			send: { body: 'Content', as: 'file', fileName: 'FileName' },
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				{
					displayName: 'Caption',
					name: 'caption',
					type: 'string',
					default: '',
					send: { body: 'Caption' },
				},
				flag('Default', 'isDefault', 'IsDefault', 'Whether this is the image that lists show'),
				{
					displayName: 'File Name',
					name: 'fileName',
					type: 'string',
					default: '',
					placeholder: 'e.g. shirt.jpg',
					description: 'If it is not given, that of the file',
					send: { body: 'FileName' },
				},
				flag(
					'Main Description Image',
					'isMainDescription',
					'IsMainDescriptionImage',
					'Whether descriptions show this image',
				),
				flag('Other Image', 'isOther', 'IsOtherImage', 'Whether it is one of the other images'),
				flag('Swatch Image', 'isSwatch', 'IsSwatchImage', 'Whether it shows a color or a material'),
			],
		},
		writeOptions,
	],
	complete: (body) => ({ FileName: 'image.jpg', ...body }),
	returns: (rows, given) => [{ sku: skuOf(given), imageId: rows[0]?.data ?? null, success: true }],
};

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
	irreversible: () => true,
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
