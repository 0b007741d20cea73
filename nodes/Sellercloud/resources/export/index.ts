import type { Resource } from '../../interpreter/operation';
import { inventorySnapshot } from './inventorySnapshot';
import { products } from './products';

// `export` is a word of the language
export const exportResource: Resource = {
	name: 'Export',
	value: 'export',
	operations: [inventorySnapshot, products],
};
