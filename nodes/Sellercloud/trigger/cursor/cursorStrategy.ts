import type { IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Failure } from '../../client/types';
import type { Emitted } from '../emitted';
import type { CursorEvent } from '../events/event';
import { pollError } from '../pollError';
import type { Settings } from '../settings';
import { isReached, PARALLEL } from '../sources/bounds';
import type { Settled, Strategy } from '../strategy';
import { advance } from './advance';
import {
	beginAt,
	type Cursor,
	type Fresh,
	load,
	mostRemembered,
	type Rule,
	save,
	take,
} from './cursor';
import { rollBack } from './replay';
import type { Seen } from './source';
import { sourceOf } from './sourceOf';
import { beginNow } from './start';

/** Events whose records are listed by their last update. */
export function cursorStrategy(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	signal: AbortSignal,
): Strategy<Cursor> {
	const { event, learnsFirst, mostRows, startAt, zone } = settings;
	const options = { parallel: PARALLEL, signal };
	const errorFrom = (failure: Failure) => pollError(context, failure, event.record.path);
	return {
		load(text) {
			const cursor = load(text);
			const isPossible =
				cursor !== undefined &&
				(cursor.low <= (startAt ?? -Infinity) || isReached(cursor.low, zone, cursor.pending?.at));
			return isPossible ? cursor : undefined;
		},
		save,
		replay: (before, after) => rollBack(before, after, learnsFirst),
		async begin() {
			const source = sourceOf(context, settings, undefined, signal);
			const begun =
				startAt === undefined
					? await beginNow(source, options, Date.now())
					: { ok: true as const, value: beginAt(startAt) };
			return begun.ok
				? { emitted: [], settle: () => ({ state: begun.value }) }
				: { emitted: [], error: errorFrom(begun.failure) };
		},
		async find(cursor) {
			const source = sourceOf(context, settings, cursor.start, signal);
			const { fresh, failure, ...advanced } = await advance(cursor, source, {
				...options,
				mostRows,
			});
			return {
				emitted: fresh.map(emittedFrom),
				error: failure && errorFrom(failure),
				settle({ missing, isQuiet }) {
					// A record without its detail is not emitted, and the cursor stays where it is until the detail was read
					const shown = fresh.flatMap(({ sighting }) => (missing.has(sighting.id) ? [] : sighting));
					const next =
						missing.size === 0 ? advanced.cursor : take(cursor, shown, source.rule).cursor;
					return isQuiet ? withNotice(context, next, source.rule) : { state: next };
				},
			};
		},
	};
}

const emittedFrom = ({ sighting: { id, row }, previous }: Fresh<Seen>): Emitted => ({
	id,
	row,
	previous,
});

/** Says once that the memory is full. */
function withNotice(context: IPollFunctions, cursor: Cursor, rule: Rule): Settled<Cursor> {
	if (cursor.full !== 'new') return { state: cursor };
	const notice = new NodeOperationError(
		context.getNode(),
		`This trigger remembers ${mostRemembered(rule).toLocaleString('en-US')} records, and that is not enough`,
		{
			description:
				'It goes on, but has forgotten the oldest: of those, Order Created tells no more, and the other events may tell some again. Narrow it with filters, or split it over several workflows.',
		},
	);
	return { state: { ...cursor, full: 'told' }, notice };
}
