import type { IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { CompareEvent } from '../events/event';
import { isPlausible } from '../isPlausible';
import { pollError } from '../pollError';
import type { Settings } from '../settings';
import type { Strategy } from '../strategy';
import { unreadableFailure } from '../unreadableFailure';
import { comparedRow } from './comparedRow';
import { compareRows, takeSnapshot } from './compareRows';
import { pathOf, readerFor } from './readerFor';
import type { ListReading } from './readList';
import { replay } from './replay';
import { loadSnapshot, saveSnapshot, type Snapshot } from './snapshot';

/** Events that fire when the rows of a list differ from what was saved of them. */
export function compareStrategy(
	context: IPollFunctions,
	settings: Settings<CompareEvent>,
	signal: AbortSignal,
): Strategy<Snapshot> {
	const { event, zone } = settings;
	const read = async (known: Snapshot | undefined) => {
		const reading = await readerFor(context, settings, signal)(known);
		const { rows, low, floor, tooMany } = reading;
		const unreadable = unreadableFailure(settings, rows);
		const failure = unreadable ?? reading.failure;
		const error = tooMany
			? tooManyError(context, event, tooMany)
			: failure && pollError(context, failure, pathOf(settings));
		const compared = rows.flatMap((row) => comparedRow(row, settings) ?? []);
		const isRefused = tooMany !== undefined || unreadable !== undefined;
		return { rows: compared, low, floor, error, isRefused };
	};
	return {
		load(text) {
			const known = loadSnapshot(text);
			return known?.low === undefined || isPlausible(known.low, zone) ? known : undefined;
		},
		save: saveSnapshot,
		replay,
		async begin() {
			const { rows, low, floor, error } = await read(undefined);
			if (error) return { emitted: [], error };
			const state = takeSnapshot(rows, { low, floor: event.ascending ? floor : undefined });
			return { emitted: [], next: () => ({ state }) };
		},
		async find(known) {
			const { rows, low, error, isRefused } = await read(known);
			if (isRefused) return { emitted: [], error };
			return {
				emitted: compareRows(known, { rows, isWhole: false }, event.fires).emitted,
				error,
				next({ missing }) {
					// A record that is not delivered must not be known
					const delivered = rows.filter(({ id }) => !missing.has(id));
					const isWhole = error === undefined && missing.size === 0;
					return { state: compareRows(known, { rows: delivered, isWhole, low }, event.fires).next };
				},
			};
		},
	};
}

function tooManyError(
	context: IPollFunctions,
	{ record, reads }: CompareEvent,
	{ found, max }: NonNullable<ListReading['tooMany']>,
): Error {
	const [count, allowed] = [found, max].map((number) => number.toLocaleString('en-US'));
	return new NodeOperationError(
		context.getNode(),
		`There are ${count} ${record.plural} to compare, but this trigger compares at most ${allowed}`,
		{
			description:
				reads === 'all'
					? 'Narrow the trigger with filters or a saved view, or increase Options > Records to Compare. Each 50 records take one call per poll, and Sellercloud allows 10,800 calls per hour.'
					: 'That many may be new since the last poll. Narrow the trigger with filters. It then starts over from now on.',
		},
	);
}
