import { comparable } from '../../input/comparable';
import { defineOperation } from '../../interpreter/operation';
import { recordShape } from '../../records/recordShape';
import { objectsIn } from '../../records/rowParts';
import { productLocator } from '../fields/locators';
import { outputFields, recordOutput } from '../output/recordOutput';

const IMAGE = recordShape({
	simplified: {
		sku: 'SKU',
		imageId: 'Image ID',
		url: 'URL',
		fileName: 'File Name',
		isDefault: 'Is Default',
		isMainDescriptionImage: 'Is Main Description Image',
	},
	read: (row) => ({
		sku: row.ProductID ?? null,
		imageId: row.ImageID ?? null,
		url: row.Url ?? null,
		fileName: row.OriginalImageName ?? null,
		isDefault: row.IsDefault ?? null,
		isMainDescriptionImage: row.IsMainDescriptionImage ?? null,
	}),
});

export const getImages = defineOperation({
	name: 'Get Images',
	value: 'getImages',
	action: 'Get product images',
	description:
		'Retrieve the images of a product, as one item per image. Input items share requests.',
	kind: 'read',
	method: 'POST',
	path: '/api/ProductImage/GetProductsImages',
	fields: [productLocator({ body: 'ProductsIDs', inList: true }), ...outputFields(IMAGE)],
	bulk: { list: 'ProductsIDs', size: 50 },
	expected: 'list',
	returns(rows, item) {
		const { product } = item.values;
		const images = rows
			.filter(({ ProductID }) => comparable(ProductID) === comparable(product))
			.flatMap((row) => objectsIn(row, 'Images'))
			.map((image) => ({ ProductID: product, ...image }));
		return recordOutput(IMAGE)(images, item);
	},
});
