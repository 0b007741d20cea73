import type { IExecuteFunctions } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import { mapInOrder } from '../client/mapInOrder';
import { isNodeError, type NodeError, resultOrError } from '../execution/itemErrors';
import { isBlank } from '../input/blank';
import { comparable } from '../input/comparable';
import { nonFiniteNumberIn } from '../input/nonFinite';
import type { Field } from './field';
import { ItemAccount, PARALLEL } from './itemAccount';

/** IDs by item, field, mode and entered value; an error where there is none. */
export type FoundIds = ReadonlyMap<string, number | NodeError>;

type Entered = [itemIndex: number, name: string];

/** Looks up the IDs for all items whose locators hold something other than an ID: those of an account together. */
export async function lookUpIds(
	context: IExecuteFunctions,
	fields: readonly Field[],
): Promise<FoundIds> {
	const found = new Map<string, number | NodeError>();
	for (const field of fields) {
		for (const [mode, lookUp] of Object.entries(field.lookUps ?? {})) {
			const entered = namesIn(context, field, mode);
			const set = (itemIndex: number, name: string, id: number | NodeError) =>
				found.set(keyOf(itemIndex, field, mode, name), id);
			const accounts = await mapInOrder(
				entered,
				PARALLEL,
				async ([itemIndex]) =>
					await resultOrError(context, itemIndex, new ItemAccount(context, itemIndex).key()),
			);
			for (const account of new Set(accounts)) {
				const ofAccount = entered.filter((_, index) => accounts[index] === account);
				if (isNodeError(account)) {
					for (const [itemIndex, name] of ofAccount) set(itemIndex, name, account);
					continue;
				}
				const ids = await lookUp(context, firstItems(ofAccount));
				for (const [itemIndex, name] of ofAccount) {
					const id = ids.get(comparable(name));
					if (id !== undefined) set(itemIndex, name, id);
				}
			}
		}
	}
	return found;
}

/**
 * The ID, or other value, that a locator holds, which is entered in one of its modes; what was entered in other fields.
 *
 * @throws NodeError when no record matches, or several do
 */
export function locatorValue(
	field: Field,
	entered: unknown,
	itemIndex: number,
	found: FoundIds,
): unknown {
	if (field.type !== 'resourceLocator' || !isDataObject(entered)) return entered;
	const { mode, value } = entered;
	if (!field.lookUps?.[String(mode)] || isBlank(value) || nonFiniteNumberIn(value) !== undefined)
		return value;
	const id = found.get(keyOf(itemIndex, field, String(mode), value));
	if (isNodeError(id)) throw id;
	return id;
}

const keyOf = (itemIndex: number, { name }: Field, mode: string, value: unknown): string =>
	[itemIndex, name, mode, comparable(value)].join('\n');

/** The names, and the first item that each was entered for. */
function firstItems(entered: Entered[]): ReadonlyMap<string, number> {
	const items = new Map<string, number>();
	for (const [itemIndex, name] of entered) if (!items.has(name)) items.set(name, itemIndex);
	return items;
}

function namesIn(context: IExecuteFunctions, field: Field, mode: string): Entered[] {
	const names: Entered[] = [];
	for (const [itemIndex] of context.getInputData().entries()) {
		const locator = parameter(context, field.name, itemIndex);
		if (!isDataObject(locator) || locator.mode !== mode) continue;
		if (nonFiniteNumberIn(locator.value) !== undefined) continue;
		const name = String(locator.value ?? '').trim();
		if (name !== '') names.push([itemIndex, name]);
	}
	return names;
}

/** A failing expression is reported later, when its item is read. */
function parameter(context: IExecuteFunctions, name: string, itemIndex: number): unknown {
	try {
		return context.getNodeParameter(name, itemIndex, {});
	} catch {
		return undefined;
	}
}
