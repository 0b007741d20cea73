import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { isAbsent } from '../../input/blank';

interface Lines {
	quantityIn: 'units' | 'cases' | undefined;
	items: IDataObject[] | undefined;
	caseItems: IDataObject[] | undefined;
	itemsJson: unknown;
}

/** Members of a line in the API. */
export interface LineMembers {
	/** What a line is known by. */
	key: string;
	units: readonly string[];
	cases: readonly string[];
	/** Members that each line may have. */
	more: readonly string[];
	/** Whether a line may leave out quantities and prices. */
	partial?: true;
	/** Whether two lines may be about the same. */
	once?: true;
}

const ORDERED = {
	units: ['QtyUnitsOrdered', 'UnitPrice'],
	cases: ['QtyCasesOrdered', 'QtyUnitsPerCase', 'CasePrice'],
};

export const NEW_LINE: LineMembers = {
	...ORDERED,
	key: 'ProductID',
	more: ['DiscountType', 'DiscountValue', 'WarehouseID', 'ItemNotes'],
};

export const CHANGED_LINE: LineMembers = {
	...ORDERED,
	key: 'ID',
	more: ['ExpectedDeliveryDate'],
	partial: true,
	once: true,
};

export const RECEIVED_LINE: LineMembers = {
	key: 'ID',
	units: ['QtyToReceive'],
	cases: ['CaseQtyToReceive'],
	more: ['WarehouseId', 'WarehouseBinId', 'LocationNotes'],
	once: true,
};

/**
 * What is wrong with the lines of a purchase order. Sellercloud takes a quantity or price that is missing for 0, and
 * refuses those that do not go with the mode of the purchase order.
 *
 * @returns `undefined` if nothing is
 */
export function lineProblem(
	{ quantityIn = 'units', items, caseItems, itemsJson }: Lines,
	members: LineMembers,
): string | undefined {
	const lines: unknown = items ?? caseItems ?? itemsJson;
	if (!Array.isArray(lines) || lines.length === 0) return 'Items must be a list with items';
	const isJson = lines === itemsJson;
	const seen = new Set<string>();
	for (const [index, line] of lines.entries()) {
		const own = isDataObject(line)
			? problemOf(line, members, quantityIn, isJson)
			: 'is not an object';
		if (own !== undefined) return `Item ${index + 1} ${own}`;
		const key = String(isDataObject(line) ? line[members.key] : '');
		if (members.once && seen.has(key)) return `Item ${index + 1} repeats the ID ${key}`;
		seen.add(key);
	}
	return undefined;
}

function problemOf(
	line: IDataObject,
	{ key, more, partial, ...amounts }: LineMembers,
	quantityIn: 'units' | 'cases',
	isJson: boolean,
): string | undefined {
	const own = amounts[quantityIn];
	const isKnown = (name: string) => name === key || own.includes(name) || more.includes(name);
	const unknown = Object.keys(line).find((name) => !isKnown(name));
	if (unknown !== undefined) {
		return `has ${unknown}, which cannot be used if Quantity In is ${quantityIn === 'units' ? 'Units' : 'Cases'}`;
	}
	if (isAbsent(line[key])) return `has no ${key}`;
	const names = partial ? own.filter((name) => name in line) : own;
	if (partial && names.length === 0 && !more.some((name) => name in line)) return 'changes nothing';
	// Fields were checked when they were read, and 0 may be allowed there
	if (!isJson) return undefined;
	const wrong = names.find((name) => !isAmount(name, line[name]));
	if (wrong !== undefined) return `needs a ${wrong} above 0`;
	const wrongId = Object.keys(line).find((name) => isIdName(name) && !isId(name, line[name]));
	return wrongId && `needs ${wrongId === 'ProductID' ? 'text' : 'an ID above 0'} in ${wrongId}`;
}

const isIdName = (name: string) => /id$/i.test(name);

/** Sellercloud accepts IDs of 0 or below, and " 7" next to 7 would be the same line twice. */
const isId = (name: string, value: unknown): boolean =>
	name === 'ProductID'
		? typeof value === 'string' || typeof value === 'number'
		: typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

const isAmount = (name: string, value: unknown): boolean =>
	typeof value === 'number' && value > 0 && (name.endsWith('Price') || Number.isInteger(value));
