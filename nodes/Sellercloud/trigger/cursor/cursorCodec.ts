import { parseJson } from '../../../../credentials/vendorErrors';
import { isAccountTime } from '../../client/accountTime';
import { isDataObject } from '../../client/decode';
import { beginAt, type Cursor } from './cursor';
import { decodeHistory, encodeHistory } from './historyCodec';

/** The text of a cursor that n8n saves. */
export const saveCursor = ({ remembered, ...rest }: Cursor): string =>
	JSON.stringify({ ...rest, remembered: encodeHistory(remembered) });

/** @returns `undefined` for a text that is not a saved cursor, or one with an impossible checkpoint */
export function loadCursor(text: unknown): Cursor | undefined {
	const value: unknown = typeof text === 'string' ? parseJson(text) : undefined;
	if (!isDataObject(value)) return undefined;
	const { low, start, pending, span, full, claimed, agreed } = value;
	const groups: unknown = value.remembered;
	if (!isAccountTime(low) || !isAccountTime(start) || !Array.isArray(groups)) return undefined;
	const cursor: Cursor = { ...beginAt(low, start), remembered: decodeHistory(groups) };
	if (isDataObject(pending) && isAccountTime(pending.at) && isAccountTime(pending.stamp)) {
		cursor.pending = { at: pending.at, stamp: pending.stamp };
	}
	if (isAccountTime(claimed)) cursor.claimed = claimed;
	if (agreed === true) cursor.agreed = true;
	if (isAccountTime(span) && span > 0) cursor.span = span;
	if (full === 'new' || full === 'reported') cursor.full = full;
	return cursor;
}
