import type { Field } from '../../interpreter/field';
import { choice } from '../fields/choices';
import { entries } from '../fields/collections';
import { itemsJson, specifyItems } from '../fields/itemsJson';
import { required, shownFor } from '../fields/modifiers';

/** Sellercloud accepts only the quantities and prices that go with the mode of the purchase order. */
const quantityIn = choice(
	'Quantity In',
	'quantityIn',
	[
		{ name: 'Cases', value: 'cases', description: 'Cases, units per case and case price' },
		{ name: 'Units', value: 'units', description: 'Quantity and unit price' },
	],
	{ value: true },
	{
		default: 'units',
		description:
			'How quantities and prices are entered (CaseQtyMode). It is the same for all items of a purchase order.',
	},
);

/**
 * Lines of a purchase order, as fields or as a JSON list of the API's own members.
 *
 * @param body where the list goes
 * @param values the fields of a line, by what its quantity is in
 */
export const lineFields = (
	body: string,
	values: Record<'units' | 'cases', Field[]>,
	placeholder: string,
) =>
	[
		quantityIn,
		specifyItems,
		shownFor(
			{ specifyItems: ['fields'], quantityIn: ['units'] },
			required(lines('items', body, values.units)),
		),
		shownFor(
			{ specifyItems: ['fields'], quantityIn: ['cases'] },
			required(lines('caseItems', body, values.cases)),
		),
		shownFor({ specifyItems: ['json'] }, itemsJson(body, placeholder)),
	] as const;

const lines = <Name extends string>(name: Name, body: string, values: Field[]) =>
	entries('Items', name, 'Add item', { body }, { displayName: 'Item', name: 'item', values });
