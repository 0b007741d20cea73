import { file, integer, text } from '../fields/inputs';
import { required, shownFor } from '../fields/modifiers';
import { FROM_FILE } from './source';

/** A full import sets the quantities, and all products that are missing to 0. */
export const FULL = 1;
const IS_FULL = { updateType: [FULL] };

/** What a user confirms for a full import. */
export const fullFields = [
	shownFor(
		IS_FULL,
		required(
			text(
				'Confirm Warehouse Name',
				'confirmWarehouse',
				{ value: true },
				{
					placeholder: 'e.g. Main Warehouse',
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
						'With fewer rows, nothing is sent, because a part of the data may be missing. For more than 50 rows, raise Options > Maximum Items.',
				},
			),
		),
	),
] as const;

/** The column for quantities. Seen live in the template that Sellercloud offers. */
const QUANTITY = 'physicalinventoryqty';

function blankQuantity(header: string[], records: string[][]): string | undefined {
	const column = header.findIndex((name) => name.trim().toLowerCase() === QUANTITY);
	if (column < 0) return undefined;
	const index = records.findIndex((cells) => (cells[column] ?? '').trim() === '');
	return index < 0 ? undefined : `the quantity of row ${index + 1} is empty, which is not 0`;
}

/** The file of a full import, whose rows are counted first. */
export const countedFile = shownFor(
	{ ...IS_FULL, ...FROM_FILE },
	file(
		{ body: 'FileContent', table: { records: 'records', problem: blankQuantity } },
		'The name of the input field that contains the CSV or tab-separated file',
	),
);
