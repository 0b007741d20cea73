import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { mapInOrder } from '../client/parallel';
import type { Failure } from '../client/types';
import { codeOf, nameOf } from '../records/codes';
import type { Emitted } from './emitted';
import type { CursorEvent } from './events/event';
import type { Output, Settings } from './settings';
import { PARALLEL } from './sources/bounds';
import { getRecord } from './sources/fetch';

/** The full details of records, and the ids of those that could not be read, with the reason. */
export interface Details {
	byId: ReadonlyMap<string, IDataObject>;
	missing: ReadonlySet<string>;
	failure?: Failure;
}

const NONE: Details = { byId: new Map(), missing: new Set() };

/** Reads the full detail of each record if that is wanted; after a failure no further one is begun. */
export async function readDetails(
	context: IPollFunctions,
	{ event: { record }, output }: Settings,
	told: readonly Emitted[],
	signal?: AbortSignal,
): Promise<Details> {
	const { detailPath } = record;
	if (output !== 'detail' || !detailPath) return NONE;
	const ids = [...new Set(told.map(({ id }) => id))];
	const byId = new Map<string, IDataObject>();
	const missing = new Set(ids);
	const failures = await mapInOrder(
		ids,
		PARALLEL,
		async (id): Promise<Failure | undefined> => {
			const outcome = await getRecord(context, detailPath(id), signal);
			if (!outcome.ok) return outcome.failure;
			missing.delete(id);
			// Deleted since: its row is all there is
			if (outcome.value) byId.set(id, outcome.value);
			return undefined;
		},
		(failure) => failure === undefined,
	);
	return { byId, missing, failure: failures.find((failure) => failure !== undefined) };
}

/** @param byId the details of those that have any */
export const itemsOf = (
	emitted: readonly Emitted[],
	settings: Settings,
	byId: Details['byId'],
): INodeExecutionData[] =>
	emitted.map((one) => ({ json: { ...bodyOf(one, settings, byId), ...extrasOf(one, settings) } }));

function bodyOf(
	{ id, row }: Emitted,
	{ event, output, zone }: Settings,
	byId: Details['byId'],
): IDataObject {
	if (output === 'simplified') return event.record.simplify(row, zone);
	return output === 'detail' ? (byId.get(id) ?? row) : row;
}

function extrasOf(
	{ value = '', previous }: Emitted,
	{ event, output, filters }: Settings,
): IDataObject {
	if (event.family === 'compare') return event.adds?.(value, previous) ?? {};
	// What was compared are digests then
	if (filters.changedFields.length > 0) return {};
	return previousOf(event.previous, previous, output);
}

function previousOf(
	previously: CursorEvent['previous'],
	previous: string | undefined,
	output: Output,
): IDataObject {
	if (!previously) return {};
	const { as, names } = previously;
	const code = codeOf(names, previous);
	if (output !== 'simplified') return { [as]: code };
	return { [as]: nameOf(names, code), [`${as}Code`]: code };
}
