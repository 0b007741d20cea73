import { parseJson } from '../../../../credentials/vendorErrors';
import { isAccountTime, type AccountTime } from '../../client/accountTime';
import { isDataObject } from '../../client/decode';
import { shorten } from '../digest';

/** What a trigger knows of the rows that it compares. */
export interface Snapshot {
	/** The value of each row, by id. */
	values: ReadonlyMap<string, string>;
	/** Ids that the latest reading did not have; a second reading without them means that they are gone. */
	missing: ReadonlySet<string>;
	/** The checkpoint, where only what was updated after it is read. */
	low?: AccountTime;
	/** Ids up to this one are not new, where ids ascend. */
	floor?: number;
}

/** The text of a snapshot that n8n saves. */
export const saveSnapshot = ({ values, missing, ...rest }: Snapshot): string =>
	JSON.stringify({ ...rest, values: [...values], missing: [...missing] });

/** @returns `undefined` for a text that is not a saved snapshot */
export function loadSnapshot(text: unknown): Snapshot | undefined {
	const saved: unknown = typeof text === 'string' ? parseJson(text) : undefined;
	if (!isDataObject(saved)) return undefined;
	const { low, floor } = saved;
	if (low !== undefined && !isAccountTime(low)) return undefined;
	const values: unknown = saved.values;
	const missing: unknown = saved.missing;
	if (!Array.isArray(values) || !Array.isArray(missing)) return undefined;
	return {
		values: new Map(values.flatMap(entryOf)),
		missing: new Set(missing.map(String)),
		...(low !== undefined && { low }),
		...(Number.isFinite(floor) && { floor: Number(floor) }),
	};
}

function entryOf(entry: unknown): Array<[string, string]> {
	if (!Array.isArray(entry)) return [];
	const [id, value]: unknown[] = entry;
	return typeof id === 'string' ? [[shorten(id), shorten(String(value))]] : [];
}
