import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { passes } from '../cursor/classify';
import type { CompareEvent } from '../events/event';
import { itemsOf, readDetails } from '../output';
import { errorFrom, type Polled } from '../pollResult';
import type { Settings } from '../settings';
import { isReached, short } from '../sources/bounds';
import type { Resumed } from '../store';
import type { Observed } from './observe';
import { observerOf, pathOf } from './readers';
import { load, type Look, rollBack, save, type Snapshot } from './snapshot';
import { begin, step } from './step';

/** One poll of an event that shows when rows are compared with what is remembered of them. */
export async function pollCompare(
	context: IPollFunctions,
	settings: Settings<CompareEvent>,
	{ state, after }: Resumed,
	signal: AbortSignal,
): Promise<Polled> {
	const { event } = settings;
	const begun = placeIn(context, settings, state);
	const ahead = load(after);
	const known = begun && ahead ? rollBack(begun, ahead) : begun;
	const observed = await observerOf(context, settings, signal)(known);
	if (observed.tooMany) {
		return { items: [], error: tooManyError(context, event, observed.tooMany) };
	}
	const failed = observed.failure && errorFrom(context, observed.failure, pathOf(settings));
	const looks = observed.rows.flatMap((row) => lookAt(row, settings));
	if (!known) {
		if (failed) return { items: [], error: failed };
		return { items: [], next: save(begin(looks, observed, event)) };
	}
	const { told } = step(known, looks, { isWhole: false }, event);
	const details = await readDetails(context, settings, told, signal);
	const items = itemsOf(told, settings, details);
	const error =
		failed ?? (details.failure && errorFrom(context, details.failure, event.record.path));
	// What was not told is not known either
	const shown = looks.filter(({ id }) => !details.missing.has(id));
	const { next } = step(known, shown, { low: observed.low, isWhole: error === undefined }, event);
	return { items, next: save(next), error };
}

/** What is kept, if it can be read and its place in the list can be one; otherwise it begins anew. */
function placeIn(
	context: IPollFunctions,
	{ zone }: Settings<CompareEvent>,
	state: string | undefined,
): Snapshot | undefined {
	const known = load(state);
	const isSound = known !== undefined && (known.low === undefined || isReached(known.low, zone));
	if (isSound || state === undefined) return known;
	context.logger.warn(
		'What was stored for this trigger can not be used, so it starts again from now on. Events since its last execution are missed.',
	);
	return undefined;
}

/** What a row says, or nothing if it is none of the user's concern. */
export function lookAt(
	row: IDataObject,
	{ event, filters, choices }: Settings<CompareEvent>,
): Look[] {
	if (!passes(event.record, filters, row)) return [];
	const id = short(String(row.ID));
	return [
		{ id, value: short(event.valueOf(row, choices)), matches: event.matches(row, filters), row },
	];
}

function tooManyError(
	context: IPollFunctions,
	{ record, reads }: CompareEvent,
	{ there, most }: NonNullable<Observed['tooMany']>,
): Error {
	const [found, allowed] = [there, most].map((count) => count.toLocaleString('en-US'));
	return new NodeOperationError(
		context.getNode(),
		`There are ${found} ${record.plural} to compare, and this trigger compares ${allowed} at the most`,
		{
			description:
				reads === 'all'
					? 'Narrow it with filters or a saved view, or raise Options > Records to Compare: each 50 are one call a poll, of the 10,800 that Sellercloud allows in an hour.'
					: 'So many were new since the last poll. Narrow it with filters: it then begins anew, from now on.',
		},
	);
}
