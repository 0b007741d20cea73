import { parseJson } from '../../../../credentials/vendorErrors';
import { isAccountTime } from '../../client/accountTime';
import { isDataObject } from '../../client/decode';
import { beginAt, type Cursor } from './cursor';
import { History } from './history';

/** The text of a cursor that n8n saves, which is the same for the same cursor. */
export const saveCursor = (cursor: Cursor): string => {
	const { low, start, pending, claimed, agreed, span, full, remembered } = cursor;
	const saved = { low, start, pending, claimed, agreed, span, full, remembered: remembered.save() };
	return JSON.stringify(saved);
};

/** @returns `undefined` for a text that is not a saved cursor, or one with an impossible checkpoint */
export function loadCursor(text: unknown): Cursor | undefined {
	const value: unknown = typeof text === 'string' ? parseJson(text) : undefined;
	if (!isDataObject(value)) return undefined;
	const { low, start, pending, span, full, claimed, agreed, remembered } = value;
	if (!isAccountTime(low) || !isAccountTime(start) || !Array.isArray(remembered)) return undefined;
	const cursor: Cursor = { ...beginAt(low, start), remembered: History.load(remembered) };
	if (isDataObject(pending) && isAccountTime(pending.at) && isAccountTime(pending.stamp)) {
		cursor.pending = { at: pending.at, stamp: pending.stamp };
	}
	if (isAccountTime(claimed)) cursor.claimed = claimed;
	if (agreed === true) cursor.agreed = true;
	if (isAccountTime(span) && span > 0) cursor.span = span;
	if (full === 'new' || full === 'reported') cursor.full = full;
	return cursor;
}
