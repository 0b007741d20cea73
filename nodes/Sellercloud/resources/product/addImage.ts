import { defineOperation } from '../../interpreter/operation';
import { additionalFields } from '../fields/collections';
import { file, flag, text } from '../fields/inputs';
import { productLocator } from '../fields/locators';
import { writeOptions } from '../fields/options';

const property = (displayName: string, name: string, member: string, description: string) =>
	flag(displayName, name, { body: `Properties.${member}` }, description, { default: true });

export const addImage = defineOperation({
	name: 'Add Image',
	value: 'addImage',
	action: 'Add product image',
	description: 'Add an image file from the input item to a product',
	kind: 'write',
	method: 'POST',
	path: '/api/ProductImage',
	fields: [
		productLocator({ body: 'ProductID' }),
		file(
			{ body: 'Content', fileName: 'FileName' },
			'The name of the input field that holds the image',
		),
		additionalFields(
			text('Caption', 'caption', { body: 'Caption' }),
			property(
				'Default',
				'isDefault',
				'IsDefault',
				'Whether this is the default image of the product',
			),
			text(
				'File Name',
				'fileName',
				{ body: 'FileName' },
				{
					placeholder: 'e.g. shirt.jpg',
					description: 'Defaults to the name of the file',
				},
			),
			property(
				'Main Description Image',
				'isMainDescription',
				'IsMainDescriptionImage',
				'Whether this is the main image in descriptions',
			),
			property('Other Image', 'isOther', 'IsOtherImage', 'Whether this is an additional image'),
			property(
				'Swatch Image',
				'isSwatch',
				'IsSwatchImage',
				'Whether the image shows a color or material',
			),
		),
		writeOptions,
	],
	complete: (body) => ({ FileName: 'image.jpg', ...body }),
	returns: ([row], { values }) => [
		{ sku: values.product, imageId: row?.data ?? null, success: true },
	],
});
