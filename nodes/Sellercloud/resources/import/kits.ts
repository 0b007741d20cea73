import { defineOperation } from '../../interpreter/operation';
import { choice } from '../fields/choices';
import { additionalFields } from '../fields/collections';
import { flag } from '../fields/inputs';
import { fromFileOrItems } from './fromFileOrItems';

// Source: Swagger 2022, CatalogSpecificImports. A kit that is overwritten would lose the component of an item that is left
// out
export const kits = defineOperation({
	name: 'Kits',
	value: 'kits',
	action: 'Import kits',
	description: 'Create or change kits, from a file or from the input items',
	path: '/api/Catalog/Imports/Kits',
	...fromFileOrItems(
		'chosen',
		additionalFields(
			flag(
				'Create Missing Components',
				'createComponents',
				{ body: 'Metadata.CreateChildProductIfDoesntExist' },
				'Whether to create components whose SKU does not exist',
				{ default: true },
			),
			flag(
				'Create Missing Kits',
				'createKits',
				{ body: 'Metadata.CreateParentProductIfDoesntExist' },
				'Whether to create kits whose SKU does not exist',
				{ default: true },
			),
			choice(
				'Inventory Calculation',
				'inventoryCalculation',
				[
					{ name: 'End', value: 1 },
					{ name: 'None', value: 2 },
					{ name: 'Normal', value: 0 },
				],
				{ body: 'Metadata.InventoryCalculationKind' },
				{
					default: 0,
					description:
						'How Sellercloud calculates the inventory of the kits. Its API does not document what the choices mean.',
				},
			),
			flag(
				'Overwrite Existing Kits',
				'overwriteKits',
				{ body: 'Metadata.OverwriteExistingKits' },
				'Whether to replace the components of kits that already exist',
				{ default: true },
			),
		),
	),
	replaces: ({ overwriteKits, importFrom }) =>
		overwriteKits === true && importFrom !== 'file' ? { records: 1, minimum: 1 } : undefined,
});
