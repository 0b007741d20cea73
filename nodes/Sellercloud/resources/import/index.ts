import type { Resource } from '../../interpreter/operation';
import { bulkUpdateFromFile } from './bulkUpdateFromFile';
import { bulkUpdateProducts } from './bulkUpdateProducts';

// `import` is a word of the language
export const importResource: Resource = {
	name: 'Import',
	value: 'import',
	operations: [bulkUpdateProducts, bulkUpdateFromFile],
};
