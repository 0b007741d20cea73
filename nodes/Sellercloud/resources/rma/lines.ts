import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { isAbsent } from '../../input/blank';
import { comparable } from '../../input/comparable';
import { idIn } from '../../input/wholeNumber';

/** A line of an order or an RMA. */
export interface Line {
	id: number;
	sku: string;
	row: IDataObject;
}

/** The values of `itemsFields`: the lines that the user entered, with the names of the API. */
export interface EnteredItems {
	items: unknown;
	itemsJson: unknown;
}

/** The entered lines; `undefined` if the JSON is no list of objects. */
export function enteredLines({ items, itemsJson }: EnteredItems): IDataObject[] | undefined {
	const list = items ?? itemsJson;
	return Array.isArray(list) && list.every(isDataObject) ? list : undefined;
}

/**
 * What is wrong with entered lines, apart from what the fields check. JSON of another node is not checked by fields.
 *
 * @param id member with the ID of the line; without it, `ProductID` names the line
 * @param quantity member with a quantity, which `isNeeded` makes required
 */
export function linesProblem(
	values: EnteredItems,
	id: string,
	quantity?: { member: string; isNeeded: boolean },
): string | undefined {
	const lines = enteredLines(values);
	if (!lines) return 'Items (JSON) must be a list of objects';
	if (lines.length === 0) return 'Items is empty';
	for (const line of lines) {
		if (isAbsent(line[id]) && isAbsent(line.ProductID)) return 'SKU and Item ID are empty';
		if (!isAbsent(line[id]) && !isWhole(line[id])) return `${id} must be an ID above 0`;
		const amount = quantity && line[quantity.member];
		if (!quantity || (isAbsent(amount) && !quantity.isNeeded)) continue;
		if (!isWhole(amount)) return `Quantity (${quantity.member}) must be a whole number above 0`;
	}
	return undefined;
}

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;

/** The lines in rows; the ID of one that can't be read is 0. @param sku member that holds the SKU */
export const linesIn = (rows: IDataObject[], sku: string): Line[] =>
	rows.map((row) => ({ id: idIn(row.ID) ?? 0, sku: String(row[sku] ?? ''), row }));

/**
 * Finds the line of each entry, by its ID or else by its SKU.
 *
 * @param where such as `order 1000001`
 * @returns the entries with the line's ID in place of the SKU, or what is wrong
 */
export function resolvedLines(
	entries: IDataObject[],
	lines: Line[],
	id: string,
	where: string,
): { resolved: Array<{ entry: IDataObject; line: Line }> } | { problem: string; advice: string } {
	const resolved: Array<{ entry: IDataObject; line: Line }> = [];
	for (const { ProductID: sku, ...entry } of entries) {
		const wanted = entry[id];
		const found = lines.filter((line) =>
			isAbsent(wanted)
				? comparable(line.sku) === comparable(sku)
				: comparable(line.id) === comparable(wanted),
		);
		const name = isAbsent(wanted) ? `SKU ${String(sku)}` : `ID ${String(wanted)}`;
		const [line] = found;
		if (!line) {
			return {
				problem: `No item of ${where} has the ${name}`,
				advice: `It has: ${lines.map((one) => `${one.sku} (${one.id})`).join(', ') || 'no items'}.`,
			};
		}
		if (found.length > 1) {
			return {
				problem: `${found.length} items of ${where} have the ${name}`,
				advice: `Enter the Item ID of one of them: ${found.map((one) => one.id).join(', ')}.`,
			};
		}
		if (line.id === 0) {
			return {
				problem: `Sellercloud did not return the ID of the item with the ${name}`,
				advice: 'The item can only be named by its ID.',
			};
		}
		if (resolved.some((one) => one.line.id === line.id)) {
			return {
				problem: `The item with the ${name} is listed twice`,
				advice: 'Enter each item once, with its whole quantity.',
			};
		}
		resolved.push({ entry: { [id]: line.id, ...entry }, line });
	}
	return { resolved };
}
