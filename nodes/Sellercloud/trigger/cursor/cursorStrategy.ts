import type { IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Failure, Outcome } from '../../client/types';
import type { CursorEvent } from '../events/event';
import { isPlausible } from '../isPlausible';
import { pollError } from '../pollError';
import type { Settings } from '../settings';
import { PARALLEL } from '../sources/readWindow';
import type { Next, Strategy } from '../strategy';
import { advance } from './advance';
import { beginNow } from './beginNow';
import { createSource } from './createSource';
import { beginAt, type Cursor } from './cursor';
import { loadCursor, saveCursor } from './cursorCodec';
import { type DedupeRule, maxEntriesOf } from './dedupeRule';
import { pickNew } from './pickNew';
import { replay } from './replay';

/** Events whose records are listed by their last update. */
export function cursorStrategy(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	signal: AbortSignal,
): Strategy<Cursor> {
	const { event, maxRows, skipsFirstSeen, startAt, zone } = settings;
	const options = { parallel: PARALLEL, signal };
	const errorOf = (failure: Failure) => pollError(context, failure, event.record.path);
	return {
		load(text) {
			const cursor = loadCursor(text);
			if (!cursor || cursor.low <= (startAt ?? -Infinity)) return cursor;
			return isPlausible(cursor.low, zone, cursor.pending?.at) ? cursor : undefined;
		},
		save: saveCursor,
		replay: (before, after) => replay(before, after, skipsFirstSeen),
		async begin() {
			const source = createSource(context, settings, undefined, signal);
			const begun: Outcome<Cursor> =
				startAt === undefined
					? await beginNow(source, options, Date.now())
					: { ok: true, value: beginAt(startAt) };
			return begun.ok
				? { emitted: [], next: () => ({ state: begun.value }) }
				: { emitted: [], error: errorOf(begun.failure) };
		},
		async find(cursor) {
			const source = createSource(context, settings, cursor.start, signal);
			const advanced = await advance(cursor, source, { ...options, maxRows });
			return {
				emitted: advanced.picked,
				error: advanced.failure && errorOf(advanced.failure),
				next({ missing, isQuiet }) {
					const delivered = advanced.picked.filter(({ id }) => !missing.has(id));
					// The checkpoint stays until all details have been read
					const state =
						missing.size === 0 ? advanced.cursor : pickNew(cursor, delivered, source.rule).cursor;
					return isQuiet ? withNotice(context, state, source.rule) : { state };
				},
			};
		},
	};
}

/** Notifies the user once that the history is full. */
function withNotice(context: IPollFunctions, state: Cursor, rule: DedupeRule): Next<Cursor> {
	if (state.full !== 'new') return { state };
	const notice = new NodeOperationError(
		context.getNode(),
		`The history of this trigger is full: it holds ${maxEntriesOf(rule).toLocaleString('en-US')} records`,
		{
			description:
				'The trigger continues without the oldest records. Order Created no longer fires for those, and other events may fire for them again. Narrow the trigger with filters, or split it into several workflows.',
		},
	);
	return { state: { ...state, full: 'reported' }, notice };
}
