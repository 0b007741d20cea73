import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import { isNodeError, type NodeError } from '../execution/itemErrors';
import { isBlank } from '../input/blank';
import { comparable } from '../input/comparable';
import { nonFiniteNumberIn } from '../input/nonFinite';
import type { Field } from './field';

/** IDs by field, mode and entered value; an error where there is none. */
export type FoundIds = ReadonlyMap<string, number | NodeError>;

/** Looks up the IDs for all items whose locators hold something other than an ID. */
export async function lookUpIds(
	context: IExecuteFunctions,
	fields: readonly Field[],
): Promise<FoundIds> {
	const found = new Map<string, number | NodeError>();
	for (const field of fields) {
		for (const [mode, lookUp] of Object.entries(field.lookUps ?? {})) {
			const names = namesIn(context, field, mode);
			if (names.size === 0) continue;
			for (const [name, id] of await lookUp(context, names)) {
				found.set(keyOf(field, mode, name), id);
			}
		}
	}
	return found;
}

/**
 * The ID, or other value, that a locator holds.
 *
 * @throws NodeError when no record matches, or several do
 */
export function locatorValue(field: Field, locator: IDataObject, found: FoundIds): unknown {
	const { mode, value } = locator;
	if (!field.lookUps?.[String(mode)] || isBlank(value) || nonFiniteNumberIn(value) !== undefined)
		return value;
	const id = found.get(keyOf(field, String(mode), value));
	if (isNodeError(id)) throw id;
	return id;
}

const keyOf = ({ name }: Field, mode: string, value: unknown): string =>
	[name, mode, comparable(value)].join('\n');

function namesIn(
	context: IExecuteFunctions,
	field: Field,
	mode: string,
): ReadonlyMap<string, number> {
	const names = new Map<string, number>();
	for (const [itemIndex] of context.getInputData().entries()) {
		const locator = parameter(context, field.name, itemIndex);
		if (!isDataObject(locator) || locator.mode !== mode) continue;
		if (nonFiniteNumberIn(locator.value) !== undefined) continue;
		const name = String(locator.value ?? '').trim();
		if (name !== '' && !names.has(name)) names.set(name, itemIndex);
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
