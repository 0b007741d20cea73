import type { IPollFunctions } from 'n8n-workflow';
import type { Failure } from '../../client/types';
import { createSource } from '../cursor/createSource';
import { beginAt, type Cursor } from '../cursor/cursor';
import { loadCursor, saveCursor } from '../cursor/cursorCodec';
import type { CursorEvent } from '../events/event';
import { pollError } from '../pollError';
import type { Settings } from '../settings';
import { presentAt } from '../sources/latestUpdate';
import { PARALLEL, readWindow } from '../sources/readWindow';
import type { Found, Strategy } from '../strategy';
import { checkExportFilter } from './checkExportFilter';
import { pickDue } from './pickDue';

/** Events of a work queue: each poll reads everything that waits, and delivers what is due. */
export function queueStrategy(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	signal: AbortSignal,
): Strategy<Cursor> {
	const { event, repeatAfter, zone } = settings;
	const errorOf = (failure: Failure) => pollError(context, failure, event.record.path);
	const find = async (queue: Cursor): Promise<Found<Cursor>> => {
		const source = createSource(context, settings, undefined, signal);
		const options = { parallel: PARALLEL, signal };
		const reading = await readWindow(source.fetchPage, { from: -Infinity }, options);
		const unreadable = source.unreadableFailure?.(reading.rows);
		if (unreadable) return { emitted: [], error: errorOf(unreadable) };
		const { failure, at = Date.now() } = reading;
		const present = presentAt(at, zone);
		const rows = reading.rows.flatMap((row) => source.classify(row, undefined, present) ?? []);
		const waiting = { rows, isWhole: failure === undefined, at };
		return {
			emitted: pickDue(queue, waiting, repeatAfter).due,
			error: failure && errorOf(failure),
			next({ missing, isQuiet }) {
				if (isQuiet && (failure || missing.size > 0)) return undefined;
				const delivered = rows.filter(({ id }) => !missing.has(id));
				return { state: pickDue(queue, { ...waiting, rows: delivered }, repeatAfter).cursor };
			},
		};
	};
	return {
		load: loadCursor,
		save: saveCursor,
		// An order that was not marked is delivered again anyway
		replay: (before) => before,
		async begin() {
			const checked = await checkExportFilter(context, signal);
			return checked.ok ? await find(beginAt(0)) : { emitted: [], error: errorOf(checked.failure) };
		},
		find,
	};
}
