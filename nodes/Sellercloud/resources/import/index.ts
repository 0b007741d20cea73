import type { Resource } from '../../interpreter/operation';
import { bulkUpdateFromFile } from './bulkUpdateFromFile';
import { bulkUpdateProducts } from './bulkUpdateProducts';
import { downloadTemplate } from './downloadTemplate';
import { kits } from './kits';
import { physicalInventory } from './physicalInventory';
import { purchaseOrders } from './purchaseOrders';
import { shadows } from './shadows';
import { vendorPrices } from './vendorPrices';

// `import` is a word of the language
export const importResource: Resource = {
	name: 'Import',
	value: 'import',
	operations: [
		bulkUpdateProducts,
		bulkUpdateFromFile,
		downloadTemplate,
		kits,
		physicalInventory,
		purchaseOrders,
		shadows,
		vendorPrices,
	],
};
