import { isDataObject } from '../../client/decode';
import { comparable } from '../../input/comparable';
import { defineOperation } from '../../interpreter/operation';
import { productLocator } from '../fields/locators';
import { simplifyField } from '../fields/simplify';

export const getImages = defineOperation({
	name: 'Get Many Images',
	value: 'getImages',
	action: 'Get many product images',
	description:
		'Retrieve the images of a product, as one item per image. Input items share requests.',
	kind: 'read',
	method: 'POST',
	path: '/api/ProductImage/GetProductsImages',
	fields: [productLocator({ body: 'ProductsIDs', inList: true }), simplifyField],
	bulk: { list: 'ProductsIDs', size: 50 },
	expected: 'list',
	returns: (rows, { values }) =>
		rows
			.filter(({ ProductID }) => comparable(ProductID) === comparable(values.product))
			.flatMap(({ Images }) => (Array.isArray(Images) ? Images.filter(isDataObject) : []))
			.map((image) =>
				values.simplify === true
					? {
							sku: values.product,
							imageId: image.ImageID ?? null,
							url: image.Url ?? null,
							fileName: image.OriginalImageName ?? null,
							isDefault: image.IsDefault ?? null,
							isMainDescriptionImage: image.IsMainDescriptionImage ?? null,
						}
					: { ProductID: values.product, ...image },
			),
});
