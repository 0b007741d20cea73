import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { passes } from '../cursor/classify';
import type { CompareEvent } from '../events/event';
import { pollError } from '../pollError';
import type { Settings } from '../settings';
import { isReached, short } from '../sources/bounds';
import type { Strategy } from '../strategy';
import type { Observed } from './observe';
import { observerOf, pathOf } from './readers';
import { load, type Look, rollBack, save, type Snapshot } from './snapshot';
import { begin, step } from './step';

/** Events that show when the rows of a list are compared with what was saved of them. */
export function compareStrategy(
	context: IPollFunctions,
	settings: Settings<CompareEvent>,
	signal: AbortSignal,
): Strategy<Snapshot> {
	const { event, zone } = settings;
	const read = async (known: Snapshot | undefined) => {
		const observed = await observerOf(context, settings, signal)(known);
		const { failure, tooMany, low, floor } = observed;
		const error = tooMany
			? tooManyError(context, event, tooMany)
			: failure && pollError(context, failure, pathOf(settings));
		const looks = observed.rows.flatMap((row) => lookAt(row, settings));
		return { looks, low, floor, error, isRefused: tooMany !== undefined };
	};
	return {
		load(text) {
			const known = load(text);
			return known?.low === undefined || isReached(known.low, zone) ? known : undefined;
		},
		save,
		replay: rollBack,
		async begin() {
			const { error, looks, ...observed } = await read(undefined);
			return error
				? { emitted: [], error }
				: { emitted: [], settle: () => ({ state: begin(looks, observed, event) }) };
		},
		async find(known) {
			const { error, looks, low, isRefused } = await read(known);
			if (isRefused) return { emitted: [], error };
			return {
				emitted: step(known, looks, { isWhole: false }, event).told,
				error,
				settle({ missing }) {
					// What is not delivered must not be known
					const delivered = looks.filter(({ id }) => !missing.has(id));
					const isWhole = error === undefined && missing.size === 0;
					return { state: step(known, delivered, { low, isWhole }, event).next };
				},
			};
		},
	};
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
