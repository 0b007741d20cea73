import { choice } from '../fields/choices';
import { date, flag, quantity, text } from '../fields/inputs';
import { required, shownFor } from '../fields/modifiers';
import { skuField } from '../product/fields';
import { FULL } from './fullImport';
import { FROM_ITEMS, inputFile } from './source';

const PARTIAL = 0;

export const updateType = choice(
	'Update Type',
	'updateType',
	[
		{
			name: 'Add to Stock (Partial)',
			value: PARTIAL,
			description: 'Adds the quantities to the stock. Other products are not changed.',
		},
		{
			name: 'Replace Stock (Full: Missing SKUs Become 0)',
			value: FULL,
			description: 'Sets the quantities, and sets all products that are missing from the file to 0',
		},
	],
	{ body: 'UpdateType' },
);

export const partialFile = shownFor({ updateType: [PARTIAL] }, inputFile('FileContent'));

export const itemFields = [
	shownFor(FROM_ITEMS, { ...skuField(''), send: { value: true } }),
	shownFor(
		FROM_ITEMS,
		required(quantity('Quantity', 'quantity', { value: true }, { placeholder: 'e.g. 5' })),
	),
] as const;

const countedOn = date(
	'Inventory Date',
	'inventoryDate',
	{ body: 'InventoryDate' },
	"When the stock was counted, in the account's time zone unless the value has an offset. Defaults to the current time.",
);
export const inventoryDate: typeof countedOn = {
	...countedOn,
	send: { body: 'InventoryDate', as: 'pastDate' },
};

export const locationNotes = text(
	'Location Notes',
	'locationNotes',
	{ value: true },
	{ description: 'Only for imports from items' },
);

// Source: article import-physical-inventory; on unless it is sent
export const mergeIntoParent = flag(
	'Merge Into Shadow Parent',
	'mergeIntoParent',
	{ body: 'MergeDefaultWarehouseInventoryIntoShadowParent' },
	'Whether to merge the stock that shadows have in the default warehouse into the stock of their parents',
	{ default: true },
);

export const waitForRunning = flag(
	'Wait for Running Import',
	'waitForRunning',
	{ value: true },
	'Whether to wait while another import of inventory is running, because Sellercloud runs one at a time. The node waits up to Maximum Wait (Minutes), or 10 minutes if that is not set.',
	{ default: true },
);
