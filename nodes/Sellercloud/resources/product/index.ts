import type { Resource } from '../../interpreter/operation';
import { addImage } from './addImage';
import { create } from './create';
import { deleteImage } from './deleteImage';
import { get } from './get';
import { getAll } from './getAll';
import { getCustomColumns } from './getCustomColumns';
import { getImages } from './getImages';
import { getPrices } from './getPrices';
import { setCustomColumns } from './setCustomColumns';
import { setPrices } from './setPrices';
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
		getImages,
		getAll,
		getPrices,
		setCustomColumns,
		setPrices,
		update,
	],
};
