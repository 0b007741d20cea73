import type { Resource } from '../../interpreter/operation';
import { addImage } from './addImage';
import { create } from './create';
import { getCustomColumns, setCustomColumns } from './customColumns';
import { get } from './get';
import { getAll } from './getAll';
import { deleteImage, getImages } from './images';
import { getPrices, setPrices } from './prices';
import { update } from './update';
import { upsert } from './upsert';

export const product: Resource = {
	name: 'Product',
	value: 'product',
	operations: [
		addImage,
		create,
		upsert,
		deleteImage,
		get,
		getCustomColumns,
		getAll,
		getImages,
		getPrices,
		setCustomColumns,
		setPrices,
		update,
	],
};
