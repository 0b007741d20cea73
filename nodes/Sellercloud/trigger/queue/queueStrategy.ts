import type { IPollFunctions } from 'n8n-workflow';
import type { Failure } from '../../client/types';
import { presentOf } from '../cursor/believe';
import { type Cursor, load, save } from '../cursor/cursor';
import { sourceOf } from '../cursor/sourceOf';
import type { CursorEvent } from '../events/event';
import { pollError } from '../pollError';
import type { Settings } from '../settings';
import { PARALLEL } from '../sources/bounds';
import { readAll } from '../sources/readWindow';
import type { Found, Strategy } from '../strategy';
import { checkExportFilter } from './checkExportFilter';
import { emptyQueue, offer } from './queue';

/** A work queue: each poll reads everything that waits, and delivers what is due. */
export function queueStrategy(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	signal: AbortSignal,
): Strategy<Cursor> {
	const errorFrom = (failure: Failure) => pollError(context, failure, settings.event.record.path);
	const find = async (queue: Cursor): Promise<Found<Cursor>> => {
		const source = sourceOf(context, settings, undefined, signal);
		const options = { parallel: PARALLEL, signal };
		const { rows, at, failure } = await readAll(source.fetchPage, { from: -Infinity }, options);
		const readAt = at ?? Date.now();
		const present = presentOf(readAt, source);
		const waiting = rows.flatMap((row) => source.sight(row, undefined, present) ?? []);
		const isWhole = failure === undefined;
		const offered = (ids: ReadonlySet<string>) =>
			offer(
				queue,
				waiting.filter(({ id }) => !ids.has(id)),
				isWhole,
				readAt,
				settings.repeatAfter,
			);
		return {
			emitted: offered(new Set()).due,
			error: failure && errorFrom(failure),
			settle({ missing, isQuiet }) {
				const isFailed = !isWhole || missing.size > 0;
				return isFailed && isQuiet ? undefined : { state: offered(missing).cursor };
			},
		};
	};
	return {
		load,
		save,
		// Whatever was not marked comes again anyway
		replay: (before) => before,
		async begin() {
			const checked = await checkExportFilter(context, signal);
			return checked.ok
				? await find(emptyQueue())
				: { emitted: [], error: errorFrom(checked.failure) };
		},
		find,
	};
}
