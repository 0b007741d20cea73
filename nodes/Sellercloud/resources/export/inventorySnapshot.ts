import { defineOperation } from '../../interpreter/operation';
import { choice } from '../fields/choices';
import { exported, fileFormat, fileOrItems, unreadableFormat } from './fields';

/** ms. Seen live: up to 200 seconds and 350 MB for a large account. */
const TIMEOUT = 300_000;

// Source: Swagger 2022, InventoryImport. Seen live: the answer is the file, as base64
export const inventorySnapshot = defineOperation({
	name: 'Inventory Snapshot',
	value: 'inventorySnapshot',
	action: 'Export inventory snapshot',
	description:
		'Export the inventory of all products, as the file that Sellercloud offers as a template for importing inventory',
	kind: 'read',
	method: 'GET',
	path: '/api/Inventory/Import/DownloadInventoryTemplate',
	timeout: TIMEOUT,
	fields: [
		choice(
			'Products',
			'template',
			[
				{ name: 'All', value: 1 },
				{ name: 'All but Kits That Depend on Shadows', value: 3 },
				{ name: 'All With Inventory', value: 2 },
			],
			{ query: 'template' },
		),
		fileFormat({ query: 'fileFormat' }),
		...fileOrItems('file'),
	],
	validate: unreadableFormat,
	expected: 'output',
	job: { output: ({ outputAs }) => outputAs },
	returns: exported,
});
