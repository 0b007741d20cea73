import { defineOperation } from '../../interpreter/operation';
import { id } from '../fields/inputs';
import { required } from '../fields/modifiers';
import { guardedOptions } from '../fields/options';

export const deleteImage = defineOperation({
	name: 'Delete Image',
	value: 'deleteImage',
	action: 'Delete product image',
	description: 'Delete an image permanently',
	kind: 'write',
	method: 'DELETE',
	path: '/api/ProductImage/{id}',
	fields: [
		required(
			id(
				'Image ID',
				'image',
				{ path: 'id' },
				{
					placeholder: 'e.g. 5001',
					description: 'The image ID, as returned by Get Images',
				},
			),
		),
		guardedOptions,
	],
	irreversible: () => 1,
	returns: (_, { values }) => [{ imageId: values.image, deleted: true }],
});
