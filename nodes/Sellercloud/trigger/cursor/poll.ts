import type { IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Emitted } from '../emitted';
import type { CursorEvent } from '../events/event';
import { itemsOf, readDetails } from '../output';
import { errorFrom, PARALLEL, type Polled } from '../pollResult';
import type { Settings } from '../settings';
import { isReached } from '../sources/bounds';
import type { Resumed } from '../store';
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

/** One poll of an event whose records are listed by their last update. */
export async function pollCursor(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	{ state, after }: Resumed,
	signal: AbortSignal,
): Promise<Polled> {
	const begun = placeIn(context, settings, state);
	const told = load(after);
	const cursor = begun && told ? rollBack(begun, told, settings.learnsFirst) : begun;
	if (!cursor) return await begin(context, settings, signal);
	const { path } = settings.event.record;
	const source = sourceOf(context, settings, cursor.start, signal);
	const { mostRows } = settings;
	const advanced = await advance(cursor, source, { parallel: PARALLEL, mostRows, signal });
	const fresh = advanced.fresh.map(toldFrom);
	const details = await readDetails(context, settings, fresh, signal);
	const items = itemsOf(fresh, settings, details);
	const failure = details.failure ?? advanced.failure;
	const error = failure && errorFrom(context, failure, path);
	const { rule } = source;
	if (!details.failure) return { ...settled(context, advanced.cursor, rule, items), error };
	// What has no detail is not told, and the cursor stays where it was until it has
	const known = advanced.fresh.map(({ sighting }) => sighting);
	const shown = known.filter(({ id }) => !details.missing.has(id));
	return { ...settled(context, take(cursor, shown, rule).cursor, rule, items), error };
}

/** The place that is kept, if it can be one; otherwise it begins anew. */
function placeIn(
	context: IPollFunctions,
	{ zone, startAt = -Infinity }: Settings<CursorEvent>,
	state: string | undefined,
): Cursor | undefined {
	if (state === undefined) return undefined;
	const cursor = load(state);
	const isSound =
		cursor !== undefined &&
		(cursor.low <= startAt || isReached(cursor.low, zone, cursor.pending?.at));
	if (isSound) return cursor;
	context.logger.warn(
		'The place in the list that was stored for this trigger can not be used, so it starts again from now on. Events since its last execution are missed.',
	);
	return undefined;
}

async function begin(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	signal: AbortSignal,
): Promise<Polled> {
	if (settings.startAt !== undefined) return { items: [], next: save(beginAt(settings.startAt)) };
	const source = sourceOf(context, settings, undefined, signal);
	const begun = await beginNow(source, { parallel: PARALLEL, signal }, Date.now());
	if (begun.ok) return { items: [], next: save(begun.cursor) };
	return { items: [], error: errorFrom(context, begun.failure, settings.event.record.path) };
}

const toldFrom = ({ sighting: { id, row }, previous }: Fresh<Seen>): Emitted => ({
	id,
	row,
	previous,
});

/** The cursor as it is kept; that its memory is full is said once, in a poll that has nothing else to say. */
function settled(
	context: IPollFunctions,
	cursor: Cursor,
	rule: Rule,
	items: Polled['items'],
): Polled {
	if (cursor.full !== 'new' || items.length > 0) return { items, next: save(cursor) };
	return { items, next: save({ ...cursor, full: 'told' }), notice: fullError(context, rule) };
}

const fullError = (context: IPollFunctions, rule: Rule) =>
	new NodeOperationError(
		context.getNode(),
		`This trigger remembers ${mostRemembered(rule).toLocaleString('en-US')} records, and that is not enough`,
		{
			description:
				'It goes on, but has forgotten the oldest: of those, Order Created tells no more, and the other events may tell some again. Narrow it with filters, or split it over several workflows.',
		},
	);
