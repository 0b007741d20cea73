import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { errorPlace, toNodeError } from '../client/errors';
import { FIRST_PAGE, pageQuery } from '../client/pageNames';
import type { Outcome } from '../client/types';
import { bothEnds } from './compare/observe';
import { lookAt } from './compare/compareStrategy';
import { pagesOf } from './compare/readers';
import { sightOf } from './cursor/classify';
import { sourceOf } from './cursor/sourceOf';
import { newestPage } from './cursor/start';
import type { Emitted } from './emitted';
import type { CompareEvent, CursorEvent } from './events/event';
import { stampOf } from './lists/record';
import { itemsOf, readDetails } from './output';
import type { Settings } from './settings';
import { getPage } from './sources/fetch';
import { type DatedPage } from './sources/readWindow';

/** Items that are shown. */
const MOST = 10;

/**
 * What "Fetch Test Event" shows: the newest records that match, as the event would tell them. It takes a few calls (and
 * one for each detail) and changes no state.
 */
export async function newestItems(
	context: IPollFunctions,
	settings: Settings,
	signal: AbortSignal,
): Promise<INodeExecutionData[][] | null> {
	const { event, zone } = settings;
	const place = errorPlace(context, event.record);
	const outcome =
		event.family === 'compare'
			? await examples(context, { ...settings, event }, signal)
			: await newest(context, { ...settings, event }, signal);
	if (!outcome.ok) throw toNodeError(outcome.failure, place);
	const isSorted = event.family !== 'compare' && event.record.newestFirst !== undefined;
	const age = ({ row }: Emitted) => stampOf(event.record, row, zone) ?? 0;
	const found = isSorted
		? outcome.value
		: [...outcome.value].sort((one, other) => age(other) - age(one));
	const told = found.slice(0, MOST);
	const details = await readDetails(context, settings, told, signal);
	if (details.failure) throw toNodeError(details.failure, place);
	const items = itemsOf(told, settings, details.byId);
	return items.length > 0 ? [items] : null;
}

async function newest(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	signal: AbortSignal,
): Promise<Outcome<Emitted[]>> {
	const { event, filters, zone } = settings;
	const page = await newestRows(context, settings, signal);
	if (!page.ok) return page;
	const seen = page.value.rows.flatMap((row) => sightOf(event, filters, zone, row) ?? []);
	return {
		ok: true,
		value: seen.filter(({ matches }) => matches).map(({ id, row }) => ({ id, row })),
	};
}

async function newestRows(
	context: IPollFunctions,
	settings: Settings<CursorEvent>,
	signal: AbortSignal,
): Promise<Outcome<DatedPage>> {
	const { event, filters } = settings;
	const { record } = event;
	if (!record.newestFirst) {
		const source = sourceOf(context, settings, undefined, signal);
		const found = await newestPage(source, Date.now());
		return found.ok ? { ok: true, value: found.value.page } : found;
	}
	const query = {
		...event.query,
		...record.serverFilters(filters),
		...record.newestFirst,
		...pageQuery(FIRST_PAGE),
	};
	return await getPage(context, record.path, query, signal);
}

async function examples(
	context: IPollFunctions,
	settings: Settings<CompareEvent>,
	signal: AbortSignal,
): Promise<Outcome<Emitted[]>> {
	const { event } = settings;
	const page = await bothEnds(pagesOf(context, settings, {}, signal));
	if (!page.ok) return page;
	const looks = page.value.rows.flatMap((row) => lookAt(row, settings));
	const shown = looks.filter(({ matches, value }) => matches && (event.shows?.(value) ?? true));
	return { ok: true, value: shown };
}
