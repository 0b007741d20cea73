import { choice } from '../fields/choices';
import { date, file, flag, integer, quantity, text } from '../fields/inputs';
import { required, shownFor } from '../fields/modifiers';
import { skuField } from '../product/fields';
import { FROM_FILE, FROM_ITEMS, inputFile } from './source';

const PARTIAL = 0;
export const FULL = 1;
const IS_FULL = { updateType: [FULL] };

export const updateType = choice(
	'Update Type',
	'updateType',
	[
		{
			name: 'Add to Stock (Partial)',
			value: PARTIAL,
			description: 'Adds the quantities to the stock. Other products stay as they are.',
		},
		{
			name: 'Replace Stock (Full: Missing SKUs Become 0)',
			value: FULL,
			description: 'Sets the quantities, and all products that are missing from the file to 0',
		},
	],
	{ body: 'UpdateType' },
);

/** Guards of a full import. */
export const fullFields = [
	shownFor(
		IS_FULL,
		required(
			text(
				'Confirm Warehouse Name',
				'confirmWarehouse',
				{ value: true },
				{
					description:
						'Type the name of the warehouse to confirm that every product that is missing becomes 0',
				},
			),
		),
	),
	shownFor(
		IS_FULL,
		required(
			integer(
				'Minimum Rows',
				'minimumRows',
				{ value: true },
				{
					placeholder: 'e.g. 1000',
					description:
						'With fewer rows, nothing is sent, because a part of the data may be missing',
				},
			),
		),
	),
] as const;

export const partialFile = shownFor({ updateType: [PARTIAL] }, inputFile('FileContent'));

/** The column for quantities. Seen live in the template that Sellercloud offers. */
const QUANTITY = 'physicalinventoryqty';

function blankQuantity(header: string[], records: string[][]): string | undefined {
	const column = header.findIndex((name) => name.trim().toLowerCase() === QUANTITY);
	if (column < 0) return undefined;
	const index = records.findIndex((cells) => (cells[column] ?? '').trim() === '');
	return index < 0 ? undefined : `the quantity of row ${index + 1} is empty, which is not 0`;
}

/** The file of a full import, whose rows are counted first. */
export const counted = shownFor(
	{ ...IS_FULL, ...FROM_FILE },
	file(
		{ body: 'FileContent', table: { records: 'records', problem: blankQuantity } },
		'The name of the input field that contains the CSV or tab-separated file',
	),
);

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
	"When the stock was counted, in the account's time zone unless the value has an offset. Now, if left out.",
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
	'Whether stock that a shadow has in the default warehouse is merged into its parent',
	{ default: true },
);

export const waitForRunning = flag(
	'Wait for Running Import',
	'waitForRunning',
	{ value: true },
	'Whether to wait, up to Maximum Wait or 10 minutes, while another import of inventory is running. Sellercloud runs one at a time.',
	{ default: true },
);
