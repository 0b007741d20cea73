import type { Field, Operation } from '../../interpreter/operation';
import { writeOptions } from '../fields/common';
import { productLocator } from '../fields/locators';
import { skuOf } from './returns';

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
