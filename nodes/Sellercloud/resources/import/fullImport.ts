import { file, integer, text } from '../fields/inputs';
import { required, shownFor } from '../fields/modifiers';
import { COUNTED_TABLE } from './countedTable';
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
						'Enter the name of the warehouse to confirm that the stock of every missing product is set to 0',
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
						'With fewer rows, nothing is sent, because part of the data may be missing. For more than 50 rows, increase Options > Maximum Items.',
				},
			),
		),
	),
] as const;

/** The file of a full import, whose rows are counted first. */
export const countedFile = shownFor(
	{ ...IS_FULL, ...FROM_FILE },
	file(
		{ body: 'FileContent', table: COUNTED_TABLE },
		'The name of the input field that contains the CSV or tab-separated file',
	),
);
