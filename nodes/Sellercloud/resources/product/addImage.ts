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
	action: 'Add an image to a product',
	description: 'Add a file of the item to the images of a product',
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
			property('Default', 'isDefault', 'IsDefault', 'Whether this is the image that lists show'),
			text(
				'File Name',
				'fileName',
				{ body: 'FileName' },
				{
					placeholder: 'e.g. shirt.jpg',
					description: 'If it is not given, that of the file',
				},
			),
			property(
				'Main Description Image',
				'isMainDescription',
				'IsMainDescriptionImage',
				'Whether descriptions show this image',
			),
			property('Other Image', 'isOther', 'IsOtherImage', 'Whether it is one of the other images'),
			property(
				'Swatch Image',
				'isSwatch',
				'IsSwatchImage',
				'Whether it shows a color or a material',
			),
		),
		writeOptions,
	],
	complete: (body) => ({ FileName: 'image.jpg', ...body }),
	returns: ([row], { values }) => [
		{ sku: values.product, imageId: row?.data ?? null, success: true },
	],
});
