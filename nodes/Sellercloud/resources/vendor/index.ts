import type { Resource } from '../../interpreter/operation';
import { addProducts } from './addProducts';
import { get } from './get';
import { getAll } from './getAll';
import { getProducts } from './getProducts';
import { updateProduct } from './updateProduct';

export const vendor: Resource = {
	name: 'Vendor',
	value: 'vendor',
	operations: [addProducts, get, getAll, getProducts, updateProduct],
};
