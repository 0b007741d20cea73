import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { mapInOrder } from '../client/mapInOrder';
import type { Failure } from '../client/types';
import { codeOf, nameOf } from '../records/codes';
import { membersOf } from '../records/recordShape';
import type { Emitted } from './emitted';
import type { CursorEvent } from './events/event';
import { hasId } from './lists/idOf';
import type { Settings } from './settings';
import { getRecord } from './sources/getRecord';
import { PARALLEL } from './sources/readWindow';

/** Full details of records. */
export interface Details {
	byId: ReadonlyMap<string, IDataObject>;
	/** Ids of records whose details could not be read. */
	missing: ReadonlySet<string>;
	/** Why they could not be read. */
	failure?: Failure;
}

const NONE: Details = { byId: new Map(), missing: new Set() };

/** Reads the full details of each record that has an ID, if the user chose that output; a failure ends it. */
export async function readDetails(
	context: IPollFunctions,
	{ event: { record }, output }: Settings,
	emitted: readonly Emitted[],
	signal?: AbortSignal,
): Promise<Details> {
	const { detailPath } = record;
	if (output !== 'detail' || !detailPath) return NONE;
	const ids = [
		...new Set(emitted.filter(({ row }) => hasId(row, record.idField)).map(({ id }) => id)),
	];
	const byId = new Map<string, IDataObject>();
	const missing = new Set(ids);
	const failures = await mapInOrder(
		ids,
		PARALLEL,
		async (id): Promise<Failure | undefined> => {
			const outcome = await getRecord(context, detailPath(id), signal);
			if (!outcome.ok) return outcome.failure;
			missing.delete(id);
			// A record that was deleted in the meantime is emitted with its row
			if (outcome.value) byId.set(id, outcome.value);
			return undefined;
		},
		(failure) => failure === undefined,
	);
	return { byId, missing, failure: failures.find((failure) => failure !== undefined) };
}

/** @param byId the full details of records, where they were read */
export const itemsOf = (
	emitted: readonly Emitted[],
	settings: Settings,
	byId: Details['byId'],
): INodeExecutionData[] =>
	emitted.map((one) => {
		const row = settings.event.record.shown?.(one.row) ?? one.row;
		return { json: { ...bodyOf({ ...one, row }, settings, byId), ...extrasOf(one, settings) } };
	});

function bodyOf(
	{ id, row }: Emitted,
	{ event, output, selected, zone }: Settings,
	byId: Details['byId'],
): IDataObject {
	switch (output) {
		case 'detail':
			return byId.get(id) ?? row;
		case 'raw':
			return row;
		case 'selected':
		case 'simplified':
			return membersOf(event.record.shape, row, zone, selected);
	}
}

function extrasOf(
	{ value = '', previous }: Emitted,
	{ event, output, filters }: Settings,
): IDataObject {
	if (event.family === 'compare') return event.extras?.(value, previous) ?? {};
	// States are digests of fields then
	if (filters.changedFields.length > 0) return {};
	return previousOf(event.previous, previous, output);
}

function previousOf(
	field: CursorEvent['previous'],
	previous: string | undefined,
	output: Settings['output'],
): IDataObject {
	if (!field) return {};
	const { as, names } = field;
	const isRaw = output === 'raw' || output === 'detail';
	return { [as]: isRaw ? codeOf(names, previous) : nameOf(names, previous) };
}
