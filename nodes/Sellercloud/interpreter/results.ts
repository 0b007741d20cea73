import type { GenericValue, IDataObject } from 'n8n-workflow';
import type { Given, Operation } from './operation';

type Returns = Operation['returns'];

/** What most changes answer with: nothing. The output says what was changed. */
export const done =
	(...names: string[]): Returns =>
	(_, given) => [{ ...named(given, names), success: true }];

/**
 * The answer lists the ids that were changed. What is not in it was that way already, if there is such an order at all:
 * `bulk.missing` makes errors of those that there are not.
 *
 * @param order the field that holds the item's own id
 * @param told what it was changed to
 */
export const changed =
	(order: string, told: (values: IDataObject) => IDataObject): Returns =>
	(rows, given) => {
		const id = idIn(given, order);
		const isChanged = idsIn(rows).includes(Number(id));
		return [
			{
				orderId: id,
				...told(given.values),
				changed: isChanged,
				reason: isChanged ? null : UNCHANGED,
			},
		];
	};

const UNCHANGED = 'Sellercloud did not change it, as is the case with an order that was so already';

/** The answer is one for many items: what belongs to this one. */
export const ownRows =
	(order: string, member: string, pick: (row: IDataObject) => IDataObject[] = (row) => [row]) =>
	(rows: IDataObject[], given: Given): IDataObject[] =>
		rows.filter((row) => Number(row[member]) === Number(idIn(given, order))).flatMap(pick);

/** An answer that is a list of ids alone. */
export function idsIn(rows: IDataObject[]): number[] {
	return rows.flatMap(({ data }) => (Array.isArray(data) ? data.map(Number) : []));
}

/** The item's own id, also where it is sent in a list. */
export const idIn = ({ values }: Given, order: string): GenericValue =>
	[values[order]].flat()[0] ?? null;

/** `order` is told as `orderId`, other fields by their own name. */
function named(given: Given, names: string[]): IDataObject {
	return Object.fromEntries(
		names.map((name) =>
			name === 'order' ? ['orderId', idIn(given, name)] : [name, given.values[name] ?? null],
		),
	);
}
